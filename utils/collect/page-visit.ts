import type { CreateCollector } from './page.ts';

/** Longer titles are cut here already; the limit itself is the protocol's. */
const maxTitleChars = 300;

/** A page that navigates within itself is given this long to set its title. Milliseconds. */
const settleMs = 400;

/**
 * Says that a page was visited: address, title, how it was reached.
 *
 * Runs on every page, once a visit, shown or not.
 * Try it on: any article, then a link on it; a video site, moving from one video to the next.
 */
export const createPageVisitCollector: CreateCollector = ({ window, signal, emit }) => {
  const { document } = window;
  let pending: { timer: number; say: () => void } | undefined;
  let said: string | undefined;

  const flush = () => {
    window.clearTimeout(pending?.timer);
    pending?.say();
  };
  signal.addEventListener('abort', () => window.clearTimeout(pending?.timer));
  return {
    begin(visit) {
      // After a password field has gone, or a change of settings, the same visit begins once more.
      if (visit.isKnown || said === visit.id) return;
      const at = Date.now();
      const say = () => {
        pending = undefined;
        said = visit.id;
        const title = document.title.slice(0, maxTitleChars);
        emit(visit, { at, type: 'page.visit', title, context: visit.reached });
      };
      if (visit.reached.inPage && document.visibilityState === 'visible')
        pending = { timer: window.setTimeout(say, settleMs), say };
      else say();
    },
    report: flush,
    end() {
      window.clearTimeout(pending?.timer);
      pending = undefined;
    },
  };
};
