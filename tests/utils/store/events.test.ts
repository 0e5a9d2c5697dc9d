import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { commitSeal } from '@/utils/store/batches.ts';
import { countDay, readTotals, toDay } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import {
  addEvents,
  countEvents,
  deleteEvent,
  readEventsAfter,
  readEventsBefore,
  readLastSeq,
} from '@/utils/store/events.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleBatch, sampleEngagement, sampleEvent, sampleUnion, seqs, unionDid } from './samples.ts';

describe('events', () => {
  beforeEach(cleanDatabase);

  it('are stored once, however often and in whatever mixture they are sent', async () => {
    const events = Array.from({ length: 12 }, (_, i) => sampleEvent(`site${i % 3}.example`));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 8 })), async (messages) => {
        await cleanDatabase();
        for (const message of messages)
          await addEvents(
            message.map((i) => events[i]!),
            1,
          );
        const sent = new Set(messages.flat());
        expect(await countEvents()).toBe(sent.size);
        const stored = await readEventsAfter(0, 100);
        expect(new Set(stored.map(({ id }) => id))).toEqual(new Set([...sent].map((i) => events[i]!.id)));
      }),
      { numRuns: 30 },
    );
  });

  it('are replaced by a fuller version of themselves until a union has them, never otherwise', async () => {
    const short = sampleEngagement(1_000);
    const long = { ...short, durationMs: 9_000, metrics: { ...short.metrics, visibleMs: 9_000 } };
    await addEvents([short, long], 1);
    expect(await readEventsAfter(0, 9)).toMatchObject([{ durationMs: 9_000, storedAt: 1 }]);
    const { changes } = await readTotals();
    expect(await addEvents([{ ...long, durationMs: 20_000 }, short], 2)).toBe(0);
    const [row] = await readEventsAfter(0, 9);
    expect(row).toMatchObject({ durationMs: 20_000, storedAt: 1 });
    expect((await readTotals()).changes).toBeGreaterThan(changes);
    expect(await readTotals()).toMatchObject({ captured: 1, deleted: 0 });
    expect(await addEvents([{ ...long, site: 'other.example', durationMs: 30_000 }], 2)).toBe(0);

    await addUnion({ ...sampleUnion() });
    await database.progress.update(unionDid, { start: 0, cursor: row!.seq });
    await addEvents([{ ...long, durationMs: 60_000 }], 3);
    expect(await readEventsAfter(0, 9)).toMatchObject([{ durationMs: 20_000, site: 'example.com' }]);
  });

  it('are counted per day, site and type in the same transaction', async () => {
    const at = Date.now();
    await addEvents(
      [sampleEvent('a.example', at), sampleEvent('a.example', at), sampleEvent('b.example', at)],
      1,
    );
    expect(await countDay(toDay(at))).toBe(3);
    expect(await countDay('1999-12-31')).toBe(0);
    expect(await database.counters.count()).toBe(2);
  });

  it('are read by key, oldest or newest first', async () => {
    await addEvents(
      Array.from({ length: 10 }, () => sampleEvent()),
      1,
    );
    const last = await readLastSeq();
    expect(seqs(await readEventsAfter(last - 3, 2))).toEqual([last - 2, last - 1]);
    expect(seqs(await readEventsBefore(last, 3))).toEqual([last - 1, last - 2, last - 3]);
  });

  it('leave nothing of themselves behind when deleted, and do not come back', async () => {
    const event = sampleEvent('private.example');
    await addEvents([event, sampleEvent('other.example')], 1);
    const [first] = await readEventsAfter(0, 1);
    expect(await deleteEvent(first!.seq, Date.now())).toBe('deleted');
    expect(await deleteEvent(first!.seq, Date.now())).toBe('gone');
    expect(await addEvents([event], 2)).toBe(0);
    expect(await readTotals()).toMatchObject({ captured: 2, deleted: 1 });
    const everything = await Promise.all(database.tables.map((table) => table.toArray()));
    expect(JSON.stringify(everything)).not.toContain('private.example');
  });

  it('cannot be deleted here once a union has them in a batch; private ones and not agreed ones can', async () => {
    await addEvents([sampleEvent(), sampleEvent()], 1);
    await addUnion(sampleUnion());
    await addEvents([sampleEvent(), sampleEvent()], 1);
    const [first, , third, fourth] = await readEventsAfter(0, 4);
    const basis = { cursor: (await readProgress(unionDid))!.cursor, changes: (await readTotals()).changes };
    const batch = sampleBatch(0, [[third!.seq, third!.seq]]);
    await commitSeal(unionDid, basis, { cursor: fourth!.seq, notAgreed: 1, batch });
    expect(await deleteEvent(third!.seq, 1)).toBe('already-sealed');
    expect(await deleteEvent(fourth!.seq, 1)).toBe('deleted');
    expect((await readProgress(unionDid))!.counts.notAgreed).toBe(0);
    expect(await deleteEvent(first!.seq, 1)).toBe('deleted');
    expect((await readProgress(unionDid))!.counts.private).toBe(1);
  });
});
