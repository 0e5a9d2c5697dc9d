import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { demoSites } from '../scripts/sites/demo.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { buildVariants } from './build-variants.ts';
import { openChromium, openFirefox, type Wakeable } from './wakeable.ts';

/**
 * How long a sleeping background takes to wake for a captured event and store it, as a ratio to the same background
 * without any Web5 code, in alternating pairs: `npm run bench`. `--write` puts the table into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } },
});

interface Row {
  browser: string;
  pairs: number;
  'with, ms': number;
  'without, ms': number;
  ratio: number;
  'median ratio of a pair': number;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Two rounds are thrown away; then each pair starts with the other one. */
async function compare(browser: string, pairs: number, subject: Wakeable, peer: Wakeable): Promise<Row> {
  const subjectMs: number[] = [];
  const peerMs: number[] = [];
  for (let round = -2; round < pairs; round += 1) {
    const order = round % 2 === 0 ? [subject, peer] : [peer, subject];
    const measured = new Map<Wakeable, number>();
    for (const each of order) measured.set(each, await each.measure());
    if (round < 0) continue;
    subjectMs.push(measured.get(subject) ?? NaN);
    peerMs.push(measured.get(peer) ?? NaN);
  }
  const ratios = subjectMs.map((ms, i) => ms / (peerMs[i] ?? NaN));
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    browser,
    pairs,
    'with, ms': round(median(subjectMs)),
    'without, ms': round(median(peerMs)),
    ratio: round(median(subjectMs) / median(peerMs)),
    'median ratio of a pair': round(median(ratios)),
  };
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-bench-'));
  const sites = await serveSites({ sites: demoSites });
  const rows: Row[] = [];
  const opened: Wakeable[] = [];
  try {
    for (const [name, target, open] of [
      ['Chromium', 'chrome', openChromium],
      ['Firefox', 'firefox', openFirefox],
    ] as const) {
      const { withUnionClient, withoutUnionClient } = await buildVariants(target, folder);
      const subject = await open(withUnionClient, sites);
      opened.push(subject);
      const peer = await open(withoutUnionClient, sites);
      opened.push(peer);
      rows.push(await compare(name, Number(values.pairs), subject, peer));
      for (const browser of opened.splice(0)) await browser.close();
    }
  } finally {
    for (const browser of opened) await browser.close();
    await sites.close();
    await rm(folder, { recursive: true, force: true });
  }
  console.table(rows);
  if (values.write) {
    const path = join(import.meta.dirname, '../docs/benchmarks.md');
    await writeFile(path, await format(describe(rows), { ...(await resolveConfig(path)), filepath: path }));
  }
}

function describe(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const lines = [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => row[name]))];
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench -- --write`. Read the ratios; milliseconds depend on the machine.',
    '',
    '## Cold wake of the background for a captured event',
    '',
    'From the message of a web page to the answer that the event is stored, the background stopped before each; with the',
    'union client (Web5) in the build, and without any Web5 code. Limit: ratio ≤ 1.3.',
    '',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
}

await main();
