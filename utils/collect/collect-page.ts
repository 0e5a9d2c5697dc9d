import { createEngagementCollector } from './page-engagement.ts';
import { isCollectable, type Stop } from './page.ts';
import { createPageVisitCollector } from './page-visit.ts';
import { createQueue, type QueueOptions } from './queue.ts';
import { followVisits, type VisitListener } from './visits.ts';

export interface CollectOptions {
  /** Hands events to the background; see `SendOutcome`. */
  send: QueueOptions['send'];
  /**
   * For browsers that drop messages of a page being unloaded. Not for those where the listener alone keeps a page out
   * of the back/forward cache.
   */
  leavingEvent?: 'beforeunload';
}

/**
 * Starts every collector on this page.
 * @returns stops all of them
 */
export function collectPage(window: Window, { send, leavingEvent }: CollectOptions): Stop {
  if (!isCollectable(window.document)) return () => {};
  const queue = createQueue({ send, onStop: () => stop() });
  const pageVisit = createPageVisitCollector(window, queue.add);
  const engagement = createEngagementCollector(window, queue.add);
  const tellAll = () => {
    pageVisit.flush();
    engagement.report();
    queue.flushAll();
  };
  const listener: VisitListener = {
    onLeaving: tellAll,
    onBegin(visit, transition) {
      pageVisit.begin(visit, transition);
      engagement.begin(visit);
    },
    onEnd() {
      tellAll();
      engagement.end();
    },
  };
  const stopFollowing = followVisits(window, listener, leavingEvent);
  const stopping = new AbortController();
  const flushWhenHidden = () => {
    if (window.document.visibilityState === 'hidden') queue.flushAll();
  };
  window.document.addEventListener('visibilitychange', flushWhenHidden, { signal: stopping.signal });

  function stop() {
    stopping.abort();
    queue.stop();
    stopFollowing();
    engagement.stop();
  }
  return stop;
}
