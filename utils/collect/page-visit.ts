import { isCollectable, type Emit, type Visit } from './page.ts';
import { createUuid } from './uuid.ts';
import type { Transition } from './visits.ts';

/** Longer titles are cut here already; the limit itself is the protocol's. */
const maxTitleChars = 300;

/**
 * Says that a page was visited: address, title, how it was reached.
 *
 * Runs on every collectable page, once a visit; an in-page navigation is given a moment to set its title.
 * Try it on: any article, then a link on it; a video site, moving from one video to the next.
 */
export function createPageVisitCollector(window: Window, emit: Emit, settleMs = 400) {
  const { document } = window;
  let pending: { timer: number; report: () => void } | undefined;

  /** Reports a visit that still waits for its title, with the title it has now. */
  const flush = () => {
    if (!pending) return;
    window.clearTimeout(pending.timer);
    pending.report();
  };
  const begin = (visit: Visit, transition: Transition) => {
    const at = Date.now();
    const report = () => {
      pending = undefined;
      if (!isCollectable(document)) return;
      emit({
        v: 1,
        id: createUuid(),
        type: 'page.visit',
        at,
        visit: visit.id,
        url: visit.url,
        title: document.title.slice(0, maxTitleChars),
        context: { transition },
        source: { collector: 'page-visit', version: 1, confidence: 'observed' },
      });
    };
    if (transition === 'in-page') pending = { timer: window.setTimeout(report, settleMs), report };
    else report();
  };
  return { begin, flush };
}
