import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';

import { findShared } from '@/utils/pipeline/find-shared.ts';
import { commitSeal, markQuarantined, markReceipted, markSent } from '@/utils/store/batches.ts';
import { countDay, readSites, readTotals, toDay } from '@/utils/store/counters.ts';
import { database, type BatchRow, type RecallScope, type SeqRange } from '@/utils/store/database.ts';
import { addEvents, countEvents, deleteEvent, readEventsAfter } from '@/utils/store/events.ts';
import { pruneBatch } from '@/utils/store/prune.ts';
import { readPrunedDays } from '@/utils/store/pruned.ts';
import { commitRecall, markRecallAcknowledged } from '@/utils/store/recalls.ts';
import { addUnion, readProgress, resumeSharing, stopSharing } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEvent, sampleRecall, sampleUnion, seqs, unionDid } from './samples.ts';
import { listAllBatches } from './list-batches.ts';

const other = 'did:web:other.example.org';
const day = new Date(2026, 4, 3, 12).getTime();

/** Writes that are still made before the worker is killed. */
let writesLeft = Infinity;
database.use({
  stack: 'dbcore',
  name: 'mortal',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      return {
        ...table,
        mutate(request) {
          writesLeft -= 1;
          return writesLeft < 0 ? Dexie.Promise.reject(new Error('killed')) : table.mutate(request);
        },
      };
    },
  }),
});

/** Seals these, and what lies between them is not agreed. */
async function seal(union: string, ranges: SeqRange[], through: number): Promise<BatchRow> {
  const { cursor, nextBatch } = (await readProgress(union))!;
  const batch = sampleBatch(nextBatch, ranges, union);
  const { changes } = await readTotals();
  const notAgreed =
    (await database.events.where('seq').between(cursor, through, false, true).count()) - batch.count;
  await commitSeal(union, { cursor, changes }, { cursor: through, notAgreed, batch });
  return batch;
}

async function receive({ id }: BatchRow, at = 1, ...refused: number[]): Promise<void> {
  const receipt = { refused: refused.map((index) => ({ index, reason: 'not-covered' })) };
  await markReceipted(id, receipt as never, {} as never, at);
}

async function expectAccounted(union: string): Promise<void> {
  const { counts, cursor } = (await readProgress(union))!;
  const { captured, deleted } = await readTotals();
  const decided = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(decided + (await readEventsAfter(cursor, 1_000)).length).toBe(captured - deleted);
}

const left = async () => seqs(await readEventsAfter(0, 1_000));

describe('pruning', () => {
  beforeEach(async () => {
    await cleanDatabase();
    await addUnion(sampleUnion());
    const sites = ['a.example', 'b.example', 'a.example', 'c.example', 'a.example', 'b.example'];
    await addEvents(
      sites.map((site, i) => sampleEvent(site, day + i * 60_000)),
      1,
    );
  });

  it('takes what the union has, and leaves what exists nowhere else', async () => {
    const batch = await seal(unionDid, [[1, 2], [4, 5]], 5); // prettier-ignore
    await receive(batch, 1, 3);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(3);
    // Not agreed, refused, held.
    expect(await left()).toEqual([3, 5, 6]);
    await expectAccounted(unionDid);
    expect(await countEvents()).toBe(3);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    expect(await listAllBatches(unionDid)).toMatchObject([{ state: 'receipted', count: 4, left: 1 }]);
  });

  it('waits until the receipt is old enough', async () => {
    const batch = await seal(unionDid, [[1, 6]], 6);
    await receive(batch, 100);
    expect(await pruneBatch(batch.id, 100, 100)).toBe(0);
    expect(await pruneBatch(batch.id, 101, 101)).toBe(6);
  });

  it('takes nothing that is on its way, or was not taken', async () => {
    const batch = await seal(unionDid, [[1, 6]], 6);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    await markSent(batch.id, 1);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    await markQuarantined(batch.id, { code: 'x', message: 'X.', at: 1 });
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    expect(await countEvents()).toBe(6);
  });

  it('waits for every union that has it or will have it, and for the last receipt', async () => {
    await cleanDatabase();
    await addUnion(sampleUnion());
    await addUnion(sampleUnion(other));
    await addEvents([1, 2, 3, 4].map(() => sampleEvent()), 1); // prettier-ignore
    const batch = await seal(unionDid, [[1, 4]], 4);
    await receive(batch);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    const first = await seal(other, [[1, 1]], 2);
    const second = await seal(other, [[3, 3]], 3);
    // Of the other union's: 1 sealed, 2 not agreed, 3 received later, 4 held.
    await receive(second, 50);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(1);
    expect(await left()).toEqual([1, 3, 4]);
    expect(await pruneBatch(batch.id, 51, 51)).toBe(1);
    await receive(first, 60);
    expect(await pruneBatch(first.id, 61, 61)).toBe(1);
    expect(await left()).toEqual([4]);
    await expectAccounted(unionDid);
    await expectAccounted(other);
    for (const batches of [await listAllBatches(unionDid), await listAllBatches(other)])
      expect(batches.every(({ summary }) => summary !== undefined)).toBe(true);
  });

  it('is not held up by a union that was stopped, which then never gets it', async () => {
    await cleanDatabase();
    await addUnion(sampleUnion());
    await addUnion(sampleUnion(other));
    await stopSharing(other);
    await addEvents([1, 2, 3].map(() => sampleEvent()), 1); // prettier-ignore
    const batch = await seal(unionDid, [[2, 2]], 3);
    await receive(batch);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(1);
    await expectAccounted(other);
    expect((await readProgress(other))!).toMatchObject({ cursor: 2, counts: { notAgreed: 2 } });
    await resumeSharing(other);
    await expectAccounted(other);
    expect((await readProgress(other))!.counts.notAgreed).toBe(3);
  });

  it('leaves what was recalled: no union has it', async () => {
    const batch = await seal(unionDid, [[1, 6]], 6);
    await receive(batch);
    const progress = (await readProgress(unionDid))!;
    await commitRecall(sampleRecall('r'), [{ batch: batch.id, events: [[1, 2]] }], progress);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(4);
    await markRecallAcknowledged('r', { acknowledgedAt: 1 }, []);
    expect(await pruneBatch(batch.id, 2, 1)).toBe(0);
    expect(await left()).toEqual([2, 3]);
    await expectAccounted(unionDid);
  });

  it('waits for a batch that is on its way, also where some of it was recalled', async () => {
    await addUnion(sampleUnion(other));
    await addEvents([sampleEvent(), sampleEvent()], 1);
    const first = await seal(unionDid, [[7, 8]], 8);
    const second = await seal(other, [[7, 8]], 8);
    const progress = (await readProgress(other))!;
    await commitRecall(sampleRecall('r', other), [{ batch: second.id, events: [[0, 0]] }], progress);
    await markRecallAcknowledged('r', { acknowledgedAt: 1 }, []);
    await receive(first);
    expect(await pruneBatch(first.id, 2, 1)).toBe(0);
    await receive(second);
    expect(await pruneBatch(first.id, 2, 1)).toBe(2);
  });

  it('keeps what a recall goes by', async () => {
    const batch = await seal(unionDid, [[1, 2], [4, 6]], 6); // prettier-ignore
    await receive(batch);
    const scopes: RecallScope[] = [
      { scope: 'site', site: 'a.example' },
      { scope: 'site', site: 'b.example' },
      { scope: 'site', site: 'd.example' },
      { scope: 'category', category: 'browsing' },
      { scope: 'category', category: 'search' },
      { scope: 'time', from: day + 60_000, to: day + 4 * 60_000 },
      { scope: 'event', seq: 4 },
      { scope: 'event', seq: 3 },
      { scope: 'everything' },
    ];
    const find = () => Promise.all(scopes.map((what) => findShared(unionDid, what)));
    const before = await find();
    expect(await pruneBatch(batch.id, 2, 1)).toBe(5);
    expect(await find()).toEqual(before);
    expect(before[5]).toEqual([{ batch: batch.id, events: [[1, 2]] }]);
  });

  it('leaves the day counted, and says what went of it', async () => {
    const batch = await seal(unionDid, [[1, 4]], 4);
    await receive(batch);
    await pruneBatch(batch.id, 2, 1);
    await addEvents([sampleEvent('a.example', day), sampleEvent('d.example', day)], 1);
    await deleteEvent(8, 1);
    expect(await countDay(toDay(day))).toBe(7);
    expect(await readSites()).toEqual(['a.example', 'b.example', 'c.example']);
    expect(await readPrunedDays(5)).toEqual({
      days: [
        {
          day: toDay(day),
          rows: [
            { site: 'c.example', type: 'page.visit', count: 1 },
            { site: 'b.example', type: 'page.visit', count: 1 },
            { site: 'a.example', type: 'page.visit', count: 2 },
          ],
        },
      ],
      hasMore: false,
      all: 4,
    });
  });

  it('lists days latest first, so many at a time', async () => {
    const dayMs = 24 * 60 * 60_000;
    await addEvents(Array.from({ length: 4 }, (_, i) => sampleEvent('a.example', day + (i + 1) * dayMs)), 1); // prettier-ignore
    const batch = await seal(unionDid, [[1, 10]], 10);
    await receive(batch);
    await pruneBatch(batch.id, 2, 1);
    await addEvents([sampleEvent('a.example', day + 9 * dayMs)], 1);
    const { days, hasMore } = await readPrunedDays(3);
    expect(days.map((each) => each.day)).toEqual([4, 3, 2].map((n) => toDay(day + n * dayMs)));
    expect(hasMore).toBe(true);
    expect((await readPrunedDays(5)).hasMore).toBe(false);
    expect(await readPrunedDays(0)).toMatchObject({ days: [], hasMore: true });
  });

  it('does not let a page bring back what went', async () => {
    const [event] = await readEventsAfter(0, 1);
    const batch = await seal(unionDid, [[1, 6]], 6);
    await receive(batch);
    await pruneBatch(batch.id, 2, 1);
    expect(await addEvents([event!], 1)).toBe(0);
    expect(await countEvents()).toBe(0);
    expect(await deleteEvent(1, 1)).toBe('gone');
  });

  it('of a record that is empty then, a union that is joined gets nothing', async () => {
    const batch = await seal(unionDid, [[1, 6]], 6);
    await receive(batch);
    await pruneBatch(batch.id, 2, 1);
    await addUnion(sampleUnion(other));
    await addEvents([sampleEvent()], 1);
    await expectAccounted(other);
    expect((await readProgress(other))!.counts.private).toBe(6);
    expect(await readEventsAfter((await readProgress(other))!.cursor, 5)).toHaveLength(1);
  });

  it('killed at any write leaves everything or nothing, and goes on', async () => {
    const batch = await seal(unionDid, [[1, 3], [5, 6]], 6); // prettier-ignore
    await receive(batch);
    const before = await readAll();
    let deaths = 0;
    for (let isDead = true; isDead; deaths += isDead ? 1 : 0) {
      writesLeft = deaths;
      isDead = await pruneBatch(batch.id, 2, 1).then(
        () => false,
        () => true,
      );
      writesLeft = Infinity;
      if (isDead) expect(await readAll()).toEqual(before);
    }
    expect(deaths).toBeGreaterThan(4);
    expect(await left()).toEqual([4]);
    await expectAccounted(unionDid);
  });
});

/** Everything that is in the store. */
async function readAll(): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}
