import type { EventRow, ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { readEventsBefore } from '@/utils/store/events.ts';
import { countByClock } from '@/utils/store/hold.ts';
import { spread } from './spread.ts';

/** The longest that due events wait for company. Milliseconds. */
export const longestGatherMs = 60 * 60 * 1000;

/**
 * How long due events wait for company, so that a union gets a few full batches and not a message per page: between half
 * the longest and the longest, each member always the same. Milliseconds.
 */
export function gatherMs({ memberDid }: Pick<UnionRow, 'memberDid'>): number {
  return longestGatherMs / 2 + spread(memberDid, longestGatherMs / 2);
}

/** Enough company to fill a batch. */
const fullBatch = 400;

/**
 * The events, from the first that is undecided, that are to be sealed now: released by the member, or older than the
 * hold and either many or waiting long enough.
 *
 * @param waiting events above the union's cursor, in order
 * @param newest when the newest event of all was stored, if that is asked for (`readNewestOf`)
 */
export function takeDue(
  waiting: readonly EventRow[],
  union: Pick<UnionRow, 'holdMs' | 'memberDid'>,
  progress: Pick<ProgressRow, 'releasedThrough' | 'storedThrough'>,
  now: number,
  newest?: number,
): EventRow[] {
  const rows = countByClock(waiting, now, { before: progress.storedThrough, newest });
  const firstHeld = rows.findIndex(
    (row) => row.seq > progress.releasedThrough && row.storedAt + union.holdMs > now,
  );
  const due = waiting.slice(0, firstHeld === -1 ? waiting.length : firstHeld);
  const [oldest] = rows;
  if (!oldest || due.length === 0) return [];
  const isReady =
    oldest.seq <= progress.releasedThrough ||
    due.length >= fullBatch ||
    oldest.storedAt + union.holdMs + gatherMs(union) <= now;
  return isReady ? due : [];
}

/**
 * When the oldest undecided event will be sealed at the latest, ms since the epoch; Infinity when there is none.
 * @param rows the first events above the union's cursor, in order
 * @param newest as for `takeDue`
 */
export function nextSealAt(
  rows: readonly EventRow[],
  union: Pick<UnionRow, 'holdMs' | 'memberDid'>,
  progress: Pick<ProgressRow, 'releasedThrough' | 'storedThrough'>,
  now: number,
  newest?: number,
): number {
  const [oldest] = countByClock(rows, now, { before: progress.storedThrough, newest });
  if (!oldest) return Infinity;
  if (oldest.seq <= progress.releasedThrough) return 0;
  return oldest.storedAt + union.holdMs + gatherMs(union);
}

/**
 * When the newest event of the record was stored, where that says something of these: they were stored by a clock that
 * was ahead, and what came after them is not among them.
 */
export async function readNewestOf(rows: readonly EventRow[], now: number): Promise<number | undefined> {
  if ((rows.at(-1)?.storedAt ?? 0) <= now) return undefined;
  return (await readEventsBefore(Infinity, 1))[0]?.storedAt;
}
