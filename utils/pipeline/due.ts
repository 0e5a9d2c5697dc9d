import type { EventRow, ProgressRow, UnionRow } from '@/utils/store/database.ts';

/**
 * Due events wait for company, so that a union gets a few full batches and not a message per page; but no longer than
 * this. Milliseconds.
 */
export const gatherMs = 60 * 60 * 1000;

/** Enough company to fill a batch. */
const fullBatch = 400;

/**
 * The events, from the first that is undecided, that are to be sealed now: released by the member, or older than the
 * hold and either many or waiting long enough.
 *
 * @param rows events above the union's cursor, in order
 */
export function takeDue(
  rows: readonly EventRow[],
  union: Pick<UnionRow, 'holdMs'>,
  progress: Pick<ProgressRow, 'releasedThrough'>,
  now: number,
): EventRow[] {
  const firstHeld = rows.findIndex(
    (row) => row.seq > progress.releasedThrough && row.storedAt + union.holdMs > now,
  );
  const due = firstHeld === -1 ? [...rows] : rows.slice(0, firstHeld);
  const [oldest] = due;
  if (!oldest) return [];
  const isReady =
    oldest.seq <= progress.releasedThrough ||
    due.length >= fullBatch ||
    oldest.storedAt + union.holdMs + gatherMs <= now;
  return isReady ? due : [];
}

/** When the oldest undecided event will be sealed at the latest, ms since the epoch. */
export function nextSealAt(
  oldest: Pick<EventRow, 'seq' | 'storedAt'>,
  union: UnionRow,
  progress: ProgressRow,
): number {
  return oldest.seq <= progress.releasedThrough ? 0 : oldest.storedAt + union.holdMs + gatherMs;
}
