import { parseArgs } from 'node:util';

import type { Worker } from 'playwright-core';

import { launchChromium, type ChromiumBrowser } from '../scripts/browsers/chromium.ts';
import { openTarget } from '../scripts/browsers/chromium-targets.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import type * as workload from './delivery-workload.ts';
import { findWorker, loadInto } from './in-worker.ts';
import { readLinkedPages, type LinkedPage } from './linked-pages.ts';
import { alternate, median, report, round } from './report.ts';

/**
 * How long the way of events into batches takes against its bare steps, how many bytes an event is on the wire, and
 * whether a long backlog makes any of it slower (`--many 0` leaves that out). `--write` puts the tables into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    few: { type: 'string', default: '10000' },
    many: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const [few, many] = [Number(values.few), Number(values.many)];
/** Events of the path that is measured, and of a round of sealing. */
const [path, sealing] = [1_000, 10_000];

/** Until a database that was filled at once is at rest. Milliseconds. */
const restMs = 90_000;

declare const sheafBench: typeof workload;

/** A browser whose record holds so many events. */
interface Subject {
  browser: ChromiumBrowser;
  worker: Worker;
  /** MB that live in the worker after its garbage is collected. */
  readMemory(): Promise<number>;
}

async function open(extensionDir: string, pages: LinkedPage[], held: number): Promise<Subject> {
  const browser = await launchChromium({ extensionDir, headless: true });
  const worker = await findWorker(browser);
  await loadInto(worker, 'delivery-workload.ts');
  await worker.evaluate(() => sheafBench.setUp());
  for (let count = 0; count < held;) {
    count = await worker.evaluate(([all, total]) => sheafBench.fill(all, total, 50_000), [
      pages,
      held,
    ] as const);
    if (held > 100_000) process.stderr.write(`\r${count} of ${held} events`);
  }
  // The browser goes on to merge the files of what was written at once, which no member does.
  if (held > 100_000) await new Promise((resolve) => setTimeout(resolve, restMs));
  const target = await openTarget(browser.context, worker.url());
  return {
    browser,
    worker,
    async readMemory() {
      await target.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = (await target.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      return (usedSize + backingStorageSize) / 1e6;
    },
  };
}

/** @returns how long it took, ms */
async function sealFirst({ worker }: Subject, due: number): Promise<number> {
  await worker.evaluate((count) => sheafBench.rewind(count), due);
  return worker.evaluate(() => sheafBench.sealAll());
}

async function measurePath(subject: Subject): Promise<void> {
  const { worker } = subject;
  await sealFirst(subject, path);
  const sizes = await worker.evaluate(() => sheafBench.readSizes());
  const steps: Awaited<ReturnType<typeof workload.takeSteps>>[] = [];
  const took = await alternate(rounds, {
    whole: () => sealFirst(subject, path),
    async bare() {
      await worker.evaluate((count) => sheafBench.rewind(count), path);
      const each = await worker.evaluate((all) => sheafBench.takeSteps(all), sizes);
      steps.push(each);
      return Object.values(each).reduce((sum, ms) => sum + ms, 0);
    },
  });
  const names = Object.keys(steps[0] ?? {}) as (keyof (typeof steps)[number])[];
  await report(
    {
      title: 'Sealing against its bare steps',
      text:
        `All that ${path} events go through until they lie in batches, ready to be sent, in the extension’s worker in Chromium: ` +
        'read, checked against the agreement, projected, encoded with their Merkle root, packed by compressed size, padded, ' +
        'sealed, signed, committed with the union’s cursor; against each step done bare, once, over the same batches, in ' +
        'alternating rounds. Limit: 1.5.',
      rows: [
        {
          rounds,
          batches: sizes.length,
          'whole, ms': round(median(took.whole), 1),
          'bare, ms': round(median(took.bare), 1),
          ratio: round(median(took.whole) / median(took.bare)),
          'median ratio of a pair': round(median(took.whole.map((ms, i) => ms / (took.bare[i] ?? NaN)))),
          ...Object.fromEntries(
            names.map((name) => [name, round(median(steps.map((each) => each[name])), 1)]),
          ),
        },
      ],
    },
    values.write,
  );
}

async function measureWire(subject: Subject, pages: readonly LinkedPage[]): Promise<void> {
  await sealFirst(subject, few);
  const { events, wire, plain, ids } = await subject.worker.evaluate(() => sheafBench.measureWire());
  await report(
    {
      title: 'Bytes on the wire',
      text:
        `What ${events} events of ${pages.length} real pages are in the requests that take them to a union, headers and all: ` +
        'the addresses that the readmes of the installed packages link to, with the words around each link for a title; of ' +
        'each page the visit, how long it was looked at, and on every second the link that led on. Against the same lines as ' +
        'plain JSON, and against the events as the record has them. Limit: 65 bytes an event.',
      rows: [
        {
          events,
          'on the wire, B/event': round(wire / events, 1),
          'plain JSON, B/event': round(plain / events, 1),
          'as recorded, B/event': round(ids / events, 1),
          'plain JSON / wire': round(plain / wire, 1),
          'as recorded / wire': round(ids / wire, 1),
        },
      ],
    },
    values.write,
  );
}

/** @returns the most that lives in the worker at any moment while it seals, MB */
async function watchMemory(subject: Subject): Promise<number> {
  let isSealing = true;
  const sealed = sealFirst(subject, sealing).finally(() => {
    isSealing = false;
  });
  let most = 0;
  while (isSealing) most = Math.max(most, await subject.readMemory());
  await sealed;
  return most;
}

/** @returns ms from opening a screen until the first of its rows is there */
async function openScreen({ browser }: Subject, screen: string, row: string): Promise<number> {
  const start = performance.now();
  const page = await browser.openExtensionPage(screen);
  await page.locator(row).first().waitFor();
  const took = performance.now() - start;
  await page.close();
  return took;
}

async function measureBacklog(short: Subject, long: Subject): Promise<void> {
  const rate = await alternate(rounds, {
    few: () => sealFirst(short, sealing),
    many: () => sealFirst(long, sealing),
  });
  const memory = await alternate(3, { few: () => watchMemory(short), many: () => watchMemory(long) });
  const screens = await alternate(5, {
    popupFew: () => openScreen(short, '/popup.html', '[data-testid="union"]'),
    popupMany: () => openScreen(long, '/popup.html', '[data-testid="union"]'),
    reviewFew: () => openScreen(short, '/review.html', '[data-testid="event"]'),
    reviewMany: () => openScreen(long, '/review.html', '[data-testid="event"]'),
  });
  const row = (held: number, which: 'few' | 'many', screen: 'Few' | 'Many') => ({
    held,
    'sealed, events/s': round((sealing * 1_000) / median(rate[which]), 0),
    'in memory, MB': round(median(memory[which]), 1),
    'popup, ms': round(median(screens[`popup${screen}`]), 0),
    'review, ms': round(median(screens[`review${screen}`]), 0),
  });
  await report(
    {
      title: 'A long backlog',
      text:
        `Two browsers side by side, whose records hold ${few} and ${many} events that wait for a union: how fast ${sealing} of them are ` +
        'sealed, the most that lives in the worker meanwhile (its garbage collected each time one looks), and how long the ' +
        'popup and the review screen take to their first row; once the larger database, filled at once, is at rest. Limits: sealing within 20 %, memory within 1.5 ×.',
      rows: [
        row(few, 'few', 'Few'),
        row(many, 'many', 'Many'),
        {
          held: 'ratio',
          'sealed, events/s': round(median(rate.few) / median(rate.many)),
          'in memory, MB': round(median(memory.many) / median(memory.few)),
          'popup, ms': round(median(screens.popupMany) / median(screens.popupFew)),
          'review, ms': round(median(screens.reviewMany) / median(screens.reviewFew)),
        },
      ],
    },
    values.write,
  );
}

const extensionDir = await buildExtension('chrome');
const pages = await readLinkedPages();
const short = await open(extensionDir, pages, few);
try {
  await measurePath(short);
  await measureWire(short, pages);
  if (many > 0) {
    const long = await open(extensionDir, pages, many);
    try {
      await measureBacklog(short, long);
    } finally {
      await long.browser.close();
    }
  }
} finally {
  await short.browser.close();
}
