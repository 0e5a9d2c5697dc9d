import type { Attention } from './attention.ts';
import type { CreateCollector, Visit } from './page.ts';
import { hearPulse } from './pulse.ts';
import { createUuid } from './uuid.ts';

/** Shorter looks are not worth a line. Milliseconds visible or heard. */
const shortestMs = 1_000;

/** One stretch of time in which the page of a visit could be seen or heard throughout. */
interface Look {
  id: string;
  /** Wall clock, ms since the epoch. */
  at: number;
  /** What the attention was when it began. */
  base: Attention;
  maxScroll: number;
  saidMs: number;
}

/**
 * Says how much attention a page had: time visible, in focus, heard, and how far it was scrolled.
 *
 * Runs on every page; one event a look, in fuller and fuller versions while it lasts. A look ends when the page can
 * neither be seen nor heard, is left, or navigates within itself.
 * Try it on: a long article; switch tabs, come back, scroll to its end. A page with music, in the background.
 */
export const createEngagementCollector: CreateCollector = ({ window, signal, emit, attention }) => {
  const { document } = window;
  let visit: Visit | undefined;
  let look: Look | undefined;

  const noteScroll = () => {
    const { scrollHeight } = document.documentElement;
    if (!look || scrollHeight === 0) return;
    const seen = (window.scrollY + window.innerHeight) / scrollHeight;
    look.maxScroll = Math.max(look.maxScroll, Math.min(1, seen));
  };
  const say = () => {
    if (!look || !visit) return;
    noteScroll();
    const { id, at, base } = look;
    const now = attention.read();
    const since = (key: keyof Attention) => Math.round(now[key] - base[key]);
    const [durationMs, visibleMs, audibleMs] = [since('durationMs'), since('visibleMs'), since('audibleMs')];
    if (Math.max(visibleMs, audibleMs) < shortestMs || durationMs <= look.saidMs) return;
    look.saidMs = durationMs;
    emit(visit, {
      id,
      at,
      type: 'page.engagement',
      durationMs,
      metrics: {
        focusedMs: Math.min(since('focusedMs'), visibleMs),
        visibleMs,
        audibleMs,
        maxScroll: Math.round(look.maxScroll * 100) / 100,
      },
    });
  };
  const follow = () => {
    const { visible, audible } = attention.state();
    if (!visible && !audible) look = undefined;
    else look ??= { id: createUuid(), at: Date.now(), base: attention.read(), maxScroll: 0, saidMs: 0 };
  };
  hearPulse(window, ['scroll'], signal, noteScroll, noteScroll);

  return {
    begin(next) {
      visit = next;
      follow();
    },
    report() {
      say();
      if (visit) follow();
    },
    end() {
      visit = undefined;
      look = undefined;
    },
  };
};
