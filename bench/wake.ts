import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { demoSites } from '../scripts/sites/demo.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { buildVariants } from './build-variants.ts';
import { alternate, median, report, round, type Row } from './report.ts';
import { openChromium, openFirefox, type Wakeable } from './wakeable.ts';

/**
 * How long a sleeping background takes to wake for a captured event and store it, as a ratio to the same background
 * without any Web5 code, in alternating pairs. `--write` puts the table into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } },
});

const title = 'Cold wake of the background for a captured event';
const text =
  'From the message of a web page to the answer that the event is stored, the background stopped before each; with the ' +
  'union client (Web5) in the build, and without any Web5 code. Limit: ratio ≤ 1.3.';

async function compare(browser: string, pairs: number, subject: Wakeable, peer: Wakeable): Promise<Row> {
  const ms = await alternate(pairs, { subject: () => subject.measure(), peer: () => peer.measure() });
  const ratios = ms.subject.map((value, i) => value / (ms.peer[i] ?? NaN));
  return {
    browser,
    pairs,
    'with, ms': round(median(ms.subject)),
    'without, ms': round(median(ms.peer)),
    ratio: round(median(ms.subject) / median(ms.peer)),
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
  await report({ title, text, rows }, values.write);
}

await main();
