/** Without input for this long a page is no longer in focus, however long it stays open. Milliseconds. */
export const idleAfterMs = 30_000;

/** A longer silence between two looks at the clock means that the computer slept: none of it counts. Milliseconds. */
export const longestGapMs = 75_000;

/** What a page is like between two changes. */
export interface PageState {
  visible: boolean;
  /** The window has the keyboard focus. */
  focused: boolean;
  /** Something on the page can be heard. */
  audible: boolean;
  /** Something that is in view plays: the member looks on without touching anything. */
  watching: boolean;
}

/** Milliseconds since the meter was made. focusedMs ≤ visibleMs ≤ durationMs; audibleMs ≤ durationMs. */
export interface Attention {
  durationMs: number;
  visibleMs: number;
  focusedMs: number;
  audibleMs: number;
}

/**
 * Measures attention from changes of state, never by ticking. Focused time is time in which the page is visible, its
 * window has the focus, and either something in view plays or the last input is at most `idleAfterMs` old.
 * Whoever has it must read it at least every `longestGapMs` while the page is visible or audible.
 *
 * @param now a monotonic clock, milliseconds; on some systems it goes on while the computer sleeps
 */
export function createAttentionMeter(now: () => number, initial: PageState) {
  let state = initial;
  let since = now();
  let lastInput = since;
  let total: Attention = { durationMs: 0, visibleMs: 0, focusedMs: 0, audibleMs: 0 };

  const settle = () => {
    const from = since;
    const at = Math.max(now(), from);
    since = at;
    const passed = at - from;
    if (passed > longestGapMs) return;
    const attentiveUntil = state.watching ? at : Math.min(at, lastInput + idleAfterMs);
    const focused = state.visible && state.focused ? Math.max(0, attentiveUntil - from) : 0;
    total = {
      durationMs: total.durationMs + passed,
      visibleMs: total.visibleMs + (state.visible ? passed : 0),
      focusedMs: total.focusedMs + focused,
      audibleMs: total.audibleMs + (state.audible ? passed : 0),
    };
  };
  return {
    change(next: PageState) {
      settle();
      if (next.focused && !state.focused) lastInput = since;
      state = next;
    },
    input() {
      settle();
      lastInput = since;
    },
    read(): Attention {
      settle();
      return total;
    },
  };
}
