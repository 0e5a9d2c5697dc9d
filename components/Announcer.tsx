import { useEffect } from 'preact/hooks';

const shownMs = 8_000;

interface Props {
  /** A new object each time, so that the same words are said again. */
  said: { words: string } | undefined;
  onDone: () => void;
}

/** Says what just happened, to eyes and to screen readers. The region stays in the page; only its words change. */
export function Announcer({ said, onDone }: Props) {
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(onDone, shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="announcer" role="status" aria-live="polite">
      {said && <p>{said.words}</p>}
    </div>
  );
}
