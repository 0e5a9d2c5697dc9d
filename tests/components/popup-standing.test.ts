// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { categories, type Category } from '@sheaf/protocol/category';
import { describeNext } from '@/components/next-step.ts';
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
    consent: { givenAt: 0, grants },
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
        0,
      );
      expect(standing.held).toBe(waiting);
    }),
  );
});

test('an agreement that leaves nothing out needs no "at most"', () => {
  const standing = (grants: unknown[]) =>
    toStanding(toUnion(grants), toProgress({}), { captured: 0, deleted: 0 }, undefined, 0).isAtMost;
  const all = (Object.keys(categories) as Category[]).map((category) => grant(category));
  expect(standing(all)).toBe(false);
  expect(standing([grant('browsing')])).toBe(true);
  expect(standing([{ ...all[0], expiresAt: 5 }, all[1]])).toBe(true);
  expect(standing([{ ...all[0], sites: { rule: 'only', sites: [] } }, all[1]])).toBe(true);
  expect(standing([{ ...all[0], sites: { rule: 'all-except', sites: ['x.example'] } }, all[1]])).toBe(true);
});

test('the first event waits for its hold, not for years if a clock was ahead, and not at all once released', () => {
  const first = { seq: 5, storedAt: 100 };
  const due = (releasedThrough: number, now: number) =>
    toStanding(toUnion([]), toProgress({ releasedThrough }), { captured: 1, deleted: 0 }, first, now)
      .firstDueAt;
  expect(due(4, 500)).toBe(1_100);
  expect(due(4, 50)).toBe(1_050);
  expect(due(5, 500)).toBe(0);
});

const stand = (change: Partial<UnionRow>, grants: unknown[] = [], now = 10) =>
  toStanding({ ...toUnion(grants), ...change }, toProgress({}), { captured: 0, deleted: 0 }, undefined, now);
const consentRecord = { message: { recordId: 'b' } } as unknown as NonNullable<UnionRow['consentRecord']>;
const offer = (isWider: boolean) =>
  ({ differences: [{ isWider }] }) as unknown as NonNullable<UnionRow['offer']>;

test('a union that is paused says why, in one sentence', () => {
  expect(stand({ consentRecord }).hold).toBeUndefined();
  expect(stand({}).hold).toBeUndefined();
  expect(stand({ consentRecord, offer: offer(false) }).hold).toBeUndefined();
  const paused = stand({ consentRecord, offer: offer(true) });
  expect(describeNext(paused, 0)).toEqual([
    'Paused. The union asks for more than you agreed to. Nothing is shared until you decide.',
  ]);
  const withdrawn = stand({ consentRecord, withdrawn: { at: 1 } });
  expect(describeNext({ ...withdrawn, isStopped: true }, 0)[0]).toContain('You took your agreement back.');
});

test('an agreement that is over is named, also by a clock that was set back, and no other', () => {
  const grants = [
    { ...grant('browsing'), expiresAt: 10 },
    grant('engagement'),
    { ...grant('search'), expiresAt: 10 },
    { ...grant('search'), expiresAt: 11 },
  ];
  expect(stand({}, grants, 9).ended).toEqual([]);
  expect(stand({}, grants, 10).ended).toEqual(['the pages you open']);
  expect(stand({ latestAt: 10 }, grants, 9).ended).toEqual(['the pages you open']);
  expect(describeNext(stand({ consentRecord }, grants), 0)[0]).toBe(
    'Your agreement on the pages you open is over. It is not shared until you renew that.',
  );
});
