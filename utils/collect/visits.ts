import type { Stop, Visit } from './page.ts';
import { createUuid } from './uuid.ts';

declare global {
  interface Document {
    /** Speculation Rules: the page is loaded but not shown. Chromium only. */
    readonly prerendering?: boolean;
  }
}

/** How a visit began, from the page's own signals. */
export type Transition = 'navigate' | 'reload' | 'back_forward' | 'in-page';

export interface VisitListener {
  onBegin: (visit: Visit, transition: Transition) => void;
  onEnd: (visit: Visit) => void;
  /** The page may be about to be left; what is to be said of it is better said now. */
  onLeaving: () => void;
}

/**
 * Follows the page visits of this document: the first load (once it is really shown, if it was prerendered), a return
 * from the back/forward cache, and every in-page navigation to another path or query (Navigation API). A change of the
 * fragment alone is no visit.
 *
 * @param leavingEvent fires before a navigation begins, where messages from a page that is already being unloaded are lost
 * @returns stops following; the visit under way ends.
 */
export function followVisits(window: Window, listener: VisitListener, leavingEvent?: 'beforeunload'): Stop {
  const { document, location } = window;
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Visit | undefined;

  const end = () => {
    if (current) listener.onEnd(current);
    current = undefined;
  };
  const begin = (transition: Transition) => {
    end();
    current = { id: createUuid(), url: location.href };
    listener.onBegin(current, transition);
  };
  const follow = () => {
    begin(readLoadTransition(window));
    window.navigation?.addEventListener(
      'currententrychange',
      () => {
        if (current && withoutFragment(current.url) !== withoutFragment(location.href)) begin('in-page');
      },
      { signal },
    );
    if (leavingEvent) window.addEventListener(leavingEvent, listener.onLeaving, { signal });
    window.addEventListener('pagehide', end, { signal });
    window.addEventListener('pageshow', (event) => event.persisted && begin('back_forward'), { signal });
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', follow, { once: true, signal });
  else follow();
  return () => {
    stopping.abort();
    end();
  };
}

function readLoadTransition({ performance }: Window): Transition {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload' || entry?.type === 'back_forward' ? entry.type : 'navigate';
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
