import { describe, expect, it } from 'vitest';

import { checkBalance, keyOf } from '../../../scripts/faults/check.ts';
import type { Store } from '../../../scripts/faults/store.ts';
import type { LedgerEvent } from '../../../scripts/faults/union.ts';

const union = 'did:web:127.0.0.1%3A1';
const url = (seq: number) => `https://news.example.com/${seq}`;
const none = { private: 0, notAgreed: 0, sealed: 0, receipted: 0, quarantined: 0, recalled: 0 };

/** Three events: one private, one receipted, one held. */
function makeStore(): Store {
  return {
    events: [1, 2, 3].map((seq) => ({ seq, type: 'page.visit', url: url(seq) })),
    batches: [{ id: 'a', union, state: 'receipted', ranges: [[2, 2]], count: 1 }],
    progress: [{ union, start: 1, cursor: 2, counts: { ...none, private: 1, receipted: 1 } }],
    totals: [{ id: 'all', captured: 4, deleted: 1, changes: 1 }],
    unions: [],
    recalls: [],
  } as unknown as Store;
}
const counted = (seq: number) => ({ line: { type: 'page.visit', url: url(seq) } }) as LedgerEvent;
const key = (seq: number) => keyOf({ type: 'page.visit', url: url(seq) });
const check = (store: Store, ledger: LedgerEvent[], known: string[] = []) =>
  checkBalance(store, new Map([[union, ledger]]), new Set(known));

describe('the check after a fault', () => {
  it('finds nothing where nothing is amiss', () => {
    expect(check(makeStore(), [counted(2)], [key(1)])).toEqual({ wrong: [], lost: [], doubled: [] });
  });

  it('misses an event that was known and is gone', () => {
    expect(check(makeStore(), [counted(2)], [key(9)]).lost).toEqual([key(9)]);
  });

  it('misses a receipted event that no ledger has', () => {
    expect(check(makeStore(), []).lost).toEqual([key(2)]);
  });

  it('finds an event that a ledger has twice', () => {
    expect(check(makeStore(), [counted(2), counted(2)]).doubled).toEqual([key(2)]);
  });

  it('finds an event that is in two batches', () => {
    const store = makeStore();
    store.batches.push({ ...store.batches[0], id: 'b' } as Store['batches'][number]);
    expect(check(store, [counted(2)]).doubled).toEqual([key(2)]);
  });

  it('finds a sum that does not come out', () => {
    const store = makeStore();
    store.progress = store.progress.map((row) => ({ ...row, counts: { ...row.counts, private: 2 } }));
    expect(check(store, [counted(2)]).wrong).toEqual([expect.stringContaining('the sum of the places')]);
  });

  it('finds counters that are not those of the batches', () => {
    const store = makeStore();
    store.progress = store.progress.map((row) => ({ ...row, counts: { ...none, private: 1, notAgreed: 1 } }));
    expect(check(store, [counted(2)]).wrong).toEqual([expect.stringContaining('the counters')]);
  });

  it('finds rows that were never counted', () => {
    const store = makeStore();
    store.totals = [{ id: 'all', captured: 4, deleted: 2, changes: 1 }];
    expect(check(store, [counted(2)]).wrong).toContain('captured − deleted is 2, the record has 3');
  });
});
