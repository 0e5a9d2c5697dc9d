import { beforeEach, describe, expect, it } from 'vitest';

import type { Receipt } from '@sheaf/protocol/receipt';
import {
  commitSeal,
  isInBatch,
  listNewestBatches,
  markQuarantined,
  markReceipted,
  markSent,
  readBatchEvents,
} from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database, type BatchState, type StoredRecord } from '@/utils/store/database.ts';
import { addEvents, deleteEvent, readEventsAfter } from '@/utils/store/events.ts';
import { addUnion, readProgress, stopSharing } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEngagement, sampleEvent, sampleUnion, seqs, unionDid } from './samples.ts';
import { listBatchesInState } from './list-batches.ts';

const receipt: Receipt = {
  v: 1,
  typ: 'sheaf.receipt',
  aud: 'did:key:z6Mkmember',
  batch: 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje',
  dataCid: 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje',
  accepted: 2,
  refused: [],
  ledgerIndex: 0,
};
const proof = { message: {}, data: new Uint8Array(4) } as unknown as StoredRecord;
const problem = { code: 'union.refused', message: 'No.', at: 7 };

beforeEach(async () => {
  await cleanDatabase();
  await addUnion(sampleUnion());
  await addEvents([sampleEvent(), sampleEvent(), sampleEvent()], 1);
});

/** What sealing reads before it works. */
async function readBasis() {
  const [progress, { changes }] = [await readProgress(unionDid), await readTotals()];
  return { cursor: progress!.cursor, changes };
}

const batch = sampleBatch(0, [[1, 2]]);
const step = { cursor: 3, notAgreed: 1, batch };

async function sealOne(): Promise<void> {
  expect(await commitSeal(unionDid, await readBasis(), step)).toBe(true);
}

const stored = async () => (await database.batches.get(batch.id))!;
const counts = async () => (await readProgress(unionDid))!.counts;

describe('sealing', () => {
  it('writes the batch, the cursor, what it counts, and what the next batch names, together', async () => {
    await sealOne();
    expect(await stored()).toEqual(batch);
    expect(await readProgress(unionDid)).toMatchObject({
      cursor: 3,
      nextBatch: 1,
      previous: batch.dataCid,
      counts: { notAgreed: 1, sealed: 2 },
    });
  });

  it('moves on over what is not agreed without a batch', async () => {
    expect(await commitSeal(unionDid, await readBasis(), { cursor: 2, notAgreed: 2 })).toBe(true);
    expect(await readProgress(unionDid)).toMatchObject({ cursor: 2, nextBatch: 0, previous: null });
    expect(await counts()).toMatchObject({ notAgreed: 2, sealed: 0 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['deleted an event', () => deleteEvent(2, 1)],
    ['stopped sharing', () => stopSharing(unionDid)],
    [
      '(or another seal) moved the cursor',
      async () => commitSeal(unionDid, await readBasis(), { cursor: 1, notAgreed: 1 }),
    ],
  ])('changes nothing when the member %s meanwhile', async (_what, meanwhile) => {
    const basis = await readBasis();
    await meanwhile();
    const before = await readProgress(unionDid);
    expect(await commitSeal(unionDid, basis, step)).toBe(false);
    expect(await readProgress(unionDid)).toEqual(before);
    expect(await database.batches.count()).toBe(0);
  });

  it('changes nothing when an event grew meanwhile', async () => {
    const look = sampleEngagement(1_000);
    await addEvents([look], 1);
    const basis = await readBasis();
    await addEvents([{ ...look, durationMs: 5_000 }], 2);
    expect(await commitSeal(unionDid, basis, step)).toBe(false);
  });

  it('goes on when something new is captured meanwhile', async () => {
    const basis = await readBasis();
    await addEvents([sampleEvent()], 1);
    expect(await commitSeal(unionDid, basis, step)).toBe(true);
  });

  it('leaves the cursor where it is when the batch cannot be written', async () => {
    await sealOne();
    const again = commitSeal(unionDid, await readBasis(), { ...step, cursor: 4 });
    await expect(again).rejects.toThrow(/exists|constraint/i);
    expect(await readProgress(unionDid)).toMatchObject({ cursor: 3, nextBatch: 1 });
  });

  it('is not done for a union that is not there', async () => {
    expect(await commitSeal('did:web:other.example', { cursor: 0, changes: 0 }, step)).toBe(false);
  });
});

describe('a batch', () => {
  beforeEach(sealOne);

  it('that was sent is kept with its bytes, to be sent again', async () => {
    await markSent(batch.id, 5);
    expect(await stored()).toMatchObject({ state: 'sent', sentAt: 5, sealed: batch.sealed });
    await markSent(batch.id, 9);
    expect(await stored()).toMatchObject({ state: 'sent', sentAt: 9 });
    expect(await counts()).toMatchObject({ sealed: 2, receipted: 0 });
  });

  it('that was receipted drops its bytes and keeps the proof', async () => {
    await markSent(batch.id, 5);
    await markReceipted(batch.id, receipt, proof, 6);
    expect(await stored()).toMatchObject({
      state: 'receipted',
      receipt,
      receiptRecord: proof,
      receiptedAt: 6,
    });
    expect(await stored()).not.toHaveProperty('sealed');
    expect(await counts()).toMatchObject({ sealed: 0, receipted: 2 });
  });

  it('that was quarantined keeps its bytes and says why', async () => {
    await markQuarantined(batch.id, problem);
    expect(await stored()).toMatchObject({ state: 'quarantined', problem, sealed: batch.sealed });
    expect(await counts()).toMatchObject({ sealed: 0, quarantined: 2 });
  });

  it('that was quarantined may still be receipted, and then nothing is wrong with it', async () => {
    await markQuarantined(batch.id, problem);
    await markReceipted(batch.id, receipt, proof, 6);
    expect(await stored()).not.toHaveProperty('problem');
    expect(await counts()).toMatchObject({ sealed: 0, receipted: 2, quarantined: 0 });
  });

  it('that was decided stays decided, and counts once', async () => {
    await markQuarantined(batch.id, problem);
    await markQuarantined(batch.id, { ...problem, at: 8 });
    await markSent(batch.id, 9);
    expect(await stored()).toMatchObject({ state: 'quarantined', problem });
    await markReceipted(batch.id, receipt, proof, 6);
    await markReceipted(batch.id, receipt, proof, 99);
    await markQuarantined(batch.id, problem);
    await markSent(batch.id, 9);
    expect(await stored()).toMatchObject({ state: 'receipted', receiptedAt: 6 });
    expect(await counts()).toMatchObject({ sealed: 0, receipted: 2, quarantined: 0 });
  });

  it('that is not there is passed over', async () => {
    const before = await readProgress(unionDid);
    await markSent('other', 1);
    await markReceipted('other', receipt, proof, 1);
    await markQuarantined('other', problem);
    expect(await database.batches.toArray()).toEqual([batch]);
    expect(await readProgress(unionDid)).toEqual(before);
  });
});

describe('lists', () => {
  const other = 'did:web:other.example';
  beforeEach(async () => {
    const states: BatchState[] = ['receipted', 'sent', 'sealed', 'quarantined', 'sealed'];
    const rows = states.map((state, number) => ({
      ...sampleBatch(number, [[number + 1, number + 1]]),
      state,
    }));
    await database.batches.bulkAdd([...rows.reverse(), sampleBatch(9, [[1, 1]], other)]);
  });

  it('of states are of one union, oldest first', async () => {
    const numbers = async (...states: BatchState[]) =>
      (await listBatchesInState(unionDid, ...states)).map(({ number }) => number);
    expect(await numbers('sealed', 'sent')).toEqual([1, 2, 4]);
    expect(await numbers('quarantined')).toEqual([3]);
    expect(await numbers()).toEqual([]);
  });

  it('of the newest are of one union, newest first, and no more than asked for', async () => {
    const numbers = async (limit: number) =>
      (await listNewestBatches(unionDid, limit)).map(({ number }) => number);
    expect(await numbers(3)).toEqual([4, 3, 2]);
    expect(await numbers(100)).toEqual([4, 3, 2, 1, 0]);
  });
});

describe('the events of a batch', () => {
  it('are those of its ranges, in its order', async () => {
    await addEvents([sampleEvent(), sampleEvent(), sampleEvent()], 1);
    const all = seqs(await readEventsAfter(0, 10));
    expect(all).toEqual([1, 2, 3, 4, 5, 6]);
    const ranges = [
      [1, 2],
      [4, 4],
      [6, 6],
    ] as [number, number][];
    expect(seqs(await readBatchEvents({ ranges }))).toEqual([1, 2, 4, 6]);
  });

  it('are told from those that lie between them, over all batches', async () => {
    await database.batches.bulkAdd([
      sampleBatch(0, [
        [2, 3],
        [5, 5],
      ]),
      sampleBatch(1, [[8, 9]]),
      sampleBatch(0, [[1, 10]], 'did:web:other.example'),
    ]);
    const inside = await Promise.all(Array.from({ length: 10 }, (_, i) => isInBatch(unionDid, i + 1)));
    expect(inside.flatMap((isIn, i) => (isIn ? [i + 1] : []))).toEqual([2, 3, 5, 8, 9]);
  });
});
