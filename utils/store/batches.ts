import type { Receipt } from '@sheaf/protocol/receipt';

import { readTotals } from './counters.ts';
import {
  database,
  type BatchRow,
  type BatchState,
  type EventRow,
  type Problem,
  type StoredRecord,
} from './database.ts';
import { countOf, countRecalled } from './recalls.ts';

/** What a seal step read before it worked, so that its commit can tell whether that still holds. */
export interface SealBasis {
  cursor: number;
  /** `totals.changes` at reading time. */
  changes: number;
}

/**
 * Commits one step of sealing: the batch, if there is one, and the union's cursor, together or not at all.
 *
 * @param step `cursor` is the last seq that was looked at; `notAgreed` how many events up to it no consent covers
 * @returns false if the member stopped sharing, the cursor moved, or an event was deleted or grew since `basis` was
 *   read; nothing is changed then.
 */
export async function commitSeal(
  union: string,
  basis: SealBasis,
  step: { cursor: number; notAgreed: number; batch?: BatchRow },
): Promise<boolean> {
  const { progress, batches, totals } = database;
  return database.transaction('rw', [progress, batches, totals], async () => {
    const row = await progress.get(union);
    if (!row || row.stopped || row.cursor !== basis.cursor || (await readTotals()).changes !== basis.changes)
      return false;
    const { batch } = step;
    if (batch) await batches.add(batch);
    await progress.put({
      ...row,
      cursor: step.cursor,
      nextBatch: row.nextBatch + (batch ? 1 : 0),
      previous: batch ? batch.dataCid : row.previous,
      counts: {
        ...row.counts,
        notAgreed: row.counts.notAgreed + step.notAgreed,
        sealed: row.counts.sealed + (batch?.count ?? 0),
      },
    });
    return true;
  });
}

/** Batches of a union in one of these states, oldest first. */
export async function listBatchesInState(union: string, ...states: BatchState[]): Promise<BatchRow[]> {
  const rows = await database.batches
    .where('[union+state]')
    .anyOf(states.map((state) => [union, state]))
    .toArray();
  return rows.sort((a, b) => a.number - b.number);
}

/** Whether a batch is to reach its union and has no answer yet. */
export async function isOnItsWay(id: string): Promise<boolean> {
  const state = (await database.batches.get(id))?.state;
  return state === 'sealed' || state === 'sent';
}

/** The newest batches of a union, newest first, at most `limit`. */
export async function listNewestBatches(union: string, limit: number): Promise<BatchRow[]> {
  return database.batches
    .where('[union+number]')
    .between([union, 0], [union, Infinity])
    .reverse()
    .limit(limit)
    .toArray();
}

/** All batches of a union, oldest first. */
export async function listAllBatches(union: string): Promise<BatchRow[]> {
  return database.batches.where('[union+number]').between([union, 0], [union, Infinity]).toArray();
}

/** Place of an event in its batch: sealed events cannot be deleted, so every `seq` of a range counts. */
export function findIndex(ranges: BatchRow['ranges'], seq: number): number | undefined {
  let before = 0;
  for (const [from, to] of ranges) {
    if (from <= seq && seq <= to) return before + seq - from;
    before += to - from + 1;
  }
  return undefined;
}

/** Whether an event that lies below a union's cursor is in one of its batches; within a transaction on `batches`. */
export async function isInBatch(union: string, seq: number): Promise<boolean> {
  const newestFirst = database.batches
    .where('[union+number]')
    .between([union, 0], [union, Infinity])
    .reverse();
  const candidate = await newestFirst.filter(({ ranges }) => (ranges[0]?.[0] ?? Infinity) <= seq).first();
  return candidate?.ranges.some(([from, to]) => from <= seq && seq <= to) ?? false;
}

/** The union's node took the bytes. That is not delivery. What is decided already stays so. */
export async function markSent(id: string, sentAt: number): Promise<void> {
  await database.batches
    .where('id')
    .equals(id)
    .and(({ state }) => state === 'sealed' || state === 'sent')
    .modify({ state: 'sent', sentAt });
}

/** The union's verified receipt: the batch is delivered, and its sealed bytes are no longer needed. */
export async function markReceipted(
  id: string,
  receipt: Receipt,
  receiptRecord: StoredRecord,
  receiptedAt: number,
): Promise<void> {
  await moveBatch(id, 'receipted', ({ sealed: _sealed, problem: _problem, ...batch }) => ({
    ...batch,
    receipt,
    receiptRecord,
    receiptedAt,
  }));
}

/** The union will never take this batch as it is; it stays, with the reason, for the member to see. */
export async function markQuarantined(id: string, problem: Problem): Promise<void> {
  await moveBatch(id, 'quarantined', (batch) => ({ ...batch, problem }));
}

async function moveBatch(
  id: string,
  state: 'receipted' | 'quarantined',
  change: (batch: BatchRow) => BatchRow,
): Promise<void> {
  const { batches, progress } = database;
  await database.transaction('rw', [batches, progress], async () => {
    const batch = await batches.get(id);
    if (!batch || batch.state === state || batch.state === 'receipted' || batch.state === 'recalled') return;
    const row = await progress.get(batch.union);
    if (!row) return;
    const left = batch.count - countRecalled(batch);
    const counts = { ...row.counts };
    counts[countOf(batch.state)] -= left;
    counts[state] += left;
    await batches.put({ ...change(batch), state });
    await progress.put({ ...row, counts });
  });
}

/** The events a batch took, in its order. */
export async function readBatchEvents(batch: Pick<BatchRow, 'ranges'>): Promise<EventRow[]> {
  const runs = await Promise.all(
    batch.ranges.map(([from, to]) => database.events.where('seq').between(from, to, true, true).toArray()),
  );
  return runs.flat();
}
