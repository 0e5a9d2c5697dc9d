import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gatherMs, longestGatherMs, nextSealAt, takeDue } from '@/utils/pipeline/due.ts';
import type { EventRow } from '@/utils/store/database.ts';
import { sampleEvent, sampleUnion, seqs } from '../store/samples.ts';

const event = sampleEvent();
const holdMs = 24 * longestGatherMs;
const { memberDid } = sampleUnion();
const gather = gatherMs({ memberDid });

/** Rows above a cursor, in order of capture, with gaps where something was deleted; clocks may jump. */
function rowsOf(steps: readonly { gap: number; storedAt: number }[]): EventRow[] {
  let seq = 0;
  return steps.map(({ gap, storedAt }) => ({ ...event, seq: (seq += gap), storedAt }));
}

const step = fc.record({ gap: fc.integer({ min: 1, max: 3 }), storedAt: fc.nat(3 * holdMs) });
const situation = fc.record({
  rows: fc.array(step, { maxLength: 12 }).map(rowsOf),
  holdMs: fc.constantFrom(0, holdMs),
  releasedThrough: fc.nat(20),
  now: fc.nat(6 * holdMs),
});

const take = ({
  rows,
  now,
  ...rest
}: {
  rows: EventRow[];
  holdMs: number;
  releasedThrough: number;
  now: number;
}) => takeDue(rows, { holdMs: rest.holdMs, memberDid }, { releasedThrough: rest.releasedThrough }, now);

const sealAt = (rows: readonly EventRow[], hold: number, releasedThrough: number, now: number) =>
  nextSealAt(rows, { holdMs: hold, memberDid }, { releasedThrough }, now);

/** As many as make a full batch by themselves. */
const many = (storedAt: number) => rowsOf(Array.from({ length: 400 }, () => ({ gap: 1, storedAt })));

describe('takeDue', () => {
  it('takes from the first on, without leaving one out', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const due = take(given);
        expect(seqs(due)).toEqual(seqs(given.rows.slice(0, due.length)));
      }),
    );
  });

  it('takes nothing whose hold is not over, unless the member released it', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const isOver = ({ storedAt }: EventRow) => storedAt + given.holdMs <= given.now;
        for (const row of take(given)) {
          if (row.seq <= given.releasedThrough) continue;
          const others = given.rows.filter(({ storedAt }) => storedAt <= given.now);
          // Neither its own, nor that of any that is older.
          expect(others.filter(({ seq }) => seq <= row.seq).every(isOver)).toBe(true);
          const later = others.find(({ seq }) => seq > row.seq);
          if (row.storedAt > given.now) expect(later && isOver(later)).toBe(true);
        }
      }),
    );
  });

  it('takes all that is released at once', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const released = given.rows.filter(({ seq }) => seq <= given.releasedThrough);
        expect(take(given).length).toBeGreaterThanOrEqual(released.length);
      }),
    );
  });

  it('takes no less later on, if the clock was right all the time', () => {
    fc.assert(
      fc.property(situation, fc.nat(2 * holdMs), (given, later) => {
        fc.pre(given.rows.every(({ storedAt }) => storedAt <= given.now));
        expect(take({ ...given, now: given.now + later }).length).toBeGreaterThanOrEqual(take(given).length);
      }),
    );
  });

  it('takes all whose hold is over once the oldest has waited for company long enough', () => {
    const rows = rowsOf([
      { gap: 1, storedAt: 0 },
      { gap: 1, storedAt: gather },
      { gap: 1, storedAt: gather + 1 },
      { gap: 1, storedAt: 0 },
    ]);
    const given = { rows, holdMs, releasedThrough: 0 };
    expect(take({ ...given, now: holdMs + gather - 1 })).toEqual([]);
    expect(seqs(take({ ...given, now: holdMs + gather }))).toEqual([1, 2]);
  });

  it('does not wait for company when there is enough for a full batch', () => {
    const rows = many(0);
    const given = { holdMs, releasedThrough: 0, now: holdMs };
    expect(take({ ...given, rows })).toHaveLength(400);
    expect(take({ ...given, rows: rows.slice(1) })).toEqual([]);
    expect(take({ ...given, rows, now: holdMs - 1 })).toEqual([]);
  });
});

describe('what was stored by a clock that was years ahead', () => {
  const ahead = 10 * 365 * 24 * longestGatherMs;
  const rows = rowsOf([
    { gap: 1, storedAt: ahead },
    { gap: 1, storedAt: 1_000 },
    { gap: 1, storedAt: 2_000 },
  ]);

  it('is held as long as what was stored after it, and holds up nothing', () => {
    const given = { rows, holdMs, releasedThrough: 0 };
    expect(take({ ...given, now: 1_000 + holdMs + gather - 1 })).toEqual([]);
    expect(seqs(take({ ...given, now: 2_000 + holdMs + gather }))).toEqual([1, 2, 3]);
    expect(sealAt(rows, holdMs, 0, 2_000)).toBe(1_000 + holdMs + gather);
  });

  it('is held until then, while nothing says that the clock was wrong', () => {
    const alone = rows.slice(0, 1);
    expect(take({ rows: alone, holdMs, releasedThrough: 0, now: 5 * holdMs })).toEqual([]);
    expect(sealAt(alone, holdMs, 0, 5 * holdMs)).toBe(ahead + holdMs + gather);
  });
});

describe('what was stored by a clock that was years behind', () => {
  const behind = 1_000;
  const right = 10 * 365 * 24 * longestGatherMs;
  const rows = rowsOf([
    { gap: 1, storedAt: behind },
    { gap: 1, storedAt: behind + 1 },
  ]);
  const progress = { releasedThrough: 0, storedThrough: right };

  it('is held as long as what was stored before it, also where that is sealed', () => {
    const takeAt = (now: number) => takeDue(rows, { holdMs, memberDid }, progress, now);
    expect(takeAt(right + holdMs - 1)).toEqual([]);
    expect(seqs(takeAt(right + holdMs + gather))).toEqual([1, 2]);
    expect(nextSealAt(rows, { holdMs, memberDid }, progress, right + 1)).toBe(right + holdMs + gather);
    const all = rowsOf([
      { gap: 1, storedAt: right },
      ...[1, 2].map((i) => ({ gap: 1, storedAt: behind + i })),
    ]);
    expect(take({ rows: all, holdMs, releasedThrough: 0, now: right + holdMs - 1 })).toEqual([]);
  });

  it('is due by that clock, while it stands', () => {
    expect(seqs(takeDue(rows, { holdMs, memberDid }, progress, behind + 2 * holdMs))).toEqual([1, 2]);
  });
});

describe('gatherMs', () => {
  it('is of each member always the same, between half the longest and the longest, and of all spread out', () => {
    const times = Array.from({ length: 1_000 }, (_, i) => gatherMs({ memberDid: `did:key:z6Mk${i}` }));
    expect(gatherMs({ memberDid: 'did:key:z6Mk0' })).toBe(times[0]);
    for (const time of times) {
      expect(time).toBeGreaterThanOrEqual(longestGatherMs / 2);
      expect(time).toBeLessThan(longestGatherMs);
    }
    const tenths = times.map((time) => Math.floor(((time - longestGatherMs / 2) / longestGatherMs) * 20));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      expect(tenths.filter((each) => each === tenth).length).toBeGreaterThan(50);
    }
  });
});

describe('nextSealAt', () => {
  it('is the moment at which the oldest is taken: not before, unless with a full batch, and then for good', () => {
    fc.assert(
      fc.property(situation, fc.nat(holdMs), (given, later) => {
        const [oldest] = given.rows;
        if (!oldest) return;
        fc.pre(given.rows.every(({ storedAt }) => storedAt <= given.now));
        const at = sealAt(given.rows, given.holdMs, given.releasedThrough, given.now);
        expect(take({ ...given, now: at + later })[0]).toBe(oldest);
        if (at > 0) expect(take({ ...given, now: at - 1 })).toEqual([]);
      }),
    );
  });

  it('is any time for what the member released', () => {
    const rows = rowsOf([{ gap: 5, storedAt: 1_000 }]);
    expect(sealAt(rows, holdMs, 5, 1_000)).toBe(0);
    expect(sealAt(rows, holdMs, 4, 1_000)).toBe(1_000 + holdMs + gather);
    expect(sealAt([], holdMs, 4, 1_000)).toBe(Infinity);
  });
});
