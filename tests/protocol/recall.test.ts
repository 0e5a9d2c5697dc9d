import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { limits } from '@sheaf/protocol/limits';
import { coverMissing, merkleRoot, proveInclusion, rootOf, verifyInclusion } from '@sheaf/protocol/merkle';
import { entriesOfReceipt, recallReceiptSchema, recallSchema } from '@sheaf/protocol/recall';

const leavesOf = (texts: readonly string[]) => texts.map(toUtf8);
const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 40 });
/** A list, and which of it is missing. */
const torn = texts.chain((list) =>
  fc.record({
    list: fc.constant(list),
    missing: fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
    later: fc.array(fc.boolean(), { minLength: list.length, maxLength: list.length }),
  }),
);

describe('a tree without some of its leaves', () => {
  it('has the same root, also after more go, and proves each leaf that is left', async () => {
    await fc.assert(
      fc.asyncProperty(torn, async ({ list, missing, later }) => {
        const leaves = leavesOf(list);
        const root = await merkleRoot(leaves);
        const first = await coverMissing({ leaves, parts: [] }, (index) => missing[index] === true);
        const some = { leaves: leaves.map((leaf, i) => (missing[i] ? undefined : leaf)), parts: first };
        expect(await rootOf(some)).toBe(root);
        const isGone = (index: number) => missing[index] === true || later[index] === true;
        const parts = await coverMissing(some, isGone);
        expect(parts).toEqual(await coverMissing({ leaves, parts: [] }, isGone));
        const fewer = { leaves: leaves.map((leaf, i) => (isGone(i) ? undefined : leaf)), parts };
        expect(await rootOf(fewer)).toBe(root);
        const size = leaves.length;
        for (const [index, leaf] of fewer.leaves.entries()) {
          if (!leaf) continue;
          const path = await proveInclusion(fewer, index);
          expect(await verifyInclusion(leaf, { index, size, path, root })).toBe(true);
          expect(await verifyInclusion(toUtf8(`${list[index]}x`), { index, size, path, root })).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps one hash for what was a subtree, and the root alone when all is gone', async () => {
    const leaves = leavesOf(['a', 'b', 'c', 'd', 'e']);
    const cover = (gone: number[]) => coverMissing({ leaves, parts: [] }, (index) => gone.includes(index));
    const places = async (gone: number[]) => (await cover(gone)).map(({ first, size }) => [first, size]);
    expect(await places([])).toEqual([]);
    expect(await places([1])).toEqual([[1, 1]]);
    expect(await places([1, 2])).toEqual([[1, 1], [2, 1]]); // prettier-ignore
    expect(await places([2, 3])).toEqual([[2, 2]]);
    expect(await places([0, 1, 2, 3])).toEqual([[0, 4]]);
    expect(await cover([0, 1, 2, 3, 4])).toEqual([{ first: 0, size: 5, hash: await merkleRoot(leaves) }]);
  });

  it('is not verified when neither a leaf nor a hash that covers it is there', async () => {
    const leaves = [toUtf8('a'), undefined];
    await expect(rootOf({ leaves, parts: [] })).rejects.toMatchObject({ code: 'merkle.unknown' });
    const odd = [{ first: 1, size: 1, hash: 'nonsense' }];
    await expect(rootOf({ leaves, parts: odd })).rejects.toMatchObject({ code: 'merkle.unknown' });
  });
});

describe('verifyInclusion', () => {
  it('refuses another place, size, path or root', async () => {
    const leaves = leavesOf(['a', 'b', 'c']);
    const root = await merkleRoot(leaves);
    const path = await proveInclusion({ leaves, parts: [] }, 1);
    const place = { index: 1, size: 3, path, root };
    const leaf = toUtf8('b');
    expect(await verifyInclusion(leaf, place)).toBe(true);
    for (const wrong of [
      { ...place, index: 0 },
      { ...place, index: -1 },
      { ...place, index: 0.5 },
      { ...place, index: 3 },
      { ...place, size: 2 },
      { ...place, size: 5 },
      { ...place, path: path.toReversed() },
      { ...place, path: path.slice(1) },
      { ...place, path: [...path, root] },
      { ...place, path: ['u', root] },
      { ...place, root: path[0]! },
    ]) {
      expect(await verifyInclusion(leaf, wrong)).toBe(false);
    }
  });
});

describe('recallReceiptSchema', () => {
  it('allows nothing that does not fit a record', () => {
    const cid = `b${'a'.repeat(58)}`;
    const receipt = {
      v: 1,
      typ: 'sheaf.recallReceipt',
      aud: `did:key:z6Mk${'a'.repeat(44)}`,
      recall: cid,
      dataCid: cid,
      part: 9_999,
      parts: 10_000,
      entries: Array.from({ length: entriesOfReceipt }, () => ({ ledgerIndex: 99_999_999, events: 20_000 })),
      unknown: 300,
      datasets: Array.from({ length: 100 }, () => 'd'.repeat(100)),
      at: 1_795_778_100_000,
    };
    expect(recallReceiptSchema.safeParse(receipt).success).toBe(true);
    expect(JSON.stringify(receipt).length).toBeLessThanOrEqual(limits.recordData);
    const more = [...receipt.entries, ...receipt.entries];
    expect(recallReceiptSchema.safeParse({ ...receipt, entries: more }).success).toBe(false);
  });
});

describe('recallSchema', () => {
  const recall = (what: unknown) => ({ v: 1, typ: 'sheaf.recall', aud: 'did:web:union.example', what });
  const isRecall = (body: unknown) => recallSchema.safeParse(body).success;

  it('takes events and everything', () => {
    const batch = `b${'a'.repeat(58)}`;
    expect(isRecall(recall({ scope: 'events', batches: [{ batch, events: [[0, 0], [3, 7]] }] }))).toBe(true); // prettier-ignore
    expect(isRecall(recall({ scope: 'everything', through: 0 }))).toBe(true);
  });

  it('takes nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (what, extra) => {
        expect(isRecall(what)).toBe(false);
        expect(isRecall(recall(what))).toBe(false);
        expect(isRecall({ ...recall({ scope: 'everything', through: 0 }), site: extra })).toBe(false);
      }),
    );
    const batch = `b${'a'.repeat(58)}`;
    for (const events of [[], [[1, 0]], [[0]], [[0, 20_000]], [[0.5, 1]], [['0', '1']], [[0, 1, 2]]]) {
      expect(isRecall(recall({ scope: 'events', batches: [{ batch, events }] }))).toBe(false);
    }
  });
});
