import { categoryOf, type Category } from '@sheaf/protocol/category';
import { dataTypes } from '@sheaf/protocol/data-type';
import type { CapturedEvent } from '@sheaf/protocol/event';
import type { SensitiveTopic } from '@sheaf/protocol/sensitive';
import { browser } from 'wxt/browser';

import { makeRedactor, type Redacted, type RedactOptions } from '@/utils/privacy/redact.ts';
import { findTopics } from '@/utils/privacy/sensitive/find-topics.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';
import { siteOf } from '@/utils/privacy/site.ts';
import { addEvents, deleteEvent, readEventsBefore } from '@/utils/store/events.ts';
import { readPrivacy } from '@/utils/store/privacy-settings.ts';
import { readRefusedVisits, refuseVisits } from '@/utils/store/refused-visits.ts';
import { coversSite, isPaused, readCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { whileCaptureHolds } from './capture-lock.ts';
import { isStoreClosed } from './store-closed.ts';

/**
 * Takes what a page's collectors saw: only what the member opted in to, of the page that sent it, redacted, committed.
 *
 * @param address the sending page's address, the browser's word
 * @returns `stored` once committed; `stop` when this page should not collect at all
 */
export async function recordEvents(
  captured: readonly CapturedEvent[],
  address: URL,
): Promise<{ stored: number; stop: boolean }> {
  return whileCaptureHolds(async () => {
    const capture = await readCapture();
    const allowed = await listCaptured(capture, address);
    if (allowed.length === 0) return { stored: 0, stop: true };
    const options = await readRedactOptions(capture);
    const due = captured
      .filter((event) => allowed.includes(categoryOf(event.type)) && isSinceOptIn(capture, event))
      .filter(({ url }) => URL.parse(url)?.origin === address.origin);
    const redacted = due.map(makeRedactor(options));
    const refused = await refuse(due.filter((_event, i) => isUntouchable(redacted[i])));
    const events = redacted
      .flatMap((each) => ('event' in each ? [each.event] : []))
      .filter(({ visit }) => !refused.has(visit));
    return { stored: events.length > 0 ? await addEvents(events, Date.now()) : 0, stop: false };
  });
}

/** What one event of a visit says makes all of it untouchable: how long one was there has no title of its own. */
function isUntouchable(redacted: Redacted | undefined): boolean {
  return (
    redacted !== undefined &&
    'refused' in redacted &&
    (redacted.refused === 'name' || redacted.isOwn === true)
  );
}

/** Events of the record among which those of a visit are that is refused after it began. */
const newest = 500;

/** Remembers the visits of these events, and deletes what of them is in the record already. @returns all that are refused */
async function refuse(events: readonly CapturedEvent[]): Promise<ReadonlySet<string>> {
  const visits = new Set(events.map(({ visit }) => visit));
  if (visits.size === 0) return readRefusedVisits();
  await refuseVisits([...visits]);
  const rows = await readEventsBefore(Infinity, newest);
  for (const { seq, visit } of rows) if (visits.has(visit)) await deleteEvent(seq, Date.now());
  return readRefusedVisits();
}

/** What the member lets be kept of an event, by their settings now. */
export async function readRedactOptions(capture: CaptureSettings): Promise<RedactOptions> {
  const { words, topics } = await readPrivacy();
  return {
    privateHosts: capture.privateHosts,
    isCaptured: (site) => coversSite(capture, site),
    filter: createTextFilter(words),
    topics,
  };
}

/** What may be captured on a page now: nothing, unless the member, the browser and the address all let it be. */
export async function listCaptured(capture: CaptureSettings, address: URL): Promise<Category[]> {
  const site = siteOf(address, capture.privateHosts);
  if (site === undefined || !isCapturing(capture) || !coversSite(capture, site)) return [];
  if (await isStoreClosed()) return [];
  if (!(await isGranted(address)) || (await listSensitive(address)).length > 0) return [];
  const refused = await readRefusedCategories();
  return listOptedIn(capture).filter((category) => !refused.includes(category));
}

/** The sensitive topics that a page is about by its address alone, and that the member did not opt in to. */
export async function listSensitive(url: URL): Promise<SensitiveTopic[]> {
  const { topics } = await readPrivacy();
  return findTopics({ url, texts: [] }).filter((topic) => !topics.includes(topic));
}

/** A page that is open keeps its collector when the member takes the permission back in the browser. */
export async function isGranted({ protocol, hostname }: URL): Promise<boolean> {
  // Without the port, which Firefox's match patterns do not know; a pattern without one covers all.
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
  return !isPaused(capture, Date.now()) && listOptedIn(capture).length > 0;
}

function listOptedIn(capture: CaptureSettings): Category[] {
  return (Object.keys(dataTypes) as Category[]).filter((name) => name in capture.categories);
}

/** Nothing from before the opt-in, and nothing from a pause: a page may have waited with it. */
function isSinceOptIn({ categories, pause }: CaptureSettings, { type, at }: CapturedEvent): boolean {
  const since = categories[categoryOf(type)]?.since;
  return since !== undefined && at >= Math.max(since, pause?.until ?? 0);
}
