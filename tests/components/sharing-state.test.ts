import type { Category, EventType } from '@sheaf/protocol/category';
import type { ConsentGrant } from '@sheaf/protocol/consent';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { takeDue } from '@/utils/pipeline/due.ts';
import type { EventRow, SeqRange } from '@/utils/store/database.ts';
import { countByClock } from '@/utils/store/hold.ts';
import { countWaiting, deriveSharing, type SharingBasis } from '@/utils/store/views.ts';

const now = 1_800_000_000_000;
const hour = 3_600_000;

const types: EventType[] = ['page.visit', 'page.engagement'];
const sites = ['a.example', 'b.example'];

/** A record of consecutive events, oldest first, stored at growing moments up to now. */
const records = fc
  .array(
    fc.record({
      type: fc.constantFrom(...types),
      site: fc.constantFrom(...sites),
      after: fc.integer({ min: 0, max: 3 * hour }),
    }),
    { maxLength: 60 },
  )
  .map((events) => {
    let storedAt = now - events.reduce((sum, { after }) => sum + after, 0);
    return events.map(({ after, ...event }, index) => {
      storedAt += after;
      return { ...event, seq: index + 1, storedAt, at: storedAt - 1 };
    });
  });

const grants: fc.Arbitrary<ConsentGrant[]> = fc
  .subarray<Category>(['browsing', 'engagement'])
  .chain((categories) =>
    fc.tuple(
      ...categories.map((category) =>
        fc.record(
          {
            category: fc.constant(category),
            purposes: fc.constant<ConsentGrant['purposes']>(['research']),
            sites: fc.record({
              rule: fc.constantFrom('all-except' as const, 'only' as const),
              sites: fc.subarray(sites),
            }),
            expiresAt: fc.integer({ min: now - 10 * hour, max: now + 40 * hour }),
          },
          { requiredKeys: ['category', 'purposes', 'sites'] },
        ),
      ),
    ),
  );

type Marks = { start: number; cursor: number; releasedThrough: number };

const cases = records.chain((events) =>
  fc.record({
    events: fc.constant(events),
    grants,
    holdMs: fc.constantFrom(0, hour, 24 * hour),
    marks: fc
      .tuple(fc.nat(events.length), fc.nat(events.length), fc.nat(events.length))
      .map(([a, b, releasedThrough]): Marks => ({
        start: Math.min(a, b),
        cursor: Math.max(a, b),
        releasedThrough,
      })),
    taken: fc.array(fc.boolean(), { minLength: events.length, maxLength: events.length }),
  }),
);

/** A union whose one batch took some of the events between start and cursor. */
function toView(
  { start, cursor, releasedThrough }: Marks,
  consented: ConsentGrant[],
  holdMs: number,
  taken: readonly boolean[],
): SharingBasis & { union: { memberDid: string } } {
  const ranges = taken.flatMap((isTaken, index): SeqRange[] => {
    const seq = index + 1;
    return isTaken && start < seq && seq <= cursor ? [[seq, seq]] : [];
  });
  const batch = { number: 4, state: 'receipted' as const, ranges };
  return {
    union: { holdMs, memberDid: 'did:key:z6MkMember', consent: { grants: consented } },
    progress: { start, cursor, releasedThrough, stopped: false },
    batches: ranges.length > 0 ? [batch] : [],
  };
}

function expectedOf(seq: number, marks: Marks, taken: readonly boolean[]): string[] {
  if (seq <= marks.start) return ['private'];
  if (seq > marks.cursor) return ['held', 'due', 'not-agreed'];
  return [taken[seq - 1] ? 'receipted' : 'not-agreed'];
}

test('what is below the start is private, what is taken is shared, and the rest below the cursor is not agreed', () => {
  fc.assert(
    fc.property(cases, ({ events, grants: consented, holdMs, marks, taken }) => {
      const view = toView(marks, consented, holdMs, taken);
      for (const event of events) {
        const states = [deriveSharing(event, view, now).state];
        expect(expectedOf(event.seq, marks, taken)).toEqual(expect.arrayContaining(states));
      }
    }),
  );
});

test('what is shown as held is never among what is sealed now', () => {
  fc.assert(
    fc.property(cases, ({ events, grants: consented, holdMs, marks, taken }) => {
      const view = toView(marks, consented, holdMs, taken);
      // Some of them were stored by a clock that was years ahead.
      const stored = events.map((event) => ({
        ...event,
        storedAt: event.seq % 7 === 3 ? event.storedAt + 90_000 * hour : event.storedAt,
      }));
      const above = stored.filter(({ seq }) => seq > marks.cursor) as EventRow[];
      const due = new Set(takeDue(above, view.union, view.progress, now).map(({ seq }) => seq));
      for (const row of countByClock(stored, now)) {
        if (due.has(row.seq)) expect(deriveSharing(row, view, now).state).not.toBe('held');
      }
    }),
  );
});

test('a hold ends when it says, unless the agreement ends first; then nothing is shared', () => {
  fc.assert(
    fc.property(cases, ({ events, grants: consented, holdMs, marks, taken }) => {
      const view = toView(marks, consented, holdMs, taken);
      for (const event of events) {
        const sharing = deriveSharing(event, view, now);
        if (sharing.state !== 'held') continue;
        expect(sharing.until).toBeGreaterThan(now);
        expect(deriveSharing(event, view, sharing.until - 1).state).toBe('held');
        expect(deriveSharing(event, view, sharing.until).state).toBe('due');
      }
    }),
  );
});

test('sharing now makes all that is held due, and nothing else', () => {
  fc.assert(
    fc.property(cases, ({ events, grants: consented, holdMs, marks, taken }) => {
      const before = toView(marks, consented, holdMs, taken);
      const after = toView({ ...marks, releasedThrough: events.length }, consented, holdMs, taken);
      for (const event of events) {
        const [was, is] = [deriveSharing(event, before, now), deriveSharing(event, after, now)];
        // Released, an event is sealed now and not at the end of its hold: an agreement may cover it now only.
        const expected = was.state === 'held' ? 'due' : was.state;
        expect([expected, ...(was.state === 'not-agreed' ? ['due'] : [])]).toContain(is.state);
      }
    }),
  );
});

test('what waits is what is held or due', () => {
  fc.assert(
    fc.property(cases, ({ events, grants: consented, holdMs, marks, taken }) => {
      const view = toView(marks, consented, holdMs, taken);
      const above = events.filter(({ seq }) => seq > marks.cursor);
      const waiting = countWaiting(above, view, now);
      const states = above.map((event) => deriveSharing(event, view, now).state);
      expect(waiting.held).toBe(states.filter((state) => state === 'held').length);
      expect(waiting.due).toBe(states.filter((state) => state === 'due').length);
      expect(waiting.releasable).toBeGreaterThanOrEqual(waiting.held + waiting.due);
      expect(waiting.firstUntil === undefined).toBe(waiting.held === 0);
    }),
  );
});

test('an event the union refused is named by its place in the batch, across gaps', () => {
  const view: SharingBasis = {
    union: { holdMs: hour, consent: { grants: [] } },
    progress: { start: 0, cursor: 20, releasedThrough: 0, stopped: false },
    batches: [
      {
        number: 2,
        state: 'receipted',
        ranges: [
          [3, 4],
          [8, 10],
        ],
        receipt: { refused: [{ index: 3, reason: 'malformed' }] },
      },
    ],
  };
  const event = { seq: 9, storedAt: 0, at: 0, type: 'page.visit', site: 'a.example' } as const;
  expect(deriveSharing(event, view, now)).toEqual({ state: 'refused', batch: 2, reason: 'malformed' });
  expect(deriveSharing({ ...event, seq: 8 }, view, now)).toEqual({ state: 'receipted', batch: 2 });
});
