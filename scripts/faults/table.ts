import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import type { FaultGroup } from './fault.ts';
import type { Outcome } from './play.ts';

const path = join(import.meta.dirname, '../../docs/reliability.md');

const intro = `# Reliability

Written by \`npm run prove\` (\`node scripts/faults.ts --write\`); \`npm test\` runs a short form. Each fault is made to
happen in a real browser with the built extension, a member of a real union’s process that answers through a proxy
(scripts/faults). Visits of pages are captured, shared, and looked for: in the extension’s IndexedDB, and in the union’s
database.

A cell says where the events of a fault are (docs/architecture.md) and the union’s last problem, while it lasts and
then. After each fault, for each union, \`captured − deleted = private + not agreed + held + due + sealed + receipted +
quarantined + recalled\`, by the rows as by the counters. *Lost* are events that were in the record and are gone, or are
receipted and in no ledger; *doubled* are events that are twice in the record, in two batches, or twice in a ledger.

Chromium does not stop an idle worker while a debugger is attached; there it is stopped through the debugger, which the
worker cannot tell from the browser’s own doing. A clock is wrong, and a disk full, for the extension’s background
alone. A computer’s sleep is a signal to every process of the browser.
`;

/** Writes docs/reliability.md. */
export async function writeTable(groups: readonly FaultGroup[], outcomes: readonly Outcome[]): Promise<void> {
  const parts = groups.map((group) => drawGroup(group, outcomes));
  const names = new Set(outcomes.map(({ fault }) => fault));
  const failed = outcomes.filter(({ isExpected }) => !isExpected).length;
  const verdict = failed === 0 ? 'all as expected' : `${failed} not as expected`;
  const total = `${names.size} faults, ${outcomes.length} runs; ${verdict}.\n`;
  const text = [intro, total, ...parts].join('\n');
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function drawGroup({ title, faults }: FaultGroup, outcomes: readonly Outcome[]): string {
  const rows = faults.flatMap((fault) => {
    const own = fault.browsers.flatMap((browser) =>
      outcomes.filter((outcome) => outcome.fault === fault.name && outcome.browser === browser),
    );
    return own.map((outcome) => drawRow(fault.title, outcome));
  });
  if (rows.length === 0) return '';
  return [
    `## ${title}`,
    '',
    '| fault | in | expected | seen | the sums | lost | doubled |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function drawRow(
  title: string,
  { browser, expected, seen, more, wrong, lost, doubled, isExpected }: Outcome,
): string {
  const said = [seen === expected ? 'as expected' : seen, ...(more ? [more] : [])].join('; ');
  const sums = wrong.length === 0 ? 'come out' : wrong.join('; ');
  const cells = [
    title,
    browser,
    expected,
    isExpected ? said : `**${said}**`,
    sums,
    String(lost),
    String(doubled),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
