import { createAttentionMeter } from './attention.ts';
import { isCollectable, type Emit, type Stop, type Visit } from './page.ts';
import { createUuid } from './uuid.ts';

/** Shorter looks are not worth a line. Milliseconds visible. */
const shortestMs = 1_000;

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

/**
 * Says how much attention a page had: time visible, time in focus, how far it was scrolled.
 *
 * Runs on every collectable page; speaks when the page is hidden, left, or navigates within itself. Only that there
 * was input counts, never which.
 * Try it on: a long article; switch tabs, come back, scroll to its end.
 */
export function createEngagementCollector(window: Window, emit: Emit) {
  const { document } = window;
  const readState = () => ({ visible: document.visibilityState === 'visible', focused: document.hasFocus() });
  const meter = createAttentionMeter(() => window.performance.now(), readState());
  const stopping = new AbortController();
  const options = { signal: stopping.signal, passive: true, capture: true };
  let visit: Visit | undefined;
  let maxScroll = 0;

  const noteScroll = () => {
    const { scrollHeight } = document.documentElement;
    if (scrollHeight > 0)
      maxScroll = Math.max(maxScroll, Math.min(1, (window.scrollY + window.innerHeight) / scrollHeight));
  };
  const report = () => {
    noteScroll();
    const { durationMs, visibleMs, focusedMs } = meter.read();
    const scrolled = Math.round(maxScroll * 100) / 100;
    maxScroll = 0;
    if (!visit || visibleMs < shortestMs || !isCollectable(document)) return;
    emit({
      v: 1,
      id: createUuid(),
      type: 'page.engagement',
      at: Date.now() - durationMs,
      visit: visit.id,
      url: visit.url,
      durationMs,
      metrics: { focusedMs, visibleMs, maxScroll: scrolled },
      source: { collector: 'page-engagement', version: 1, confidence: 'observed' },
    });
  };
  const onChange = () => {
    meter.change(readState());
    if (document.visibilityState === 'hidden') report();
  };
  document.addEventListener('visibilitychange', onChange, options);
  for (const name of ['focus', 'blur'] as const) window.addEventListener(name, onChange, options);
  for (const name of inputs) window.addEventListener(name, () => meter.input(), options);
  window.addEventListener('scroll', noteScroll, options);

  return {
    begin(next: Visit) {
      meter.read();
      maxScroll = 0;
      visit = next;
    },
    end() {
      report();
      visit = undefined;
    },
    stop: (() => stopping.abort()) satisfies Stop,
  };
}
