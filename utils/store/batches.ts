import type { Receipt } from '@sheaf/protocol/receipt';
import type { RecordMessage } from '@sheaf/protocol/record';

import { readTotals } from './counters.ts';
import {
  database,
  type BatchRow,
  type BatchState,
  type EventRow,
  type Problem,
  type ProgressRow,
  type StoredRecord,
} from './database.ts';
import { judgeBatch } from './hold.ts';
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
 * @param step `cursor` is the last seq that was looked at; `notAgreed` how many events up to it no consent covers; `storedThrough` see `ProgressRow`
 * @returns false if the member stopped sharing, the cursor moved, or an event was deleted or grew since `basis` was
 *   read; nothing is changed then.
 */
export async function commitSeal(
  union: string,
  basis: SealBasis,
  step: { cursor: number; notAgreed: number; storedThrough?: number; batch?: BatchRow },
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
      ...(step.storedThrough !== undefined && {
        storedThrough: Math.max(row.storedThrough ?? 0, step.storedThrough),
      }),
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

/** Whether a union has batches in one of these states. */
export async function hasBatches(union: string, ...states: BatchState[]): Promise<boolean> {
  for (const state of states) {
    if ((await database.batches.where({ union, state }).limit(1).primaryKeys()).length > 0) return true;
  }
  return false;
}

/**
 * Batches of a union in one of these states, or in any, oldest first. Each is read when it is its turn, since one may hold
 * 30 kB, and there may be thousands; one that has moved on by then, or came since, is left out.
 */
export async function* eachBatch(
  union: string,
  ...states: BatchState[]
): AsyncGenerator<BatchRow, undefined, undefined> {
  const { batches } = database;
  const inState = batches.where('[union+state]').anyOf(states.map((state) => [union, state]));
  const wanted = states.length > 0 ? new Set(await inState.primaryKeys()) : undefined;
  const all = batches.where('[union+number]').between([union, 0], [union, Infinity]);
  for (const id of wanted?.size === 0 ? [] : await all.primaryKeys()) {
    if (wanted && !wanted.has(id)) continue;
    const batch = await batches.get(id);
    if (batch && (!wanted || states.includes(batch.state))) yield batch;
  }
}

export async function readBatch(id: string): Promise<BatchRow | undefined> {
  return database.batches.get(id);
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
  const candidate = await database.batches
    .where('[union+first]')
    .between([union, 0], [union, seq], true, true)
    .last();
  return candidate?.ranges.some(([from, to]) => from <= seq && seq <= to) ?? false;
}

/** What was read before a batch was sealed anew, so that the commit can tell whether that still holds. */
export interface ReplaceBasis extends Pick<ProgressRow, 'nextBatch' | 'previous'> {
  /** Record id of the agreement that stands. */
  consent: string | undefined;
  /** How often something of the batch was recalled. */
  recalls: number;
}

/**
 * Puts other batches in the place of one that the union will never count as it is; in one transaction, so that each of
 * its events stays in at most one batch. What is in none of them any more is not agreed.
 *
 * @param basis the cursor need not stand still, but everything in `basis` must
 * @returns false if the batch was decided, or anything in `basis` changed; nothing is changed then
 */
export async function commitReplacement(
  id: string,
  basis: ReplaceBasis,
  others: readonly BatchRow[],
): Promise<boolean> {
  const { batches, progress, unions } = database;
  return database.transaction('rw', [batches, progress, unions], async () => {
    const batch = await batches.get(id);
    const row = batch && (await progress.get(batch.union));
    if (!row || (batch.state !== 'sealed' && batch.state !== 'sent')) return false;
    const consent = (await unions.get(batch.union))?.consentRecord?.message.recordId;
    if (consent !== basis.consent || (batch.recalled?.length ?? 0) !== basis.recalls) return false;
    if (row.stopped && others.length > 0) return false;
    if (row.nextBatch !== basis.nextBatch || row.previous !== basis.previous) return false;
    const taken = others.reduce((sum, { count }) => sum + count, 0);
    const recalled = countRecalled(batch);
    await batches.delete(id);
    await batches.bulkAdd([...others]);
    await progress.put({
      ...row,
      nextBatch: row.nextBatch + others.length,
      previous: others.at(-1)?.dataCid ?? row.previous,
      counts: {
        ...row.counts,
        sealed: row.counts.sealed - (batch.count - recalled) + taken,
        recalled: row.counts.recalled - recalled,
        notAgreed: row.counts.notAgreed + batch.count - taken,
      },
    });
    return true;
  });
}

/**
 * Notes that the bytes of a batch are about to go out; from here on the union may have them.
 * @returns false if they may not: the member stopped, withdrew or changed the agreement that the batch rests on, the
 *   union asks for more than was agreed, or the batch is no longer on its way
 */
export async function startSending(id: string, at: number): Promise<boolean> {
  const { batches, progress, unions, words } = database;
  return database.transaction('rw', [batches, progress, unions, words], async () => {
    const batch = await batches.get(id);
    if (!batch || (batch.state !== 'sealed' && batch.state !== 'sent')) return false;
    const union = await unions.get(batch.union);
    if (!union || (await progress.get(batch.union))?.stopped) return false;
    if (judgeBatch(batch, union, at) !== undefined) return false;
    // A union counts no batch that comes before the agreement that it names.
    if ((await words.get(batch.consent))?.state === 'signed') return false;
    if (batch.triedAt === undefined) await batches.update(id, { triedAt: at });
    return true;
  });
}

/** Puts a newly signed record over the same sealed bytes in the place of one that the union never took. */
export async function replaceRecord(id: string, message: RecordMessage, sealedAt: number): Promise<void> {
  const { batches } = database;
  await database.transaction('rw', batches, async () => {
    const batch = await batches.get(id);
    if (batch?.state !== 'sealed' || batch.recalled) return;
    const { triedAt: _refused, ...rest } = batch;
    await batches.delete(id);
    await batches.add({ ...rest, id: message.recordId, message, sealedAt });
  });
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

/**
 * Puts a batch that the union's node did not take back on its way.
 * @returns false if it is not quarantined, or the union signed that it counts none of it; nothing is changed then
 */
export async function releaseBatch(id: string): Promise<boolean> {
  const { batches, progress } = database;
  return database.transaction('rw', [batches, progress], async () => {
    const batch = await batches.get(id);
    const row = batch && (await progress.get(batch.union));
    if (!row || batch.state !== 'quarantined' || batch.problem?.code !== 'union.refused') return false;
    const left = batch.count - countRecalled(batch);
    const { quarantined, sealed } = row.counts;
    const { problem: _problem, sentAt: _sentAt, ...rest } = batch;
    await batches.put({ ...rest, state: 'sealed' });
    await progress.put({
      ...row,
      counts: { ...row.counts, quarantined: quarantined - left, sealed: sealed + left },
    });
    return true;
  });
}

/** The events a batch took, in its order. */
export async function readBatchEvents(batch: Pick<BatchRow, 'ranges'>): Promise<EventRow[]> {
  const runs = await Promise.all(
    batch.ranges.map(([from, to]) => database.events.where('seq').between(from, to, true, true).toArray()),
  );
  return runs.flat();
}
