// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { categories, type Category } from '@sheaf/protocol/category';
import { toStanding } from '@/entrypoints/popup/standing.ts';
import type { ProgressRow, UnionRow } from '@/utils/store/database.ts';

const grant = (category: Category) => ({
  category,
  purposes: ['research'],
  sites: { rule: 'all-except', sites: [] as string[] },
});

function toUnion(grants: unknown[]) {
  return {
    did: 'did:web:a.example',
    manifest: { name: 'A' },
    status: 'member',
    holdMs: 1_000,
    consent: { grants },
  } as unknown as UnionRow;
}

const count = fc.nat(1_000);
const counts = fc.record({
  private: count,
  notAgreed: count,
  sealed: count,
  receipted: count,
  quarantined: count,
  recalled: count,
});

function toProgress(change: Partial<ProgressRow>): ProgressRow {
  const none = { private: 0, notAgreed: 0, sealed: 0, receipted: 0, quarantined: 0, recalled: 0 };
  return {
    union: 'did:web:a.example',
    start: 0,
    cursor: 0,
    releasedThrough: 0,
    nextBatch: 0,
    previous: null,
    stopped: false,
    counts: none,
    attempts: 0,
    nextAttemptAt: 0,
    ...change,
  };
}

test('no event is missing and none is twice', () => {
  fc.assert(
    fc.property(counts, count, count, (settled, waiting, deleted) => {
      const inRecord = Object.values(settled).reduce((sum, part) => sum + part, waiting);
      const standing = toStanding(
        toUnion([]),
        toProgress({ counts: settled }),
        { captured: inRecord + deleted, deleted },
        undefined,
      );
      expect(standing.held).toBe(waiting);
    }),
  );
});

test('an agreement that leaves nothing out needs no "at most"', () => {
  const standing = (grants: unknown[]) =>
    toStanding(toUnion(grants), toProgress({}), { captured: 0, deleted: 0 }, undefined).isAtMost;
  const all = (Object.keys(categories) as Category[]).map((category) => grant(category));
  expect(standing(all)).toBe(false);
  expect(standing([grant('browsing')])).toBe(true);
  expect(standing([{ ...all[0], expiresAt: 5 }, all[1]])).toBe(true);
  expect(standing([{ ...all[0], sites: { rule: 'only', sites: [] } }, all[1]])).toBe(true);
  expect(standing([{ ...all[0], sites: { rule: 'all-except', sites: ['x.example'] } }, all[1]])).toBe(true);
});

test('the first event waits for its hold, or not at all once released', () => {
  const first = { seq: 5, storedAt: 100 };
  const due = (releasedThrough: number) =>
    toStanding(toUnion([]), toProgress({ releasedThrough }), { captured: 1, deleted: 0 }, first).firstDueAt;
  expect(due(4)).toBe(1_100);
  expect(due(5)).toBe(0);
});
