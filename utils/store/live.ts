import { liveQuery } from 'dexie';

/**
 * Runs `query` now and again whenever something it read has changed, also when the background changed it.
 *
 * @param query reads through this room's functions only
 * @returns stops watching
 */
export function watchQuery<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
