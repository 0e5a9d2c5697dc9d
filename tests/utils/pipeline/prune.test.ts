import { beforeEach, expect, it } from 'vitest';

import { pruneDaily, setRetention } from '@/utils/pipeline/prune.ts';
import { commitSeal, markReceipted } from '@/utils/store/batches.ts';
import { addEvents, countEvents } from '@/utils/store/events.ts';
import { writeLastPruning } from '@/utils/store/retention.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { storage } from 'wxt/utils/storage';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleBatch, sampleEvent, sampleUnion, unionDid } from '../store/samples.ts';

const dayMs = 24 * 60 * 60_000;

beforeEach(async () => {
  await cleanDatabase();
  await storage.clear('local');
  await addUnion(sampleUnion());
});

/** A batch of two events, received on this day. */
async function share(day: number): Promise<void> {
  await addEvents([sampleEvent(), sampleEvent()], 1);
  const { cursor, nextBatch } = (await readProgress(unionDid))!;
  const batch = sampleBatch(nextBatch, [[cursor + 1, cursor + 2]]);
  await commitSeal(unionDid, { cursor, changes: 0 }, { cursor: cursor + 2, notAgreed: 0, batch });
  await markReceipted(batch.id, { refused: [] } as never, {} as never, day * dayMs);
}

const pruneOn = (day: number) => pruneDaily(() => day * dayMs);

it('nothing goes unless the member wants it', async () => {
  await share(0);
  expect(await pruneOn(1_000)).toBe(0);
  expect(await pruneOn(1_001)).toBe(0);
  expect(await countEvents()).toBe(2);
});

it('what is older than the member keeps it goes, once a day, from the day after they said so', async () => {
  for (const day of [0, 1, 2, 70]) await share(day);
  await setRetention(30);
  expect(await pruneOn(31.5)).toBe(0);
  expect(await pruneOn(31.9)).toBe(0);
  expect(await pruneOn(32.5)).toBe(6);
  expect(await countEvents()).toBe(2);
  await setRetention(null);
  expect(await pruneOn(200)).toBe(0);
  expect(await countEvents()).toBe(2);
});

it('nothing goes by a clock that jumped, until it has stayed so for a day', async () => {
  await share(0);
  await setRetention(365);
  await writeLastPruning(10 * dayMs);
  expect(await pruneOn(3_650)).toBe(0);
  expect(await pruneOn(11)).toBe(0);
  expect(await pruneOn(12)).toBe(0);
  expect(await pruneOn(3_650)).toBe(0);
  expect(await pruneOn(3_651)).toBe(2);
});

it('goes through more batches than are read at once', async () => {
  for (let day = 0; day < 120; day += 1) await share(day / 120);
  await setRetention(90);
  await pruneOn(100);
  expect(await pruneOn(101)).toBe(240);
  expect(await countEvents()).toBe(0);
});
