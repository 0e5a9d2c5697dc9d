import { parseArgs } from 'node:util';

import type { Worker } from 'playwright-core';

import { launchChromium } from '../scripts/browsers/chromium.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { findWorker, loadInto } from './in-worker.ts';
import type * as workload from './redact-workload.ts';
import { alternate, median, report, round } from './report.ts';

/**
 * How many events a second the whole chain of privacy filters takes in the extension's worker, how long the look for
 * sensitive topics is, and what a text made to deceive costs. `--write` puts the tables into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
});

declare const sheafBench: typeof workload;

async function openWorker(): Promise<{ worker: Worker; close: () => Promise<void> }> {
  const sites = await serveSites({ sites: {} });
  const browser = await launchChromium({
    extensionDir: await buildExtension('chrome'),
    headless: true,
    sites,
  });
  const worker = await findWorker(browser);
  return {
    worker,
    async close() {
      await browser.close();
      await sites.close();
    },
  };
}

const { worker, close } = await openWorker();
try {
  await loadInto(worker, 'redact-workload.ts');
  const run = (name: keyof typeof workload.works) =>
    worker.evaluate((each) => sheafBench.measure(each), name);
  const rates = await alternate(Number(values.rounds), {
    redact: () => run('redact'),
    visits: () => run('visits'),
    copy: () => run('copy'),
    topics: () => run('topics'),
    sets: () => run('sets'),
  });
  const hostile = await alternate(5, { hostile: () => worker.evaluate(() => sheafBench.measureHostile()) });
  const rate = (name: keyof typeof rates) => median(rates[name]);
  await report(
    {
      title: 'Privacy filters',
      text:
        'Events a second that the whole chain (`redact`) takes in the extension’s worker in Chromium: of 500 made-up pages what ' +
        'collectors say of each, looked at for 40 s: the visit with its title, three reports of attention, a link on every second; ' +
        'titles in six languages, one in twenty with something to take out. Against a copy of the same events by JSON. ' +
        'Limit: 50,000 events a second.',
      rows: [
        {
          rounds: rates.redact.length,
          'redacted, events/s': round(rate('redact'), 0),
          'visits alone, events/s': round(rate('visits'), 0),
          'copied, events/s': round(rate('copy'), 0),
          'redacted / copied': round(rate('redact') / rate('copy')),
        },
      ],
    },
    values.write,
  );
  await report(
    {
      title: 'Sensitive topics',
      text: 'The look for sensitive topics alone, on the same events; against parsing each address and one look into a set. Limit: 50 µs.',
      rows: [
        {
          rounds: rates.topics.length,
          'a look, µs': round(1e6 / rate('topics')),
          'parsed and looked up, µs': round(1e6 / rate('sets')),
          ratio: round(rate('sets') / rate('topics')),
        },
      ],
    },
    values.write,
  );
  await report(
    {
      title: 'Texts made to deceive',
      text: 'The slowest of fifty texts of 100,000 characters, each one thing repeated that could make a filter go back and forth. Limit: 20 ms.',
      rows: [{ rounds: hostile.hostile.length, 'slowest, ms': round(median(hostile.hostile), 1) }],
    },
    values.write,
  );
} finally {
  await close();
}
