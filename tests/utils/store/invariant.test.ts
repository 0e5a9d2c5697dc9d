import type { IndexRange } from '@sheaf/protocol/recall';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  commitReplacement,
  commitSeal,
  findIndex,
  markQuarantined,
  markReceipted,
  markSent,
  readBatchEvents,
} from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database, type SeqRange } from '@/utils/store/database.ts';
import { addEvents, countEvents, deleteEvent, readEventsAfter, readLastSeq } from '@/utils/store/events.ts';
import { pruneBatch } from '@/utils/store/prune.ts';
import { commitRecall, countRecalled, markRecallAcknowledged } from '@/utils/store/recalls.ts';
import { readSummary } from '@/utils/store/summary.ts';
import { addUnion, readProgress, resumeSharing, stopSharing } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEvent, sampleRecall, sampleUnion } from './samples.ts';
import { listAllBatches, listBatchesInState } from './list-batches.ts';

const unions = ['did:web:one.example', 'did:web:two.example'] as const;
const union = fc.constantFrom(...unions);

/** What is rare by chance and rich in consequences comes more often. */
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('capture' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), union }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), back: fc.nat(8) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('seal' as const),
      union,
      most: fc.integer({ min: 1, max: 6 }),
      skip: fc.nat(2),
      deleteMeanwhile: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('switch' as const),
      union,
      on: fc.oneof(fc.constant(true), fc.boolean()),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      union,
      how: fc.constantFrom('sent', 'receipted', 'receipted', 'quarantined'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      union,
      keep: fc.nat(6),
      parts: fc.integer({ min: 1, max: 2 }),
      isTooLate: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('recall' as const),
      union,
      batch: fc.nat(1),
      from: fc.nat(3),
      size: fc.integer({ min: 1, max: 6 }),
      isAcknowledged: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('prune' as const), union, batch: fc.nat(2) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

describe('the store', () => {
  it('accounts for every event at every union, at every moment (docs/architecture.md)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
        await cleanDatabase();
        for (const each of acts) {
          await perform(each);
          for (const did of unions) await expectAccounted(did);
        }
      }),
      { numRuns: 60, unbiased: true },
    );
  });
});

async function perform(each: Act): Promise<void> {
  if (each.do === 'capture')
    await addEvents(
      Array.from({ length: each.count }, () => sampleEvent()),
      1,
    );
  if (each.do === 'join') await addUnion(sampleUnion(each.union));
  if (each.do === 'delete') await deleteEvent((await readLastSeq()) - each.back, 1);
  if (each.do === 'switch') await (each.on ? resumeSharing(each.union) : stopSharing(each.union));
  if (each.do === 'seal') await seal(each);
  if (each.do === 'recall') await recall(each);
  if (each.do === 'replace') await replace(each);
  if (each.do === 'prune') await prune(each);
  if (each.do === 'settle') await settle(each.union, each.how);
}

async function seal({
  union: did,
  most,
  skip,
  deleteMeanwhile,
}: Extract<Act, { do: 'seal' }>): Promise<void> {
  const [progress, { changes }] = [await readProgress(did), await readTotals()];
  if (!progress) return;
  const rows = await readEventsAfter(progress.cursor, most);
  const last = rows.at(-1);
  if (!last) return;
  const ranges = rows.slice(skip).map(({ seq }): SeqRange => [seq, seq]);
  const batch = ranges.length > 0 ? { batch: sampleBatch(progress.nextBatch, ranges, did) } : {};
  const deleted = deleteMeanwhile && (await deleteEvent(last.seq, 1)) === 'deleted';
  const step = { cursor: last.seq, notAgreed: rows.length - ranges.length, ...batch };
  expect(await commitSeal(did, { cursor: progress.cursor, changes }, step)).toBe(
    !deleted && !progress.stopped,
  );
}

async function settle(did: string, how: string): Promise<void> {
  const [batch] = await listBatchesInState(did, 'sealed', 'sent', 'quarantined');
  if (!batch) return;
  if (how === 'quarantined') await markQuarantined(batch.id, { code: 'x', message: 'x', at: 1 });
  else if (how === 'sent' && batch.state === 'sealed') await markSent(batch.id, 1);
  else if (how === 'receipted') await markReceipted(batch.id, { refused: [] } as never, {} as never, 1);
}

/** Seals what is left of a batch anew, in some parts; too late, if another batch was sealed meanwhile. */
async function replace({
  union: did,
  keep,
  parts,
  isTooLate,
}: Extract<Act, { do: 'replace' }>): Promise<void> {
  const progress = await readProgress(did);
  const [batch] = await listBatchesInState(did, 'sealed', 'sent');
  if (!progress || !batch) return;
  const seqs = (await readBatchEvents(batch)).map(({ seq }) => seq).slice(0, keep);
  const middle = parts === 1 ? seqs.length : Math.ceil(seqs.length / 2);
  const others = [seqs.slice(0, middle), seqs.slice(middle)]
    .filter((part) => part.length > 0)
    .map((part, index) =>
      sampleBatch(
        progress.nextBatch + index,
        part.map((seq) => [seq, seq]),
        did,
      ),
    );
  const basis = {
    nextBatch: progress.nextBatch + (isTooLate ? 1 : 0),
    previous: progress.previous,
    consent: undefined,
    recalls: batch.recalled?.length ?? 0,
  };
  const isPossible = !isTooLate && (!progress.stopped || others.length === 0);
  expect(await commitReplacement(batch.id, basis, others)).toBe(isPossible);
}

async function recall({
  union: did,
  batch: back,
  from,
  size,
  isAcknowledged,
}: Extract<Act, { do: 'recall' }>): Promise<void> {
  const progress = await readProgress(did);
  const batch = (await listAllBatches(did)).at(-1 - back);
  if (!progress || !batch || from >= batch.count) return;
  const events: IndexRange[] = [[from, Math.min(from + size, batch.count) - 1]];
  const row = sampleRecall(`recall ${Math.random()}`, did);
  expect(await commitRecall(row, [{ batch: batch.id, events }], progress)).toBe(true);
  if (isAcknowledged) await markRecallAcknowledged(row.id, { acknowledgedAt: 1 }, []);
}

/** What goes is had by a union, and waits at none. */
async function prune({ union: did, batch: back }: Extract<Act, { do: 'prune' }>): Promise<void> {
  const batch = (await listAllBatches(did)).at(-1 - back);
  if (!batch) return;
  const before = await database.events.toArray();
  const pruned = await pruneBatch(batch.id, 2, 1);
  const left = new Set(await database.events.toCollection().primaryKeys());
  const gone = before.map(({ seq }) => seq).filter((seq) => !left.has(seq));
  expect(gone.length).toBe(pruned);
  const all = (await Promise.all(unions.map(listAllBatches))).flat();
  for (const seq of gone) {
    const holding = all.filter(({ ranges }) => findIndex(ranges, seq) !== undefined);
    expect(holding.some(({ state }) => state === 'receipted')).toBe(true);
    expect(holding.every(({ state }) => state === 'receipted' || state === 'recalled')).toBe(true);
    for (const other of unions) {
      const progress = await readProgress(other);
      expect(progress === undefined || seq <= progress.cursor).toBe(true);
    }
  }
}

async function expectAccounted(did: string): Promise<void> {
  const progress = await readProgress(did);
  if (!progress) return;
  const { captured, deleted } = await readTotals();
  const { counts, start, cursor } = progress;
  const waiting = (await readEventsAfter(cursor, 10_000)).length;
  const inBatches = counts.sealed + counts.receipted + counts.quarantined + counts.recalled;
  const decided = counts.private + counts.notAgreed + inBatches;
  expect(decided + waiting).toBe(captured - deleted);
  expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);

  const batches = await listAllBatches(did);
  const taken = batches.flatMap(({ ranges }) =>
    ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken.length).toBe(inBatches);
  const whole = batches.filter(({ state }) => state === 'recalled');
  expect(whole.every((batch) => countRecalled(batch) === batch.count && !batch.sealed)).toBe(true);
  expect(batches.reduce((sum, batch) => sum + countRecalled(batch), 0)).toBe(counts.recalled);
  expect(taken.every((seq) => seq > start && seq <= cursor)).toBe(true);

  const { pruned = 0 } = await readTotals();
  expect(await countEvents()).toBe(await database.events.count());
  expect((await database.counters.toArray()).reduce((sum, row) => sum + (row.pruned ?? 0), 0)).toBe(pruned);
  for (const { count, left = count, summary, ...batch } of batches) {
    expect(await readBatchEvents(batch)).toHaveLength(left);
    expect(summary ? readSummary(summary).length : count).toBe(count);
    expect(summary !== undefined || left === count).toBe(true);
  }
}
