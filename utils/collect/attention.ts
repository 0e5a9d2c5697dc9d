/** Without input for this long a page is no longer in focus, however long it stays open. Milliseconds. */
export const idleAfterMs = 30_000;

/** What a page is like between two changes. */
export interface PageState {
  visible: boolean;
  /** The window has the keyboard focus. */
  focused: boolean;
}

/** Milliseconds since the last restart. focusedMs ≤ visibleMs ≤ durationMs. */
export interface Attention {
  durationMs: number;
  visibleMs: number;
  focusedMs: number;
}

/**
 * Measures attention from changes of state, never by ticking. Focused time is time in which the page is visible, its
 * window has the focus, and the last input is at most `idleAfterMs` old.
 *
 * @param now a monotonic clock, milliseconds
 */
export function createAttentionMeter(now: () => number, initial: PageState) {
  let state = initial;
  let lastInput = now();
  let since = now();
  let started = since;
  let visibleMs = 0;
  let focusedMs = 0;

  const settle = () => {
    const at = Math.max(now(), since);
    if (state.visible) visibleMs += at - since;
    if (state.visible && state.focused)
      focusedMs += Math.max(0, Math.min(at, lastInput + idleAfterMs) - since);
    since = at;
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
    /** What was measured since the last restart. */
    read(): Attention {
      settle();
      return {
        durationMs: Math.round(since - started),
        visibleMs: Math.round(visibleMs),
        focusedMs: Math.round(focusedMs),
      };
    },
    restart() {
      settle();
      started = since;
      visibleMs = 0;
      focusedMs = 0;
    },
  };
}
