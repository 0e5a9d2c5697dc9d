import { findIndex, readBatchEvents } from './batches.ts';
import { database, type BatchRow, type EventRow, type ProgressRow } from './database.ts';
import { forgetMarks } from './events.ts';
import { countPruned } from './pruned.ts';
import { summarise } from './summary.ts';
import { toRanges } from './to-ranges.ts';

/** Where an event stands at a union: the union has it, never will, or it is not decided, not long enough ago. */
type Standing = 'had' | 'without' | 'open';

interface UnionBasis {
  progress: ProgressRow;
  /** Those that may hold what is asked about. */
  batches: BatchRow[];
}

/** Batches of a union from the one after `first` on, in the order of their events, at most `limit`. */
export async function listBatchesAfter(
  union: string,
  first: number,
  limit: number,
): Promise<Pick<BatchRow, 'id' | 'first' | 'state' | 'left'>[]> {
  return database.batches
    .where('[union+first]')
    .between([union, first], [union, Infinity], false)
    .limit(limit)
    .toArray();
}

/**
 * Takes those events of a batch from the record that a union has, and that nothing is open about at any other; a summary
 * of the whole batch stays, and they stay counted. One transaction.
 *
 * @param before a receipt must be older than this, ms since the epoch
 * @returns how many events went
 */
export async function pruneBatch(id: string, before: number, now: number): Promise<number> {
  const { events, deleted, counters, totals, progress, batches } = database;
  const tables = [events, deleted, counters, totals, progress, batches];
  return database.transaction('rw', tables, async () => {
    const batch = await batches.get(id);
    if (batch?.state !== 'receipted' || batch.left === 0) return 0;
    const rows = await readBatchEvents(batch);
    const bases = await readBases(rows);
    const gone = rows.filter(({ seq }) => isOver(bases.map((basis) => findStanding(seq, basis, before))));
    if (gone.length === 0 || !(await summariseBatches(bases, gone))) return 0;
    await passStopped(bases, gone);
    for (const [from, to] of toRanges(gone.map(({ seq }) => seq)))
      await events.where('seq').between(from, to, true, true).delete();
    await deleted.bulkPut(gone.map((row) => ({ id: row.id, at: now })));
    await forgetMarks(now);
    await countPruned(gone);
    return gone.length;
  });
}

async function readBases(rows: readonly EventRow[]): Promise<UnionBasis[]> {
  const [first = 0, last = 0] = [rows[0]?.seq, rows.at(-1)?.seq];
  return Promise.all(
    (await database.progress.toArray()).map(async (progress) => {
      const { union } = progress;
      const ofUnion = () => database.batches.where('[union+first]');
      const [earlier, others] = await Promise.all([
        ofUnion().between([union, 0], [union, first], true, false).last(),
        ofUnion().between([union, first], [union, last], true, true).toArray(),
      ]);
      return { progress, batches: earlier ? [earlier, ...others] : others };
    }),
  );
}

function isOver(standings: readonly Standing[]): boolean {
  return standings.includes('had') && !standings.includes('open');
}

function findStanding(seq: number, { progress, batches }: UnionBasis, before: number): Standing {
  if (seq <= progress.start) return 'without';
  // Who starts to share again does so with what is captured from then on.
  if (seq > progress.cursor) return progress.stopped ? 'without' : 'open';
  for (const { ranges, state, recalled = [], receipt, receiptedAt = Infinity } of batches) {
    const index = findIndex(ranges, seq);
    if (index === undefined) continue;
    const recalls = recalled.filter(({ events }) =>
      events.some(([from, to]) => from <= index && index <= to),
    );
    // What is on its way may be sealed anew, from the events themselves.
    if (state !== 'receipted' && state !== 'recalled') return 'open';
    if (recalls.some(({ isAcknowledged }) => !isAcknowledged)) return 'open';
    if (recalls.length > 0 || receipt?.refused.some((refusal) => refusal.index === index)) return 'without';
    return receiptedAt < before ? 'had' : 'open';
  }
  return 'without';
}

/** @returns false if one of these batches lacks an event that it should have; nothing may go then */
async function summariseBatches(bases: readonly UnionBasis[], gone: readonly EventRow[]): Promise<boolean> {
  const holding = bases
    .flatMap(({ batches }) => batches)
    .map((batch) => ({
      batch,
      going: gone.filter(({ seq }) => findIndex(batch.ranges, seq) !== undefined).length,
    }))
    .filter(({ going }) => going > 0);
  const changed: BatchRow[] = [];
  for (const { batch, going } of holding) {
    const whole = batch.summary ? [] : await readBatchEvents(batch);
    if (!batch.summary && whole.length !== batch.count) return false;
    changed.push({
      ...batch,
      summary: batch.summary ?? summarise(whole),
      left: (batch.left ?? batch.count) - going,
    });
  }
  await database.batches.bulkPut(changed);
  return true;
}

/** What a union that was stopped is never given is decided, before it goes: else it would seem to wait for ever. */
async function passStopped(bases: readonly UnionBasis[], gone: readonly EventRow[]): Promise<void> {
  const last = gone.at(-1)?.seq ?? 0;
  for (const { progress } of bases) {
    if (!progress.stopped || progress.cursor >= last) continue;
    const passed = await database.events.where('seq').between(progress.cursor, last, false, true).count();
    const { counts } = progress;
    await database.progress.put({
      ...progress,
      cursor: last,
      counts: { ...counts, notAgreed: counts.notAgreed + passed },
    });
  }
}
