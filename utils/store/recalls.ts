import type { IndexRange } from '@sheaf/protocol/recall';

import {
  database,
  type BatchRow,
  type BatchState,
  type Problem,
  type ProgressRow,
  type RecallRow,
  type StoredRecord,
} from './database.ts';

/** Events of one batch that are to be recalled. */
export interface BatchShare {
  batch: string;
  events: IndexRange[];
}

/** What a recall read before it was signed, so that its commit can tell whether that still holds. */
export interface RecallBasis {
  nextBatch: number;
}

/**
 * Commits a recall: the signed records that are to be sent, and in each batch which events are recalled, together or
 * not at all. A batch of which nothing is left is not sent any more.
 *
 * @returns false if a batch was sealed since `basis` was read; nothing is changed then.
 */
export async function commitRecall(
  recall: RecallRow,
  shares: readonly BatchShare[],
  basis: RecallBasis,
): Promise<boolean> {
  const { batches, progress, recalls } = database;
  return database.transaction('rw', [batches, progress, recalls], async () => {
    const row = await progress.get(recall.union);
    if (row?.nextBatch !== basis.nextBatch) return false;
    const counts = { ...row.counts };
    for (const { batch: id, events } of shares) {
      const batch = await batches.get(id);
      if (batch) await batches.put(takeFrom(batch, recall.id, events, counts));
    }
    await progress.put({ ...row, counts, nextAttemptAt: 0 });
    await recalls.put(recall);
    return true;
  });
}

/** @returns the batch with these events recalled; `counts` are moved with them */
function takeFrom(
  batch: BatchRow,
  recall: string,
  events: IndexRange[],
  counts: ProgressRow['counts'],
): BatchRow {
  const before = countRecalled(batch);
  const taken = { ...batch, recalled: [...(batch.recalled ?? []), { recall, events }] };
  const after = countRecalled(taken);
  if (batch.state !== 'recalled') counts[countOf(batch.state)] -= after - before;
  counts.recalled += after - before;
  if (after < batch.count) return taken;
  const { sealed: _sealed, problem: _problem, ...rest } = taken;
  return { ...rest, state: 'recalled' };
}

/** In which of the counts the events of a batch are that were not recalled. */
export function countOf(state: Exclude<BatchState, 'recalled'>): 'sealed' | 'receipted' | 'quarantined' {
  return state === 'sent' ? 'sealed' : state;
}

/** How many of a batch's events were recalled, each once. */
export function countRecalled({ recalled = [], count }: Pick<BatchRow, 'recalled' | 'count'>): number {
  const isRecalled = new Uint8Array(count);
  for (const [from, to] of recalled.flatMap(({ events }) => events)) isRecalled.fill(1, from, to + 1);
  return isRecalled.reduce((sum, one) => sum + one, 0);
}

/** Recalls of a union that it has not acknowledged, oldest first. */
export async function listOpenRecalls(union: string): Promise<RecallRow[]> {
  return (await listRecalls(union)).filter(({ state }) => state === 'signed' || state === 'sent');
}

/** All recalls of a union, oldest first. */
export async function listRecalls(union: string): Promise<RecallRow[]> {
  return (await database.recalls.where('union').equals(union).toArray()).sort((a, b) => a.madeAt - b.madeAt);
}

/** The union's node took all records of a recall. That does not mean that anything is gone. */
export async function markRecallSent(id: string, sentAt: number): Promise<void> {
  await changeOpen(id, ({ problem: _problem, ...recall }) => ({ ...recall, state: 'sent', sentAt }));
}

/** The union's node did not take a recall; it is sent again later. */
export async function noteRecallProblem(id: string, problem: Problem, nextAttemptAt: number): Promise<void> {
  await changeOpen(id, (recall) => ({ ...recall, problem, nextAttemptAt }));
}

/** Puts a newly signed record in the place of one of a recall's that the union never took. */
export async function replaceRecallRecord(
  id: string,
  recordId: string,
  renewed: StoredRecord,
): Promise<void> {
  await changeOpen(id, (recall) => ({
    ...recall,
    records: recall.records.map((record) => (record.message.recordId === recordId ? renewed : record)),
  }));
}

/** The union said, signed, that it does not follow a recall. It stays, with the reason, for the member to see. */
export async function markRecallRefused(id: string, problem: Problem): Promise<void> {
  await changeOpen(id, (recall) => ({ ...recall, state: 'refused', problem }));
}

/** The union's verified receipts: it has what was recalled no more. */
export async function markRecallAcknowledged(
  id: string,
  said: Pick<RecallRow, 'entries' | 'unknown' | 'datasets' | 'acknowledgedAt'>,
  receipts: StoredRecord[],
): Promise<void> {
  const { batches, recalls } = database;
  await database.transaction('rw', [batches, recalls], async () => {
    const recall = await changeOpen(id, ({ problem: _problem, ...row }) => ({
      ...row,
      ...said,
      receipts,
      state: 'acknowledged',
    }));
    if (!recall) return;
    await batches
      .where('[union+number]')
      .between([recall.union, 0], [recall.union, Infinity])
      .filter(({ recalled }) => recalled?.some((part) => part.recall === id) ?? false)
      .modify((batch) => {
        for (const part of batch.recalled ?? []) if (part.recall === id) part.isAcknowledged = true;
      });
  });
}

/** @returns the row before the change, if it was still open */
async function changeOpen(
  id: string,
  change: (recall: RecallRow) => RecallRow,
): Promise<RecallRow | undefined> {
  return database.transaction('rw', database.recalls, async () => {
    const recall = await database.recalls.get(id);
    if (recall?.state !== 'signed' && recall?.state !== 'sent') return undefined;
    await database.recalls.put(change(recall));
    return recall;
  });
}
