import type { SearchEngine } from '@sheaf/protocol/event-bodies';

import { followAttention } from './page-attention.ts';
import {
  isCollectable,
  type Collector,
  type CreateCollector,
  type Emit,
  type PageContext,
  type Stop,
  type Visit,
} from './page.ts';
import { createQueue, type QueueOptions } from './queue.ts';
import { createUuid } from './uuid.ts';
import { followVisits } from './visits.ts';

export interface CollectOptions {
  /** The collectors of what the member opted in to on this site. */
  collectors: readonly CreateCollector[];
  engine?: SearchEngine | undefined;
  /** Hands events to the background; see `SendOutcome`. */
  send: QueueOptions['send'];
  /** Tells the background that a form was sent: the next page in this tab is reached by it. */
  onSubmit?: () => void;
  /** This page was reached by a form. */
  isByForm?: boolean;
  /** The address when the script started, before the background was asked. */
  firstUrl?: string;
  /**
   * For browsers that drop messages of a page being unloaded. Not for those where the listener alone keeps a page out
   * of the back/forward cache.
   */
  leavingEvent?: 'beforeunload';
  /** The visit that collectors before these were following here; while its address stands, it goes on. */
  before?: Visit;
}

/** The collectors on a page. */
export interface CollectedPage {
  stop: Stop;
  /**
   * Says what there is to say, then stops.
   * @returns the visit under way, for those who take over
   */
  handOver(): Visit | undefined;
}

/**
 * While a page is visible its collectors are asked what they saw at these intervals (ms), so that a page which is left
 * faster than it can speak, or a browser that dies, loses what happened since and no more; then every minute.
 */
const checkpointsMs = [1_000, 9_000, 20_000];
const laterCheckpointMs = 60_000;

/** Starts these collectors on this page, and keeps them in step. */
export function collectPage(window: Window & typeof globalThis, options: CollectOptions): CollectedPage {
  const { document } = window;
  const stopping = new AbortController();
  const { signal } = stopping;
  const queue = createQueue({ send: options.send, onStop: () => stop() });
  const attention = followAttention(window, signal, () => onAttention());
  const emit: Emit = (
    visit,
    { id = createUuid(), at = Date.now(), confidence = 'observed', ...sighting },
  ) => {
    const source = { collector: sighting.type.replace('.', '-'), version: 1, confidence };
    const { id: visitId, url } = visit;
    if (isCollectable(document)) queue.add({ v: 1, id, at, visit: visitId, url, source, ...sighting });
  };
  const page: PageContext = { window, signal, emit, attention, engine: options.engine };
  const running: Collector[] = [];
  let visit: Visit | undefined;
  /** The collectors have begun with the visit; not while a password field is on the page. */
  let isBegun = false;
  let timer: number | undefined;
  let checkpoint = 0;
  let saidMs = 0;

  /** Begins what may begin; drops, unsaid, what was measured up to a password field. */
  function follow(): void {
    const may = visit !== undefined && isCollectable(document);
    if (may === isBegun) return;
    isBegun = may;
    for (const collector of running) {
      if (visit && may) collector.begin(visit);
      else collector.end();
    }
  }
  function report(): void {
    follow();
    if (isBegun) for (const collector of running) collector.report();
  }
  function schedule(): void {
    window.clearTimeout(timer);
    if (visit && attention.state().visible && !signal.aborted)
      timer = window.setTimeout(onCheckpoint, checkpointsMs[checkpoint++] ?? laterCheckpointMs);
  }
  /** An idle page says nothing, but looks at the clock, lest sleep be taken for time. */
  function onCheckpoint(): void {
    const { focusedMs, audibleMs } = attention.read();
    if (focusedMs + audibleMs !== saidMs || checkpoint <= checkpointsMs.length) tell();
    saidMs = focusedMs + audibleMs;
    schedule();
  }
  function tell(): void {
    report();
    queue.flush();
  }
  /** Says all without waiting for an answer: the page may be gone in a moment. */
  function tellAll(): void {
    report();
    queue.flushAll();
  }
  function onAttention(): void {
    checkpoint = 0;
    if (attention.state().visible) tell();
    else tellAll();
    schedule();
  }
  let lastHeardAt = 0;
  /** A hidden page has no timers; what plays there is its clock. */
  function onTimeUpdate(): void {
    const now = window.performance.now();
    if (attention.state().visible || now - lastHeardAt < laterCheckpointMs) return;
    lastHeardAt = now;
    tell();
  }
  /** Wakes the background before the page is left, which is when Chromium no longer does. */
  function onPress({ target }: Event): void {
    if (target instanceof window.Element && target.closest('a[href],button,[type=submit]')) tell();
  }
  function stop(): void {
    stopping.abort();
    window.clearTimeout(timer);
    queue.stop();
  }

  const once = { signal, capture: true, passive: true };
  document.addEventListener('submit', () => options.onSubmit?.(), once);
  document.addEventListener('timeupdate', onTimeUpdate, once);
  document.addEventListener('focusin', follow, once);
  window.addEventListener('pointerdown', onPress, once);
  running.push(...options.collectors.map((create) => create(page)));
  followVisits(
    window,
    signal,
    {
      onLeaving: tellAll,
      onBegin(next) {
        visit = next;
        follow();
        checkpoint = 0;
        schedule();
        if (!attention.state().visible) queue.flush();
      },
      onEnd() {
        // Not for a page that has just lost its password field, and is left with it.
        if (isBegun) tellAll();
        for (const collector of running) collector.end();
        visit = undefined;
        isBegun = false;
      },
    },
    options,
  );
  return {
    stop,
    handOver() {
      tellAll();
      stop();
      return visit;
    },
  };
}
