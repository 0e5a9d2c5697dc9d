import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gatherMs, nextSealAt, takeDue } from '@/utils/pipeline/due.ts';
import type { EventRow, ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { sampleEvent, sampleUnion, seqs } from '../store/samples.ts';

const event = sampleEvent();
const holdMs = 24 * gatherMs;

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
}) => takeDue(rows, { holdMs: rest.holdMs }, { releasedThrough: rest.releasedThrough }, now);

const sealAt = (oldest: EventRow, hold: number, releasedThrough: number) =>
  nextSealAt(oldest, { ...sampleUnion(), holdMs: hold } satisfies UnionRow, {
    releasedThrough,
  } as ProgressRow);

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
        for (const { seq, storedAt } of take(given)) {
          const isOver = storedAt + given.holdMs <= given.now;
          expect(isOver || seq <= given.releasedThrough).toBe(true);
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

  it('takes no less later on', () => {
    fc.assert(
      fc.property(situation, fc.nat(2 * holdMs), (given, later) => {
        expect(take({ ...given, now: given.now + later }).length).toBeGreaterThanOrEqual(take(given).length);
      }),
    );
  });

  it('takes all whose hold is over once the oldest has waited for company long enough', () => {
    const rows = rowsOf([
      { gap: 1, storedAt: 0 },
      { gap: 1, storedAt: gatherMs },
      { gap: 1, storedAt: gatherMs + 1 },
      { gap: 1, storedAt: 0 },
    ]);
    const given = { rows, holdMs, releasedThrough: 0 };
    expect(take({ ...given, now: holdMs + gatherMs - 1 })).toEqual([]);
    expect(seqs(take({ ...given, now: holdMs + gatherMs }))).toEqual([1, 2]);
  });

  it('does not wait for company when there is enough for a full batch', () => {
    const rows = many(0);
    const given = { holdMs, releasedThrough: 0, now: holdMs };
    expect(take({ ...given, rows })).toHaveLength(400);
    expect(take({ ...given, rows: rows.slice(1) })).toEqual([]);
    expect(take({ ...given, rows, now: holdMs - 1 })).toEqual([]);
  });
});

describe('nextSealAt', () => {
  it('is the moment at which the oldest is taken: not before, unless with a full batch, and then for good', () => {
    fc.assert(
      fc.property(situation, fc.nat(holdMs), (given, later) => {
        const [oldest] = given.rows;
        if (!oldest) return;
        const at = sealAt(oldest, given.holdMs, given.releasedThrough);
        expect(take({ ...given, now: at + later })[0]).toBe(oldest);
        if (at > 0) expect(take({ ...given, now: at - 1 })).toEqual([]);
      }),
    );
  });

  it('is any time for what the member released', () => {
    const [oldest] = rowsOf([{ gap: 5, storedAt: 1_000 }]);
    expect(sealAt(oldest!, holdMs, 5)).toBe(0);
    expect(sealAt(oldest!, holdMs, 4)).toBe(1_000 + holdMs + gatherMs);
  });
});
