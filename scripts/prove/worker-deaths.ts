import type { Page } from 'playwright-core';

import { launchChromium, type ChromiumBrowser } from '../browsers/chromium.ts';
import { readDatabase } from '../browsers/read-database.ts';
import { startAlone } from '../demo/start-alone.ts';
import { seeded } from '../faults/seeded.ts';
import { serveSites } from '../sites/serve.ts';
import { reportMark, reportMessages, type Report } from './acknowledged.ts';

export interface DeathsOptions {
  extensionDir: string;
  /** Page visits that the page makes. */
  visits: number;
  /** How often the worker is stopped meanwhile. */
  stops: number;
  /** Which visits the stops come after, and how long each visit lasts, follow from it. */
  seed: number;
}

/** What was left of it all. */
export interface Deaths {
  visits: number;
  stops: number;
  acknowledged: number;
  /** Acknowledged events that are not in the record exactly once. */
  lostOrDoubled: number;
  /** Events in the record under an id that another has too, or that the page never sent. */
  unexplained: number;
  /** Visits that are not in the record. */
  missing: number;
  /** How long before the crash the oldest missing visit began. Milliseconds. */
  oldestMissingMs: number;
}

const origin = 'https://deaths.example.net';

/**
 * A page navigates within itself again and again while the extension's worker is stopped under it; then the tab
 * crashes.
 */
export async function surviveWorkerDeaths(options: DeathsOptions): Promise<Deaths> {
  const { extensionDir } = options;
  const sites = await serveSites({
    sites: { [new URL(origin).hostname]: { '/': { body: '<!doctype html><title>Deaths</title><p>Here.' } } },
  });
  let browser: ChromiumBrowser | undefined;
  try {
    browser = await launchChromium({ extensionDir, headless: true, sites });
    return await run(browser, options);
  } finally {
    await browser?.close();
    await sites.close();
  }
}

async function run(browser: ChromiumBrowser, { visits, stops, seed }: DeathsOptions): Promise<Deaths> {
  const inside = await startAlone(browser, ['browsing', 'engagement']);
  const page = await browser.context.newPage();
  const reports = await listen(page);
  await page.goto(`${origin}/`);
  await page.waitForTimeout(2_000);
  await inside.evaluate(reportMessages, { page: `${origin}/`, mark: reportMark });
  await page.bringToFront();

  const random = seeded(seed);
  const made: { path: string; at: number }[] = [];
  // The last tenth goes undisturbed, so that what is missing is the crash's doing, not a stop's.
  const stopAfter = new Set<number>();
  while (stopAfter.size < stops) stopAfter.add(Math.floor(random() * visits * 0.9));
  const stopping: Promise<void>[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const path = `/visit/${visit}`;
    made.push({ path, at: Date.now() });
    await page.evaluate((to) => history.pushState({}, '', to), path);
    if (stopAfter.has(visit)) stopping.push(browser.stopWorker());
    await page.waitForTimeout(20 + random() * 80);
  }
  await Promise.all(stopping);
  const crashedAt = Date.now();
  const session = await browser.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: who would answer is gone. A tab that is closed still lets its page say its last.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await inside.waitForTimeout(1_500);

  const { events = [] } = (await inside.evaluate(readDatabase)) as {
    events?: { id: string; type: string; url?: string }[];
  };
  const idsOf = (kind: Report['kind']) =>
    new Set(reports.filter((each) => each.kind === kind).flatMap(({ ids }) => ids));
  const counts = new Map<string, number>();
  for (const { id } of events) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [sent, acknowledged] = [idsOf('sent'), idsOf('acknowledged')];
  const seen = new Set(events.flatMap(({ type, url }) => (type === 'page.visit' ? [url] : [])));
  const missing = made.filter(({ path }) => !seen.has(origin + path));
  return {
    visits,
    stops,
    acknowledged: acknowledged.size,
    lostOrDoubled: [...acknowledged].filter((id) => counts.get(id) !== 1).length,
    // What the page said before the listening began is of its first address.
    unexplained: events.filter(
      ({ id, url }) => (counts.get(id) ?? 0) > 1 || (!sent.has(id) && url !== `${origin}/`),
    ).length,
    missing: missing.length,
    oldestMissingMs: Math.max(0, ...missing.map(({ at }) => crashedAt - at)),
  };
}

/** What the collector says on the page's console, from its own world, which only the debugger hears. */
async function listen(page: Page): Promise<Report[]> {
  const reports: Report[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.consoleAPICalled', ({ args }) => {
    const text: unknown = args[0]?.value;
    if (typeof text === 'string' && text.startsWith(reportMark))
      reports.push(JSON.parse(text.slice(reportMark.length)) as Report);
  });
  await session.send('Runtime.enable');
  return reports;
}
