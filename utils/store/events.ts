import type { ActivityEvent } from '@sheaf/protocol/event';

import { isInBatch } from './batches.ts';
import { addToCounters, countChange, readTotals, removeFromCounters } from './counters.ts';
import { database, type EventRow, type ProgressRow } from './database.ts';

/** What became of a request to delete an event. */
export type DeleteOutcome = 'deleted' | 'gone' | 'already-sealed';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Commits events to the member's record. A page may resend: what is there already, or was deleted since, is passed
 * over; only a fuller version of an event (longer, same id) takes the place of the one before, as long as no union
 * has that.
 *
 * @returns how many were new
 * @throws DexieError with `QuotaExceededError` inside when the disk is full; nothing is stored then.
 */
export async function addEvents(events: readonly ActivityEvent[], storedAt: number): Promise<number> {
  const { events: table, deleted, counters, totals, progress } = database;
  return database.transaction('rw', [table, deleted, counters, totals, progress], async () => {
    const ids = events.map(({ id }) => id);
    const stored = new Map((await table.where('id').anyOf(ids).toArray()).map((row) => [row.id, row]));
    const gone = new Set(await deleted.where('id').anyOf(ids).primaryKeys());
    const fresh = new Map<string, ActivityEvent>();
    const fuller = new Map<string, EventRow>();
    for (const event of events) {
      if (gone.has(event.id)) continue;
      const row = stored.get(event.id);
      const before = fuller.get(event.id) ?? row ?? fresh.get(event.id);
      if (before && !isFuller(event, before)) continue;
      if (row) fuller.set(event.id, { ...event, seq: row.seq, storedAt: row.storedAt });
      else fresh.set(event.id, event);
    }
    await replaceUnsealed([...fuller.values()]);
    if (fresh.size === 0) return 0;
    await table.bulkAdd([...fresh.values()].map((event) => ({ ...event, storedAt })));
    await addToCounters([...fresh.values()]);
    await countChange({ captured: fresh.size });
    return fresh.size;
  });
}

/** Says the same of the same page, at greater length: everything that is counted or indexed stays. */
function isFuller(event: ActivityEvent, before: ActivityEvent): boolean {
  return (
    event.type === before.type &&
    'durationMs' in event &&
    'durationMs' in before &&
    event.durationMs > before.durationMs &&
    event.at === before.at &&
    event.site === before.site &&
    event.visit === before.visit
  );
}

/** Within the transaction of `addEvents`. Sealing that runs at the same moment notices, and starts over. */
async function replaceUnsealed(rows: readonly EventRow[]): Promise<void> {
  const unions = rows.length > 0 ? await database.progress.toArray() : [];
  const open = rows.filter(({ seq }) => unions.every(({ start, cursor }) => seq <= start || seq > cursor));
  if (open.length === 0) return;
  await database.events.bulkPut(open);
  await countChange({ changes: 1 });
}

/**
 * Deletes one event from the member's record, unless a union already has it in a batch.
 * Sealing that runs at the same moment notices by `totals.changes` and starts over.
 */
export async function deleteEvent(seq: number, now: number): Promise<DeleteOutcome> {
  const { events, deleted, counters, totals, progress, batches } = database;
  return database.transaction('rw', [events, deleted, counters, totals, progress, batches], async () => {
    const row = await events.get(seq);
    if (!row) return 'gone';
    const unions = await progress.toArray();
    const decided = unions.filter(({ cursor }) => seq <= cursor);
    for (const { union, start } of decided) {
      if (seq > start && (await isInBatch(union, seq))) return 'already-sealed';
    }
    await events.delete(seq);
    await deleted.put({ id: row.id, at: now });
    await deleted
      .where('at')
      .below(now - dayMs)
      .delete();
    await removeFromCounters(row);
    await countChange({ deleted: 1, changes: 1 });
    await progress.bulkPut(
      decided.map((union) => withOneLess(union, seq <= union.start ? 'private' : 'notAgreed')),
    );
    return 'deleted';
  });
}

function withOneLess(union: ProgressRow, state: 'private' | 'notAgreed'): ProgressRow {
  return { ...union, counts: { ...union.counts, [state]: union.counts[state] - 1 } };
}

/** Events after `seq` in order of capture, at most `limit`. */
export async function readEventsAfter(seq: number, limit: number): Promise<EventRow[]> {
  return database.events.where('seq').above(seq).limit(limit).toArray();
}

/** Events before `seq`, newest first, at most `limit`; a page of the review screen, by key and never by offset. */
export async function readEventsBefore(seq: number, limit: number): Promise<EventRow[]> {
  return database.events.where('seq').below(seq).reverse().limit(limit).toArray();
}

/** The highest `seq` in the record, 0 when it is empty. */
export async function readLastSeq(): Promise<number> {
  return ((await database.events.orderBy('seq').lastKey()) as number | undefined) ?? 0;
}

/** How many events are in the record now. */
export async function countEvents(): Promise<number> {
  const { captured, deleted } = await readTotals();
  return captured - deleted;
}
