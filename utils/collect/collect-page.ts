import { createEngagementCollector } from './page-engagement.ts';
import { isCollectable, type Stop } from './page.ts';
import { createPageVisitCollector } from './page-visit.ts';
import { createQueue, type QueueOptions } from './queue.ts';
import { followVisits } from './visits.ts';

/**
 * Starts every collector on this page.
 * @param send hands events to the background; see `SendOutcome`
 * @returns stops all of them
 */
export function collectPage(window: Window, send: QueueOptions['send']): Stop {
  if (!isCollectable(window.document)) return () => {};
  const queue = createQueue({ send, onStop: () => stop() });
  const pageVisit = createPageVisitCollector(window, queue.add);
  const engagement = createEngagementCollector(window, queue.add);
  const stopFollowing = followVisits(window, {
    onBegin(visit, transition) {
      pageVisit.begin(visit, transition);
      engagement.begin(visit);
    },
    onEnd() {
      pageVisit.flush();
      engagement.end();
      queue.flushAll();
    },
  });
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
