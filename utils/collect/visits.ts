import type { Visit } from './page.ts';
import { createUuid } from './uuid.ts';

declare global {
  interface Document {
    /** Speculation Rules: the page is loaded but not shown. Chromium only. */
    readonly prerendering?: boolean;
    /** The browser had unloaded the page to save memory. Chromium only. */
    readonly wasDiscarded?: boolean;
  }
  interface PerformanceNavigationTiming {
    /** When a prerendered page was shown; 0 otherwise. Chromium only. */
    readonly activationStart?: number;
  }
}

/** See `CollectOptions`. */
export interface FollowOptions {
  leavingEvent?: 'beforeunload';
  before?: Visit;
  isByForm?: boolean;
  firstUrl?: string;
}

export interface VisitListener {
  onBegin: (visit: Visit) => void;
  onEnd: () => void;
  /** The page may be about to be left; what is to be said of it is better said now. */
  onLeaving: () => void;
}

/**
 * Follows the page visits of this document: the first load (once it is really shown, if it was prerendered), a return
 * from the back/forward cache, and every in-page navigation to another path or query (Navigation API). Neither a change
 * of the fragment alone is a visit, nor an address that a page rewrites in its query only.
 *
 * @param options see `CollectOptions`
 */
export function followVisits(
  window: Window,
  signal: AbortSignal,
  listener: VisitListener,
  { leavingEvent, before, isByForm, firstUrl }: FollowOptions = {},
): void {
  const { document, location } = window;
  let url: string | undefined;

  const begin = (reached: Visit['reached'], address = location.href) => {
    if (url !== undefined) listener.onEnd();
    url = address;
    listener.onBegin({ id: createUuid(), url, reached });
  };
  const beginFirst = () => {
    if (before) {
      ({ url } = before);
      listener.onBegin({ ...before, isKnown: true });
    } else begin(readLoad(window, isByForm), firstUrl);
    // It may have gone on while nobody looked, or the background was being asked.
    if (withoutQuery(url) !== withoutQuery(location.href)) onEntryChange({});
  };
  const onEntryChange = ({ navigationType }: { navigationType?: string | null }) => {
    if (url === undefined) return;
    const parts = navigationType === 'replace' ? /[?#]/ : '#';
    const [last, now] = [url, location.href].map((address) => address.split(parts, 1)[0]);
    if (last === now) return;
    if (navigationType === 'traverse') begin({ transition: 'history', inPage: true });
    else
      begin({
        transition: navigationType === 'replace' ? 'other' : 'link',
        inPage: true,
        referrer: url,
      });
  };
  const follow = () => {
    beginFirst();
    window.navigation?.addEventListener('currententrychange', onEntryChange, { signal });
    if (leavingEvent) window.addEventListener(leavingEvent, listener.onLeaving, { signal });
    const onHide = () => {
      if (url !== undefined) listener.onEnd();
      url = undefined;
    };
    window.addEventListener('pagehide', onHide, { signal });
    window.addEventListener('pageshow', (event) => event.persisted && begin({ transition: 'history' }), {
      signal,
    });
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', follow, { once: true, signal });
  else follow();
}

function withoutQuery(url = ''): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** A page that was shown before that was open already when capture began, or went on. Milliseconds. */
const longAgoMs = 10_000;

/** From Navigation Timing; the referrer is what the site that led here lets be known. */
function readLoad({ document, performance }: Window, isByForm = false): Visit['reached'] {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const shownAt = Math.max(entry?.loadEventEnd ?? 0, entry?.activationStart ?? 0);
  if (shownAt > 0 && performance.now() - shownAt > longAgoMs) return { transition: 'other' };
  if (entry?.type === 'reload' || document.wasDiscarded) return { transition: 'reload' };
  if (entry?.type === 'back_forward') return { transition: 'history' };
  const { referrer } = document;
  const from = referrer ? { referrer } : {};
  if (isByForm) return { transition: 'form', ...from };
  return { transition: referrer ? 'link' : 'direct', ...from };
}
