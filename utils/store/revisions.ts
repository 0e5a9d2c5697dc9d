import type { ActivityEvent } from '@sheaf/protocol/event';

import { isInBatch } from './batches.ts';
import { addToCounters, countChange, readTotals, removeFromCounters } from './counters.ts';
import { database, type EventRow, type ProgressRow } from './database.ts';

/** What becomes of one event: another version of it, or nothing. */
export interface Revision {
  row: EventRow;
  after: ActivityEvent | undefined;
}

/** What a revision did, in events. */
export interface Revised {
  changed: number;
  deleted: number;
}

/** How long what was before is kept, so that the member can undo it, ms. */
export const undoMs = 10 * 60 * 1000;

const tables = () => {
  const { events, deleted, counters, totals, progress, batches, revisions } = database;
  return [events, deleted, counters, totals, progress, batches, revisions];
};

/** Those of some events that no union has in a batch. */
export async function keepUnsealed(rows: readonly EventRow[]): Promise<EventRow[]> {
  const unions = await database.progress.toArray();
  const sealed = await Promise.all(rows.map(({ seq }) => isSealed(seq, unions)));
  return rows.filter((_row, i) => !sealed[i]);
}

async function isSealed(seq: number, unions: readonly ProgressRow[]): Promise<boolean> {
  for (const { union, start, cursor } of unions) {
    if (seq > start && seq <= cursor && (await isInBatch(union, seq))) return true;
  }
  return false;
}

/**
 * Changes and deletes events that are in no batch, and keeps what they were for a while. Sealing that runs at the same
 * moment notices by `totals.changes`, and so does this.
 *
 * @param changes `totals.changes` when the rows were read
 * @returns undefined when something changed since; nothing is done then
 */
export async function commitRevision(
  revision: string,
  revisions: readonly Revision[],
  changes: number,
  now: number,
): Promise<Revised | undefined> {
  return database.transaction('rw', tables(), async () => {
    if ((await readTotals()).changes !== changes) return undefined;
    const open = new Set((await keepUnsealed(revisions.map(({ row }) => row))).map(({ seq }) => seq));
    const due = revisions.filter(({ row }) => open.has(row.seq));
    const gone = due.filter(({ after }) => after === undefined).map(({ row }) => row);
    await keepBefore(revision, due, now);
    await database.events.bulkPut(
      due.flatMap(({ row: { seq, storedAt }, after }) => (after ? [{ ...after, seq, storedAt }] : [])),
    );
    await database.events.bulkDelete(gone.map(({ seq }) => seq));
    await database.deleted.bulkPut(gone.map(({ id }) => ({ id, at: now })));
    for (const row of gone) await removeFromCounters(row);
    await countAtUnions(gone, -1);
    if (due.length > 0) await countChange({ deleted: gone.length, changes: 1 });
    return { changed: due.length - gone.length, deleted: gone.length };
  });
}

/**
 * The earliest version of each counts: a revision that was interrupted goes over some again, and may delete what it
 * changed.
 */
async function keepBefore(revision: string, due: readonly Revision[], now: number): Promise<void> {
  const keys = due.map(({ row }): [string, number] => [revision, row.seq]);
  const known = await database.revisions.bulkGet(keys);
  await database.revisions.bulkPut(
    due.map(({ row, after }, i) => ({
      ...(known[i] ?? { revision, seq: row.seq, at: now, before: row }),
      isDeleted: after === undefined,
    })),
  );
}

/** What lies at or below a union's cursor is counted there: as private, or as not agreed. */
async function countAtUnions(rows: readonly EventRow[], by: 1 | -1): Promise<void> {
  if (rows.length === 0) return;
  const unions = await database.progress.toArray();
  await database.progress.bulkPut(
    unions.map((union) => {
      const isPrivate = rows.filter(({ seq }) => seq <= union.start).length;
      const passed = rows.filter(({ seq }) => seq > union.start && seq <= union.cursor).length;
      const { counts } = union;
      return {
        ...union,
        counts: {
          ...counts,
          private: counts.private + by * isPrivate,
          notAgreed: counts.notAgreed + by * passed,
        },
      };
    }),
  );
}

/**
 * Brings back what a revision changed or deleted, at most `limit` events at a time. What a union has sealed meanwhile
 * stays as it was sealed; what comes back behind a union's cursor is never shared with it.
 *
 * @param revise what the member wants gone by now, of what comes back too
 * @returns how many came back, how many could not, and whether there are more
 */
export async function undoChunk(
  revision: string,
  limit: number,
  revise: (event: ActivityEvent) => ActivityEvent | undefined,
): Promise<{ restored: number; lost: number; isDone: boolean }> {
  return database.transaction('rw', tables(), async () => {
    const kept = await database.revisions
      .where('[revision+seq]')
      .between([revision, 0], [revision, Infinity])
      .limit(limit)
      .toArray();
    const now = await database.events.bulkGet(kept.map(({ seq }) => seq));
    const open = new Set((await keepUnsealed(kept.map(({ before }) => before))).map(({ seq }) => seq));
    const back = kept.flatMap(({ before: { seq, storedAt, ...event }, isDeleted }, i) => {
      const current = now[i];
      const row = revise(event);
      // What the member deleted meanwhile stays deleted.
      const isOpen = isDeleted ? current === undefined : current !== undefined && open.has(seq);
      return row && isOpen ? [{ isDeleted, row: { ...grown(row, current), seq, storedAt } }] : [];
    });
    const gone = back.filter(({ isDeleted }) => isDeleted).map(({ row }) => row);
    await database.events.bulkPut(back.map(({ row }) => row));
    await database.deleted.bulkDelete(gone.map(({ id }) => id));
    await addToCounters(gone);
    await countAtUnions(gone, 1);
    if (back.length > 0) await countChange({ deleted: -gone.length, changes: 1 });
    await database.revisions.bulkDelete(kept.map(({ seq }): [string, number] => [revision, seq]));
    return { restored: back.length, lost: kept.length - back.length, isDone: kept.length < limit };
  });
}

/** What an event says by now, where its page said more of it since it was changed. */
function grown(event: ActivityEvent, current: EventRow | undefined): ActivityEvent {
  if (!current || !('durationMs' in event) || !('durationMs' in current)) return event;
  if (current.durationMs <= event.durationMs) return event;
  return { ...event, durationMs: current.durationMs, metrics: current.metrics } as ActivityEvent;
}

/** Drops what was before revisions that can no longer be undone. @param now ms since the epoch */
export async function forgetRevisions(now: number): Promise<void> {
  await database.revisions
    .where('at')
    .belowOrEqual(now - undoMs)
    .delete();
}
