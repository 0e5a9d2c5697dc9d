import type { ActivityEvent } from '@sheaf/protocol/event';

import type { Table } from 'dexie';

import { isInBatch } from './batches.ts';
import { addToCounters, countChange, readTotals, removeFromCounters } from './counters.ts';
import { database, type EventRow, type ProgressRow } from './database.ts';
import { groupCommit } from './group-commit.ts';

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
  return commitTogether({ events, storedAt });
}

/** What one caller of `addEvents` has. */
interface Addition {
  events: readonly ActivityEvent[];
  storedAt: number;
}

const commitTogether = groupCommit(async (additions: readonly Addition[]) => {
  const { events: table, deleted, counters, totals, progress } = database;
  return database.transaction('rw', [table, deleted, counters, totals, progress], async () => {
    const ids = additions.flatMap(({ events }) => events.map(({ id }) => id));
    const [rows, marks] = await Promise.all([readById(table, ids), readById(deleted, ids)]);
    const stored = new Map(rows.map((row) => [row.id, row]));
    const gone = new Set(marks.map(({ id }) => id));
    const fresh = new Map<string, ActivityEvent & { storedAt: number }>();
    const fuller = new Map<string, EventRow>();
    const added = additions.map(({ events, storedAt }) => {
      const before = fresh.size;
      for (const event of events) {
        if (gone.has(event.id)) continue;
        const row = stored.get(event.id);
        const known = fuller.get(event.id) ?? row ?? fresh.get(event.id);
        if (known && !isFuller(event, known)) continue;
        if (row) fuller.set(event.id, { ...event, seq: row.seq, storedAt: row.storedAt });
        else fresh.set(event.id, { ...event, storedAt });
      }
      return fresh.size - before;
    });
    await replaceUnsealed([...fuller.values()]);
    if (fresh.size === 0) return added;
    await Promise.all([
      table.bulkAdd([...fresh.values()]),
      addToCounters([...fresh.values()]),
      countChange({ captured: fresh.size }),
    ]);
    return added;
  });
});

/**
 * The rows with these ids. Ids are in the order of time: what is there between the first and the last of them is
 * read at once, unless that is a lot; a cursor over the ids, or a request for each, takes longer than the writing.
 */
async function readById<T extends { id: string }, K, I>(
  table: Table<T, K, I>,
  ids: readonly string[],
): Promise<T[]> {
  const wanted = new Set(ids);
  const sorted = ids.toSorted();
  const [first = '', last = first] = [sorted[0], sorted.at(-1)];
  const most = 2 * wanted.size;
  const between = table.where('id').between(first, last, true, true);
  const near = await between.limit(most + 1).toArray();
  if (near.length <= most) return near.filter(({ id }) => wanted.has(id));
  return table.where('id').anyOf(ids).toArray();
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

/** Within the transaction that adds. Sealing that runs at the same moment notices, and starts over. */
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
  const { events, deleted, counters, totals, progress, batches, revisions } = database;
  const tables = [events, deleted, counters, totals, progress, batches, revisions];
  return database.transaction('rw', tables, async () => {
    const row = await events.get(seq);
    if (!row) return 'gone';
    const unions = await progress.toArray();
    const decided = unions.filter(({ cursor }) => seq <= cursor);
    for (const { union, start } of decided) {
      if (seq > start && (await isInBatch(union, seq))) return 'already-sealed';
    }
    await events.delete(seq);
    // Nor may what it was before a revision come back, or stay.
    await revisions.where('seq').equals(seq).delete();
    await deleted.put({ id: row.id, at: now });
    await forgetMarks(now);
    await removeFromCounters(row);
    await countChange({ deleted: 1, changes: 1 });
    await progress.bulkPut(
      decided.map((union) => withOneLess(union, seq <= union.start ? 'private' : 'notAgreed')),
    );
    return 'deleted';
  });
}

/** Drops the marks of events that are gone for longer than a page goes on about them. Within a transaction on `deleted`. */
export async function forgetMarks(now: number): Promise<void> {
  await database.deleted
    .where('at')
    .below(now - dayMs)
    .delete();
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

/**
 * The latest `at` of the events after `seq`, and no earlier than `now` (ms since the epoch). They are looked at one by one
 * only if the clock was set back since one of all events was captured: ids are in the order of their capture.
 */
export async function readLatestAt(seq: number, now: number): Promise<number> {
  const newest = (await database.events.orderBy('id').lastKey()) as string | undefined;
  let latest = now;
  if (newest === undefined || readUuidTime(newest) <= now) return latest;
  await database.events
    .where('seq')
    .above(seq)
    .each(({ at }) => {
      latest = Math.max(latest, at);
    });
  return latest;
}

/** When a UUIDv7 was made, ms since the epoch. */
function readUuidTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** How many events are in the record now. */
export async function countEvents(): Promise<number> {
  const { captured, deleted, pruned = 0 } = await readTotals();
  return captured - deleted - pruned;
}
