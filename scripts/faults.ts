import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { buildExtension } from './build/build-extension.ts';
import type { Extent } from './faults/fault.ts';
import { faultGroups } from './faults/groups/all.ts';
import { playFaults, type Outcome } from './faults/play.ts';
import type { BrowserName } from './faults/scene.ts';
import { writeTable } from './faults/table.ts';

/**
 * `node scripts/faults.ts`: the fault matrix in full, as part of `npm run prove`. `--only NAME,NAME` plays these alone,
 * `--browser chromium` in this browser alone; `--write` writes docs/reliability.md.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    browser: { type: 'string' },
    kills: { type: 'string', default: '25' },
    run: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    'no-build': { type: 'boolean', default: false },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const extent: Extent = {
  kills: Number(values.kills),
  runMs: Number(values.run) * 1_000,
  seed: Number(values.seed),
};
const only = values.only?.split(',');
const faults = faultGroups
  .flatMap((group) => group.faults)
  .filter(({ name }) => only?.some((part) => name.startsWith(part)) ?? true);
if (faults.length === 0) throw new Error(`There is no fault ${values.only}.`);

const outcomes: Outcome[] = [];
for (const browser of ['Chromium', 'Firefox'] satisfies BrowserName[]) {
  if (values.browser !== undefined && values.browser !== browser.toLowerCase()) continue;
  if (!faults.some(({ browsers }) => browsers.includes(browser))) continue;
  if (!values['no-build']) await buildExtension(browser === 'Chromium' ? 'chrome' : 'firefox');
  outcomes.push(...(await playFaults(faults, browser, extent, report)));
}
const kept = keepOutcomes(values.keep, outcomes);
if (values.write) await writeTable(faultGroups, kept);
if (outcomes.some(({ isExpected }) => !isExpected)) process.exitCode = 1;

/** Those of this run, and of the others those that it did not play. */
function keepOutcomes(path: string | undefined, fresh: readonly Outcome[]): Outcome[] {
  if (path === undefined) return [...fresh];
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Outcome[]) : [];
  const isAgain = (old: Outcome) =>
    fresh.some(({ fault, browser }) => fault === old.fault && browser === old.browser);
  const all = [...before.filter((old) => !isAgain(old)), ...fresh];
  writeFileSync(path, JSON.stringify(all, null, 2));
  return all;
}

function report({
  fault,
  expected,
  browser,
  seen,
  more,
  wrong,
  lost,
  doubled,
  isExpected,
  seconds,
}: Outcome): void {
  console.log(
    `${isExpected ? 'as expected' : 'NOT AS EXPECTED'}  ${browser}  ${fault}  ${seconds.toFixed(1)} s  ${more}`,
  );
  if (isExpected) return;
  console.log(`  expected  ${expected}\n  seen      ${seen}`);
  if (wrong.length + lost + doubled > 0)
    console.log(`  ${[...wrong, `${lost} lost`, `${doubled} doubled`].join('; ')}`);
}
