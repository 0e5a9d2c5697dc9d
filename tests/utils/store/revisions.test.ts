import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { commitSeal } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database, type EventRow } from '@/utils/store/database.ts';
import { addEvents, deleteEvent, readEventsAfter, readLastSeq } from '@/utils/store/events.ts';
import {
  commitRevision,
  forgetRevisions,
  undoChunk,
  undoMs,
  type Revision,
} from '@/utils/store/revisions.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEngagement, sampleEvent, sampleUnion } from './samples.ts';
import { listBatchesInState } from './list-batches.ts';

const unions = ['did:web:one.example', 'did:web:two.example'] as const;

beforeEach(cleanDatabase);

const capture = (count: number) =>
  addEvents(
    Array.from({ length: count }, () => sampleEvent()),
    1,
  );

/** Changes events with an even `seq`, deletes those that three divides. */
async function revise(revision: string, rows: readonly EventRow[], now = 1) {
  const { changes } = await readTotals();
  const revisions = rows.flatMap((row): Revision[] => {
    const { seq, storedAt: _storedAt, ...event } = row;
    if (seq % 3 === 0) return [{ row, after: undefined }];
    return seq % 2 === 0 ? [{ row, after: { ...event, redactions: ['title.word'] } }] : [];
  });
  return commitRevision(revision, revisions, changes, now);
}

const undo = (revision: string, limit = 100) => undoChunk(revision, limit, (event) => event);

async function seal(did: string, most: number): Promise<void> {
  const [progress, { changes }] = [await readProgress(did), await readTotals()];
  if (!progress) return;
  const rows = await readEventsAfter(progress.cursor, most);
  const last = rows.at(-1);
  if (!last) return;
  const sealed = rows.filter((_row, i) => i % 2 === 0);
  const batch = sampleBatch(
    progress.nextBatch,
    sealed.map(({ seq }) => [seq, seq]),
    did,
  );
  const step = { cursor: last.seq, notAgreed: rows.length - sealed.length, batch };
  await commitSeal(did, { cursor: progress.cursor, changes }, step);
}

async function expectAccounted(): Promise<void> {
  const { captured, deleted } = await readTotals();
  expect(await database.events.count()).toBe(captured - deleted);
  const counters = await database.counters.toArray();
  expect(counters.reduce((sum, { count }) => sum + count, 0)).toBe(captured - deleted);
  for (const did of unions) {
    const progress = await readProgress(did);
    if (!progress) continue;
    const waiting = (await readEventsAfter(progress.cursor, 10_000)).length;
    const decided = Object.values(progress.counts).reduce((sum, count) => sum + count, 0);
    expect(decided + waiting).toBe(captured - deleted);
    expect(Math.min(...Object.values(progress.counts))).toBeGreaterThanOrEqual(0);
  }
}

const act = fc.oneof(
  fc.record({ do: fc.constant('capture' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ do: fc.constant('join' as const), union: fc.constantFrom(...unions) }),
  fc.record({ do: fc.constant('delete' as const), back: fc.nat(6) }),
  fc.record({
    do: fc.constant('seal' as const),
    union: fc.constantFrom(...unions),
    most: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ do: fc.constant('revise' as const), revision: fc.constantFrom('r', 's') }),
  fc.record({
    do: fc.constant('undo' as const),
    revision: fc.constantFrom('r', 's'),
    limit: fc.integer({ min: 1, max: 9 }),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(each: Act): Promise<void> {
  if (each.do === 'capture') await capture(each.count);
  if (each.do === 'join') await addUnion(sampleUnion(each.union));
  if (each.do === 'delete') await deleteEvent((await readLastSeq()) - each.back, 1);
  if (each.do === 'seal') await seal(each.union, each.most);
  if (each.do === 'revise') await revise(each.revision, await readEventsAfter(0, 1_000));
  if (each.do === 'undo') await undo(each.revision, each.limit);
}

describe('a revision of what is held', () => {
  it('accounts for every event at every union, whatever happens around it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        await cleanDatabase();
        for (const each of acts) {
          await perform(each);
          await expectAccounted();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the record as it was when it is undone, in steps of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (acts, limit) => {
          await cleanDatabase();
          for (const each of acts) if (each.do !== 'revise' && each.do !== 'undo') await perform(each);
          const before = await readEventsAfter(0, 1_000);
          const progress = await database.progress.toArray();
          const counters = await database.counters.toArray();
          await revise('r', before);
          for (let isDone = false; !isDone;) ({ isDone } = await undo('r', limit));
          expect(await readEventsAfter(0, 1_000)).toEqual(before);
          expect(await database.progress.toArray()).toEqual(progress);
          expect(await database.counters.toArray()).toEqual(counters);
          expect(await database.revisions.count()).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('touches nothing that a union has in a batch', async () => {
    await addUnion(sampleUnion(unions[0]));
    await capture(6);
    await seal(unions[0], 6);
    const [batch] = await listBatchesInState(unions[0], 'sealed');
    const before = await readEventsAfter(0, 9);
    expect(await revise('r', before)).toEqual({ changed: 2, deleted: 1 });
    const after = new Map((await readEventsAfter(0, 9)).map((row) => [row.seq, row]));
    for (const [seq] of batch?.ranges ?? []) expect(after.get(seq)).toEqual(before[seq - 1]);
    expect([after.has(6), after.get(4)?.redactions, after.get(2)?.redactions]).toEqual([
      false,
      ['title.word'],
      ['title.word'],
    ]);
  });

  it('does nothing when something changed since the events were read', async () => {
    await capture(4);
    const rows = await readEventsAfter(0, 9);
    const { changes } = await readTotals();
    await deleteEvent(1, 1);
    expect(
      await commitRevision('r', [{ row: rows[1] as EventRow, after: undefined }], changes, 1),
    ).toBeUndefined();
    expect(await readEventsAfter(0, 9)).toHaveLength(3);
  });

  it('keeps the first version when it goes over an event again', async () => {
    await capture(2);
    const before = await readEventsAfter(0, 9);
    await revise('r', before);
    await revise('r', await readEventsAfter(0, 9));
    await undo('r');
    expect(await readEventsAfter(0, 9)).toEqual(before);
  });

  it('brings back nothing that the member wants gone by then', async () => {
    await capture(3);
    await revise('r', await readEventsAfter(0, 9));
    expect(await undoChunk('r', 9, () => undefined)).toEqual({ restored: 0, lost: 2, isDone: true });
    expect(await readEventsAfter(0, 9)).toHaveLength(2);
  });

  it('says what could not be brought back because a union has it by now', async () => {
    await addUnion(sampleUnion(unions[0]));
    await capture(2);
    await revise('r', await readEventsAfter(0, 9));
    const { changes } = await readTotals();
    const batch = sampleBatch(0, [[1, 2]], unions[0]);
    await commitSeal(unions[0], { cursor: 0, changes }, { cursor: 2, notAgreed: 0, batch });
    expect(await undo('r')).toEqual({ restored: 0, lost: 1, isDone: true });
    await expectAccounted();
  });

  it('does not bring back what the member deleted meanwhile, nor keeps what it was', async () => {
    await capture(4);
    await revise('r', await readEventsAfter(0, 9));
    await deleteEvent(2, 1);
    expect(await database.revisions.count()).toBe(2);
    expect(await undo('r')).toMatchObject({ restored: 2, lost: 0 });
    expect((await readEventsAfter(0, 9)).map(({ seq }) => seq)).toEqual([1, 3, 4]);
    await expectAccounted();
  });

  it('leaves an event as long as it has become', async () => {
    const look = sampleEngagement(1_000);
    await addEvents([sampleEvent(), look], 1);
    const before = await readEventsAfter(0, 9);
    await revise('r', before);
    await addEvents([{ ...look, durationMs: 5_000, metrics: { ...look.metrics, focusedMs: 5_000 } }], 1);
    await undo('r');
    expect((await readEventsAfter(1, 9))[0]).toEqual({
      ...before[1],
      durationMs: 5_000,
      metrics: { ...look.metrics, focusedMs: 5_000 },
    });
  });

  it('a deleted event that comes back may be sent again by its page without being doubled', async () => {
    const events = Array.from({ length: 3 }, () => sampleEvent());
    await addEvents(events, 1);
    await revise('r', await readEventsAfter(0, 9));
    await addEvents(events, 1);
    expect(await readEventsAfter(0, 9)).toHaveLength(2);
    await undo('r');
    await addEvents(events, 1);
    expect(await readEventsAfter(0, 9)).toHaveLength(3);
  });

  it('leaves nothing of what was before once it can no longer be undone', async () => {
    await capture(3);
    await revise('r', await readEventsAfter(0, 9), 1_000);
    await forgetRevisions(1_000 + undoMs - 1);
    expect(await database.revisions.count()).toBe(2);
    await forgetRevisions(1_000 + undoMs);
    expect(await database.revisions.count()).toBe(0);
    expect(await undo('r')).toEqual({ restored: 0, lost: 0, isDone: true });
  });
});
