import type { Category } from '@sheaf/protocol/category';
import type { ActivityEvent } from '@sheaf/protocol/event';
import type { Page } from 'playwright-core';

import { launchChromium, type ChromiumBrowser } from '../browsers/chromium.ts';
import { readDatabase } from '../browsers/read-database.ts';
import { startAlone } from '../demo/start-alone.ts';
import { serveSites, type Site, type SiteServer } from '../sites/serve.ts';
import type { Action, SavedPage } from './saved-pages.ts';

export interface ReplayOptions {
  /** Folder of the built extension. */
  extensionDir: string;
  headless: boolean;
  /** What is captured; everything, if absent. */
  categories?: readonly Category[];
}

/** What was captured of one page, with all that its actions led to. */
export interface Replayed {
  url: string;
  /** As stored, in order of capture. */
  events: ActivityEvent[];
  /** Why the page was not replayed to its end. */
  failure?: string;
}

/** Long enough for the collectors to have begun, and for a look to be worth a line. Milliseconds. */
const settleMs = 1_600;
/** Nothing new for this long, and a page that was left has said everything. Milliseconds. */
const quietMs = 600;

/**
 * Opens saved pages under their own addresses in Chromium with the extension, captured without a union, one after the
 * other. Every host name leads to this machine.
 */
export async function* replayPages(
  pages: readonly SavedPage[],
  { extensionDir, headless, categories }: ReplayOptions,
): AsyncGenerator<Replayed> {
  const sites = await serveSites({ sites: toSites(pages) });
  let browser: ChromiumBrowser | undefined;
  try {
    browser = await launchChromium({ extensionDir, headless, sites: ports(sites) });
    const inside = await startAlone(browser, categories);
    const page = await browser.context.newPage();
    let seen = 0;
    for (const { url, actions } of pages) {
      const failure = await visit(page, url, actions);
      const events = await readQuiet(inside);
      yield { url, events: events.slice(seen), ...(failure !== undefined && { failure }) };
      seen = events.length;
    }
  } finally {
    await browser?.close();
    await sites.close();
  }
}

function ports({ httpPort, httpsPort }: SiteServer) {
  return { httpPort, httpsPort };
}

function toSites(pages: readonly SavedPage[]): Record<string, Site> {
  const sites: Record<string, Record<string, SavedPage['answer']>> = {};
  for (const { url, answer } of pages) {
    const { hostname, pathname, search } = new URL(url);
    sites[hostname] = { ...sites[hostname], [pathname + search]: answer };
  }
  return sites;
}

/** @returns what went wrong */
async function visit(page: Page, url: string, actions: readonly Action[]): Promise<string | undefined> {
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settleMs);
    for (const action of actions) await act(page, action);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await page.goto('about:blank');
  }
}

const actionMs = 5_000;

async function act(page: Page, action: Action): Promise<void> {
  if ('wait' in action) await page.waitForTimeout(action.wait);
  else if ('scroll' in action) {
    const top = action.scroll === 'end' ? 10_000_000 : action.scroll;
    await page.mouse.wheel(0, 1);
    await page.evaluate((y) => window.scrollTo(0, y), top);
  } else if ('press' in action) {
    await page.locator(action.press).first().press('Enter', { timeout: actionMs });
    await page.waitForTimeout(quietMs);
  } else if ('play' in action) {
    await page
      .locator(action.play)
      .first()
      .evaluate((element) => (element as HTMLMediaElement).play());
  } else {
    await page.locator(action.click).first().click({ timeout: actionMs });
    await page.waitForTimeout(quietMs);
  }
}

/** Every event, once there have been no more for a while. */
async function readQuiet(inside: Page): Promise<ActivityEvent[]> {
  const read = async () => {
    const { events = [] } = await inside.evaluate(readDatabase);
    return events as ActivityEvent[];
  };
  let before = await read();
  for (;;) {
    await inside.waitForTimeout(quietMs);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}
