import { beforeEach, describe, expect, it } from 'vitest';

import { database } from '@/utils/store/database.ts';
import { addEvents, deleteEvent, readEventsAfter } from '@/utils/store/events.ts';
import {
  addUnion,
  clearFailure,
  listUnions,
  noteFailure,
  readProgress,
  readUnion,
  releaseHeld,
  resumeSharing,
  stopSharing,
  updateUnion,
} from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleEvent, sampleUnion, seqs, unionDid } from './samples.ts';

const other = 'did:web:other.example';
const problem = { code: 'union.unreachable', message: 'Try later.', at: 5 };

beforeEach(cleanDatabase);

const capture = (count: number) =>
  addEvents(
    Array.from({ length: count }, () => sampleEvent()),
    1,
  );
const progressOf = async (did = unionDid) => (await readProgress(did))!;
const waiting = async () => seqs(await readEventsAfter((await progressOf()).cursor, 100));

describe('joining a union', () => {
  it('keeps private what the record holds already; what follows waits', async () => {
    await capture(3);
    await deleteEvent(2, 1);
    expect(await addUnion(sampleUnion())).toBe(true);
    await capture(2);
    expect(await progressOf()).toMatchObject({ start: 3, cursor: 3, releasedThrough: 3, nextBatch: 0 });
    expect((await progressOf()).counts).toMatchObject({ private: 2, sealed: 0 });
    expect(await waiting()).toEqual([4, 5]);
  });

  it('again changes nothing', async () => {
    await addUnion(sampleUnion());
    await capture(1);
    await noteFailure(unionDid, problem, 9);
    const before = [await readUnion(unionDid), await progressOf()];
    expect(await addUnion({ ...sampleUnion(), joinedAt: 77 })).toBe(false);
    expect([await readUnion(unionDid), await progressOf()]).toEqual(before);
  });

  it('is by union: each has its own beginning', async () => {
    await addUnion(sampleUnion());
    await capture(2);
    await addUnion(sampleUnion(other));
    expect([(await progressOf()).start, (await progressOf(other)).start]).toEqual([0, 2]);
    expect((await listUnions()).map(({ did }) => did).sort()).toEqual([other, unionDid].sort());
  });

  it('that is not there is unknown, and not made by changing it', async () => {
    expect(await readUnion(other)).toBeUndefined();
    expect(await readProgress(other)).toBeUndefined();
    await updateUnion(other, { status: 'member' });
    await releaseHeld(other);
    await noteFailure(other, problem, 1);
    await clearFailure(other);
    await stopSharing(other);
    await resumeSharing(other);
    expect(await database.unions.count()).toBe(0);
    expect(await database.progress.count()).toBe(0);
  });
});

it('a change of membership changes that and nothing else', async () => {
  await addUnion({ ...sampleUnion(), status: 'joining' });
  const before = await readUnion(unionDid);
  await updateUnion(unionDid, { status: 'member' });
  expect(await readUnion(unionDid)).toEqual({ ...before, status: 'member' });
});

describe('ending the hold', () => {
  it('makes due what was captured so far, at this union and no other', async () => {
    await addUnion(sampleUnion());
    await addUnion(sampleUnion(other));
    await capture(2);
    await releaseHeld(unionDid);
    await capture(1);
    expect([(await progressOf()).releasedThrough, (await progressOf(other)).releasedThrough]).toEqual([2, 0]);
  });

  it('does not wait for the patience that a failure asked for', async () => {
    await addUnion(sampleUnion());
    await noteFailure(unionDid, problem, 999);
    await releaseHeld(unionDid);
    expect(await progressOf()).toMatchObject({ nextAttemptAt: 0, attempts: 1, problem });
  });
});

describe('a failure', () => {
  beforeEach(() => addUnion(sampleUnion()));

  it('is noted with when to try again, and counted while it lasts', async () => {
    await noteFailure(unionDid, problem, 100);
    await noteFailure(unionDid, { ...problem, at: 6 }, 300);
    expect(await progressOf()).toMatchObject({ attempts: 2, nextAttemptAt: 300, problem: { at: 6 } });
  });

  it('leaves no trace once contact worked', async () => {
    const before = await progressOf();
    await noteFailure(unionDid, problem, 100);
    await clearFailure(unionDid);
    expect(await progressOf()).toEqual(before);
    await clearFailure(unionDid);
    expect(await progressOf()).toEqual(before);
  });
});

describe('stopping', () => {
  beforeEach(() => addUnion(sampleUnion()));

  it('is at once and keeps everything where it is', async () => {
    await capture(2);
    const before = await progressOf();
    await stopSharing(unionDid);
    expect(await progressOf()).toEqual({ ...before, stopped: true });
  });

  it('and starting again shares only what is captured from then on', async () => {
    await capture(2);
    await stopSharing(unionDid);
    await capture(3);
    await deleteEvent(1, 1);
    await resumeSharing(unionDid);
    expect(await waiting()).toEqual([]);
    await capture(1);
    expect(await waiting()).toEqual([6]);
    expect(await progressOf()).toMatchObject({ stopped: false, counts: { notAgreed: 4 } });
  });

  it('starting what was not stopped changes nothing', async () => {
    await capture(2);
    const before = await progressOf();
    await resumeSharing(unionDid);
    expect(await progressOf()).toEqual(before);
  });
});
