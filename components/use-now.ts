import { useEffect, useState } from 'preact/hooks';

const stepMs = 20_000;

/** The present moment (ms since the epoch), fresh enough for "until 14:05". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
