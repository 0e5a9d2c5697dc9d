import { createAttentionMeter } from './attention.ts';
import { isCollectable, type Emit, type Stop, type Visit } from './page.ts';
import { createUuid } from './uuid.ts';

/** Shorter looks are not worth a line. Milliseconds visible. */
const shortestMs = 1_000;

/**
 * A look is reported while it lasts, in fuller and fuller versions of one event, so that a page which is left faster
 * than it can speak, or a browser that dies, loses the time since the last of these and no more. Milliseconds since
 * the look began; then every minute.
 */
const reportsAtMs = [shortestMs, 10_000, 30_000];
const reportEveryMs = 60_000;

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

/** One stretch of time in which the page of a visit was visible throughout. */
interface Look {
  id: string;
  visit: Visit;
  /** Wall clock, ms since the epoch. */
  at: number;
  maxScroll: number;
  reportedFocusMs: number;
  reports: number;
}

/**
 * Says how much attention a page had: time visible, time in focus, how far it was scrolled.
 *
 * Runs on every collectable page; one event a look, which ends when the page is hidden, left, or navigates within
 * itself. Only that there was input counts, never which.
 * Try it on: a long article; switch tabs, come back, scroll to its end.
 */
export function createEngagementCollector(window: Window, emit: Emit) {
  const { document } = window;
  const readState = () => ({ visible: document.visibilityState === 'visible', focused: document.hasFocus() });
  const meter = createAttentionMeter(() => window.performance.now(), readState());
  const stopping = new AbortController();
  const options = { signal: stopping.signal, passive: true, capture: true };
  let visit: Visit | undefined;
  let look: Look | undefined;
  let timer: number | undefined;

  const startLook = () => {
    if (!visit || document.visibilityState === 'hidden') return;
    meter.restart();
    look = { id: createUuid(), visit, at: Date.now(), maxScroll: 0, reportedFocusMs: 0, reports: 0 };
    scheduleReport();
  };
  const scheduleReport = () => {
    if (!look || timer !== undefined) return;
    const { durationMs } = meter.read();
    const dueMs = reportsAtMs[look.reports] ?? durationMs + reportEveryMs;
    timer = window.setTimeout(onTimer, Math.max(shortestMs, dueMs - durationMs));
  };
  const onTimer = () => {
    timer = undefined;
    if (!look) return;
    look.reports += 1;
    const { focusedMs } = meter.read();
    const isIdle = focusedMs === look.reportedFocusMs;
    report();
    // An idle page falls silent; the next input makes it speak again.
    if (!isIdle) scheduleReport();
  };
  const noteScroll = () => {
    const { scrollHeight } = document.documentElement;
    if (!look || scrollHeight === 0) return;
    look.maxScroll = Math.max(
      look.maxScroll,
      Math.min(1, (window.scrollY + window.innerHeight) / scrollHeight),
    );
  };
  const report = () => {
    noteScroll();
    const { durationMs, visibleMs, focusedMs } = meter.read();
    if (!look || visibleMs < shortestMs || !isCollectable(document)) return;
    look.reportedFocusMs = focusedMs;
    emit({
      v: 1,
      id: look.id,
      type: 'page.engagement',
      at: look.at,
      visit: look.visit.id,
      url: look.visit.url,
      durationMs,
      metrics: { focusedMs, visibleMs, maxScroll: Math.round(look.maxScroll * 100) / 100 },
      source: { collector: 'page-engagement', version: 1, confidence: 'observed' },
    });
  };
  const endLook = () => {
    report();
    window.clearTimeout(timer);
    timer = undefined;
    look = undefined;
  };
  const onInput = () => {
    meter.input();
    scheduleReport();
  };
  const onChange = () => {
    meter.change(readState());
    if (document.visibilityState === 'hidden') endLook();
    else if (!look) startLook();
  };
  document.addEventListener('visibilitychange', onChange, options);
  for (const name of ['focus', 'blur'] as const) window.addEventListener(name, onChange, options);
  for (const name of inputs) window.addEventListener(name, onInput, options);
  window.addEventListener('scroll', noteScroll, options);

  return {
    begin(next: Visit) {
      visit = next;
      startLook();
    },
    report,
    end() {
      endLook();
      visit = undefined;
    },
    stop: (() => {
      stopping.abort();
      window.clearTimeout(timer);
    }) satisfies Stop,
  };
}
