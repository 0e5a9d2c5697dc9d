import { parseArgs } from 'node:util';

import type { Page } from 'playwright-core';

import { launchChromium } from '../scripts/browsers/chromium.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import { startAlone } from '../scripts/demo/start-alone.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { sendFromPage } from './in-extension.ts';
import { alternate, median, report, round } from './report.ts';
import { visitEvent } from './visit-event.ts';

/**
 * How many events a second a page has stored and acknowledged, against bare IndexedDB writes of the same rows in the
 * same browser, in alternating rounds. `--write` puts the table into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});

const url = 'https://feed.example.net/a';
const events = 1_000;
/** As the collectors' queue sends them. */
const perMessage = 100;

function messages(): object[] {
  return Array.from({ length: events / perMessage }, () => {
    const parts = Array.from({ length: perMessage }, () => visitEvent(url).payload as { events: object[] });
    return { verb: 'recordEvents', payload: { events: parts.flatMap((part) => part.events) } };
  });
}

/** @returns events a second */
async function ingest(inside: Page, atOnce: boolean): Promise<number> {
  const { ms, replies } = await inside.evaluate(sendFromPage, { page: url, requests: messages(), atOnce });
  const stored = (replies as { value?: { stored: number } }[]).map(({ value }) => value?.stored);
  if (stored.some((count) => count !== perMessage)) throw new Error(`Not all was stored: ${stored.join()}`);
  return (events / ms) * 1_000;
}

/** @returns events a second, written to a database with the same indexes, 1,000 a transaction */
async function writeRaw(inside: Page): Promise<number> {
  const rows = messages().flatMap(({ payload }: { payload?: { events: object[] } }) =>
    (payload?.events ?? []).map((event) => ({ ...event, site: 'example.net', redactions: [], storedAt: 1 })),
  );
  const ms = await inside.evaluate(async (given) => {
    const finish = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const opening = indexedDB.open('bare', 1);
    opening.addEventListener('upgradeneeded', () => {
      const store = opening.result.createObjectStore('events', { keyPath: 'seq', autoIncrement: true });
      store.createIndex('id', 'id', { unique: true });
      store.createIndex('site', ['site', 'seq']);
      store.createIndex('type', ['type', 'seq']);
    });
    const database = await finish(opening);
    const start = performance.now();
    const transaction = database.transaction('events', 'readwrite');
    for (const row of given) transaction.objectStore('events').add(row);
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
    const took = performance.now() - start;
    database.close();
    return took;
  }, rows);
  return (events / ms) * 1_000;
}

async function main(): Promise<void> {
  const extensionDir = await buildExtension('chrome');
  const page = { body: '<!doctype html><title>Feed</title>' };
  const sites = await serveSites({ sites: { 'feed.example.net': { '/a': page } } });
  const browser = await launchChromium({ extensionDir, headless: true, sites });
  try {
    const inside = await startAlone(browser);
    const web = await browser.context.newPage();
    await web.goto(url);
    await web.waitForTimeout(2_000);
    const rate = await alternate(Number(values.rounds), {
      ours: () => ingest(inside, true),
      single: () => ingest(inside, false),
      raw: () => writeRaw(inside),
    });
    await report(
      {
        title: 'Events stored and acknowledged',
        text:
          `A page has ${events} events waiting and sends them in messages of ${perMessage}: all at once, as it does when it is ` +
          'hidden or left, or each after the answer to the one before. They are checked, redacted, counted and ' +
          'committed; against bare IndexedDB writes of the same rows with the same indexes, 1,000 in one ' +
          'transaction. Limit: ratio ≥ 0.6, at once.',
        rows: [
          {
            rounds: rate.ours.length,
            'at once, events/s': round(median(rate.ours), 0),
            'one by one, events/s': round(median(rate.single), 0),
            'bare, events/s': round(median(rate.raw), 0),
            'at once / bare': round(median(rate.ours) / median(rate.raw)),
            'one by one / bare': round(median(rate.single) / median(rate.raw)),
          },
        ],
      },
      values.write,
    );
  } finally {
    await browser.close();
    await sites.close();
  }
}

await main();
