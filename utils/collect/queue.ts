import type { CapturedEvent } from '@sheaf/protocol/event';

import type { Stop } from './page.ts';

/** What became of one message. `refused` will be refused again; `unanswered` may have been stored. */
export type SendOutcome = 'stored' | 'unanswered' | 'refused' | 'stop';

export interface QueueOptions {
  send: (events: readonly CapturedEvent[]) => Promise<SendOutcome>;
  /** The background wants nothing from this page any more. */
  onStop: () => void;
  /** Milliseconds to wait before the first resend. */
  retryMs?: number;
}

/** The protocol's limit for one message. */
const mostPerMessage = 100;
const longestRetryMs = 60_000;
/** A page that cannot be heard for this long keeps its latest events only. */
const mostWaiting = 2_000;

/**
 * Holds events until the background has said that they are committed, and sends the same ones again until then.
 * One message is under way at a time. A fuller version of an event that still waits takes its place.
 */
export function createQueue({ send, onStop, retryMs = 1_000 }: QueueOptions) {
  let waiting: CapturedEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let isStopped = false;
  let failures = 0;

  const schedule = (ms: number) => {
    if (!isStopped) timer ??= setTimeout(() => void flush(), ms);
  };

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isSending || isStopped || waiting.length === 0) return;
    isSending = true;
    const events = waiting.slice(0, mostPerMessage);
    const outcome = await send(events);
    isSending = false;
    settle(outcome, events);
    failures = outcome === 'unanswered' ? failures + 1 : 0;
    if (waiting.length > 0) schedule(failures && Math.min(longestRetryMs, retryMs * 2 ** (failures - 1)));
  }

  /** Takes away what was answered for, once and for all. */
  function settle(outcome: SendOutcome, events: readonly CapturedEvent[]): void {
    if (outcome === 'stop') {
      stop();
      onStop();
    } else if (outcome !== 'unanswered') {
      const settled = new Set(events);
      waiting = waiting.filter((event) => !settled.has(event));
    }
  }

  const stop: Stop = () => {
    isStopped = true;
    clearTimeout(timer);
    waiting = [];
  };
  return {
    /** Holds it until the next `flush`: one message for all that happened in between. */
    add: (event: CapturedEvent) => {
      waiting = [...waiting.filter(({ id }) => id !== event.id), event].slice(-mostWaiting);
    },
    flush: () => void flush(),
    /** Sends all at once without waiting for anything, for a page that may be going away; an answer may never come. */
    flushAll() {
      for (let from = 0; from < waiting.length && !isStopped; from += mostPerMessage) {
        const events = waiting.slice(from, from + mostPerMessage);
        void send(events).then((outcome) => settle(outcome, events));
      }
    },
    stop,
  };
}
