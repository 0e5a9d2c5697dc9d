/** Of a burst of events only one in this time is heard. Milliseconds. */
const restMs = 1_000;

/**
 * Hears the first of a burst of events and then, for a second, none: pages scroll and move the pointer far more often
 * than anything needs to be known, and every listener that is called is script time of theirs.
 *
 * @param onFirst an event, at the moment it happens
 * @param onRested a second after it, whatever happened meanwhile
 */
export function hearPulse(
  window: Window,
  names: readonly string[],
  signal: AbortSignal,
  onFirst: () => void,
  onRested?: () => void,
): void {
  const listen = () => {
    for (const name of names) window.addEventListener(name, hear, { signal, passive: true, capture: true });
  };
  const hear = () => {
    for (const name of names) window.removeEventListener(name, hear, true);
    onFirst();
    window.setTimeout(() => {
      if (signal.aborted) return;
      onRested?.();
      listen();
    }, restMs);
  };
  listen();
}
