import { Dexie } from 'dexie';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { commitSeal, markReceipted, markSent } from '@/utils/store/batches.ts';
import { database, type ProgressRow } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import {
  commitRecall,
  listOpenRecalls,
  listRecalls,
  markRecallAcknowledged,
  markRecallRefused,
  markRecallSent,
  noteRecallProblem,
} from '@/utils/store/recalls.ts';
import { addUnion, endMembership, readProgress } from '@/utils/store/unions.ts';
import { deriveSharing, readStretch } from '@/utils/store/views.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEvent, sampleRecall, sampleUnion, unionDid } from './samples.ts';
import { listAllBatches } from './list-batches.ts';

const problem = { code: 'x', message: 'X.', at: 1 };

describe('a recall', () => {
  beforeEach(async () => {
    await cleanDatabase();
    await addUnion(sampleUnion());
    await addEvents([sampleEvent(), sampleEvent(), sampleEvent(), sampleEvent()], 1);
    const basis = { cursor: 0, changes: 0 };
    await commitSeal(unionDid, basis, { cursor: 4, notAgreed: 1, batch: sampleBatch(0, [[1, 1], [3, 4]]) }); // prettier-ignore
  });

  const batchId = sampleBatch(0, []).id;
  const take = async (id: string, ...events: [number, number][]) =>
    commitRecall(sampleRecall(id), [{ batch: batchId, events }], (await readProgress(unionDid))!);

  /** What the review says of each event, oldest first. */
  async function states(): Promise<string[]> {
    const { events, unions } = await readStretch(1);
    return events.toReversed().map((event) => deriveSharing(event, unions[0]!, 2).state);
  }

  it('moves events by their place in the batch, once, and says so of each', async () => {
    await take('r', [1, 1]);
    await take('again', [1, 1]);
    expect(await states()).toEqual(['sealed', 'not-agreed', 'recalling', 'sealed']);
    expect((await readProgress(unionDid))!.counts).toMatchObject({ sealed: 2, recalled: 1 });
    await markSent(batchId, 1);
    await markReceipted(batchId, { refused: [] } as never, {} as never, 1);
    expect((await readProgress(unionDid))!.counts).toMatchObject({ sealed: 0, receipted: 2, recalled: 1 });
    await markRecallAcknowledged('r', { entries: [7], acknowledgedAt: 3 }, []);
    expect(await states()).toEqual(['receipted', 'not-agreed', 'recalled', 'receipted']);
    expect(await database.recalls.get('r')).toMatchObject({ state: 'acknowledged', entries: [7] });
  });

  it('of all of a batch keeps it from being sent and drops its sealed bytes', async () => {
    await take('r', [0, 2]);
    const [batch] = await listAllBatches(unionDid);
    expect(batch).toMatchObject({ state: 'recalled' });
    expect(batch).not.toHaveProperty('sealed');
    await markSent(batchId, 1);
    await markReceipted(batchId, { refused: [] } as never, {} as never, 1);
    expect(await listAllBatches(unionDid)).toEqual([batch]);
    expect((await readProgress(unionDid))!.counts).toMatchObject({ sealed: 0, receipted: 0, recalled: 3 });
  });

  it('is not committed when a batch was sealed since', async () => {
    expect(await commitRecall(sampleRecall('r'), [], { nextBatch: 0 })).toBe(false);
    expect(await listRecalls(unionDid)).toEqual([]);
  });

  it('stays open until the union’s word, which is final', async () => {
    await take('r', [0, 0]);
    await noteRecallProblem('r', problem, 99);
    expect(await listOpenRecalls(unionDid)).toMatchObject([{ state: 'signed', problem, nextAttemptAt: 99 }]);
    await markRecallSent('r', 5);
    const [sent] = await listOpenRecalls(unionDid);
    expect(sent).toMatchObject({ state: 'sent', sentAt: 5 });
    expect(sent).not.toHaveProperty('problem');
    await markRecallRefused('r', problem);
    await markRecallAcknowledged('r', {}, []);
    await markRecallSent('r', 6);
    expect(await listOpenRecalls(unionDid)).toEqual([]);
    expect(await listRecalls(unionDid)).toMatchObject([{ state: 'refused', problem, sentAt: 5 }]);
  });

  it('is kept, with batches and their numbers, by who leaves and joins again', async () => {
    await take('r', [0, 0]);
    await endMembership(unionDid, 'left');
    expect(await readProgress(unionDid)).toMatchObject({ stopped: true });
    await addEvents([sampleEvent()], 1);
    expect(await addUnion({ ...sampleUnion(), status: 'joining' })).toBe(true);
    expect(await addUnion(sampleUnion())).toBe(false);
    const progress = await readProgress(unionDid);
    expect(progress).toMatchObject({ stopped: false, nextBatch: 1, cursor: 5, counts: { notAgreed: 2 } });
    expect(await listRecalls(unionDid)).toHaveLength(1);
  });
});

describe('progress from before there were recalls', () => {
  afterAll(() => database.delete());

  it('counts none', async () => {
    await database.delete();
    const old = new Dexie('sheaf');
    old.version(3).stores({
      events: '++seq, &id, [site+seq], [type+seq]',
      batches: 'id, [union+number], [union+state]',
      progress: 'union',
    });
    await old.table('progress').add({ union: 'u', counts: { private: 2, receipted: 1 } });
    old.close();
    await database.open();
    const row = (await database.progress.get('u')) as ProgressRow;
    expect(row.counts).toEqual({ private: 2, receipted: 1, recalled: 0 });
  });
});
