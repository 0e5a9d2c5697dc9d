import { useEffect, useState } from 'preact/hooks';

/** Something that is read again whenever it changes. */
export type Watched<T> =
  { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; message: string };

/** @returns stops watching */
export type Watch<T> = (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;

/**
 * Follows a source for as long as the component is there. When `keys` change it starts over, and shows what it had
 * until the new value comes.
 */
export function useWatched<T>(watch: Watch<T>, keys: readonly unknown[]): Watched<T> {
  const [watched, setWatched] = useState<Watched<T>>({ state: 'loading' });
  useEffect(
    () =>
      watch(
        (value) => setWatched({ state: 'ready', value }),
        (error) => setWatched({ state: 'failed', message: toMessage(error) }),
      ),
    keys,
  );
  return watched;
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
