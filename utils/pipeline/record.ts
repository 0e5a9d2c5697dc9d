import { categories, categoryOf, type Category } from '@sheaf/protocol/category';
import { dataTypes } from '@sheaf/protocol/data-type';
import type { CapturedEvent } from '@sheaf/protocol/event';
import { browser } from 'wxt/browser';

import { redact } from '@/utils/privacy/redact.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { whileCaptureHolds } from './capture-lock.ts';

/**
 * Takes what a page's collectors saw: only what the member opted in to, of the page that sent it, redacted, committed.
 *
 * @param origin the sending page's origin, the browser's word
 * @returns `stored` once committed; `stop` when this page should not collect at all
 */
export async function recordEvents(
  captured: readonly CapturedEvent[],
  origin: string,
): Promise<{ stored: number; stop: boolean }> {
  return whileCaptureHolds(async () => {
    const capture = await readCapture();
    if (!isCapturing(capture) || !(await isGranted(origin))) return { stored: 0, stop: true };
    const refused = await readRefusedCategories();
    const events = captured
      .filter((event) => isOptedIn(capture, event) && !refused.includes(categoryOf(event.type)))
      .filter(({ url }) => URL.parse(url)?.origin === origin)
      .map(redact)
      .filter((event) => event !== undefined);
    return { stored: events.length > 0 ? await addEvents(events, Date.now()) : 0, stop: false };
  });
}

/** A page that is open keeps its collector when the member takes the permission back in the browser. */
async function isGranted(origin: string): Promise<boolean> {
  // Without the port, which Firefox's match patterns do not know; a pattern without one covers all.
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Firefox lets a member take back each kind of data by itself, apart from the access to pages. */
async function readRefusedCategories(): Promise<Category[]> {
  if (!import.meta.env.FIREFOX) return [];
  // The polyfill's types are older than this kind of permission.
  const permissions = (await browser.permissions.getAll()) as {
    origins?: string[];
    data_collection?: string[];
  };
  const granted = permissions.data_collection ?? [];
  return (Object.keys(dataTypes) as Category[]).filter((category) => !granted.includes(dataTypes[category]));
}

/** Whether anything at all may be captured. */
export function isCapturing(capture: CaptureSettings): boolean {
  return !capture.paused && Object.keys(categories).some((name) => name in capture.categories);
}

/** Nothing from before the opt-in: a page may have waited with it. */
function isOptedIn(capture: CaptureSettings, event: CapturedEvent): boolean {
  const category = capture.categories[categoryOf(event.type)];
  return category !== undefined && event.at >= category.since;
}
