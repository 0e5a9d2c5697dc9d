import { createAttentionMeter, type Attention, type PageState } from './attention.ts';
import { followPlaying } from './playing.ts';
import { hearPulse } from './pulse.ts';

/** How much attention this page has had, for every collector alike. */
export interface PageAttention {
  state(): PageState;
  /** Since the collectors started; whoever needs a stretch takes the difference of two. */
  read(): Attention;
}

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'] as const;

/**
 * Follows what says whether a page has the member's attention. Only that there was input counts, never which.
 * @param onChange it was shown, hidden, or began or ceased to be heard
 */
export function followAttention(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  onChange: () => void,
): PageAttention {
  const { document } = window;
  const playing = followPlaying(document, signal, () => update());
  const readState = () => ({
    visible: document.visibilityState === 'visible',
    focused: document.hasFocus(),
    audible: playing.isAudible(),
    watching: playing.isWatching(),
  });
  let state = readState();
  const meter = createAttentionMeter(() => window.performance.now(), state);
  const options = { signal, passive: true, capture: true };

  function update(): void {
    const before = state;
    state = readState();
    meter.change(state);
    if (before.visible !== state.visible || before.audible !== state.audible) onChange();
  }
  document.addEventListener('visibilitychange', update, options);
  for (const name of ['focus', 'blur'] as const) window.addEventListener(name, update, options);
  hearPulse(window, inputs, signal, () => meter.input());
  return {
    state: () => state,
    read() {
      // A video that is scrolled away, or taken out of the page, says nothing.
      state = readState();
      meter.change(state);
      return meter.read();
    },
  };
}
