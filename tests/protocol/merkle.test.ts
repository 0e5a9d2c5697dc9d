import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { merkleRoot } from '@sheaf/protocol/merkle';

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH of RFC 9162, section 2.1.1, word by word: k is the largest power of two smaller than n. */
function treeHash(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Uint8Array.of(0), leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Uint8Array.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const rootOf = async (leaves: readonly Uint8Array[]) =>
  Buffer.from((await merkleRoot(leaves)).slice(1), 'base64url').toString('hex');

/** Leaves and roots with which Certificate Transparency logs have been tested since RFC 6962. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('merkleRoot', () => {
  it.each(roots.map((root, size) => [size, root] as const))('of the %i known leaves', async (size, root) => {
    expect(await rootOf(leaves.slice(0, size))).toBe(root);
  });

  it('is the tree hash of RFC 9162 for any list', async () => {
    const list = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });
    await fc.assert(
      fc.asyncProperty(list, async (of) => {
        expect(await rootOf(of)).toBe(treeHash(of).toString('hex'));
      }),
      { numRuns: 60 },
    );
  });

  it('is another when the order or the size is another, and for a node that plays a leaf', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map(toUtf8) as [Uint8Array, Uint8Array, Uint8Array];
    const node = Buffer.concat([hash(Uint8Array.of(0), a), hash(Uint8Array.of(0), b)]);
    const lists = [[], [a], [b], [a, a], [a, b], [b, a], [a, b, c], [a, c, b], [a, b, a], [a, b, b], [node]];
    const all = await Promise.all(lists.map(merkleRoot));
    expect(new Set(all).size).toBe(lists.length);
  });

  it('is written as multibase base64url, as a batch header asks', async () => {
    expect(await merkleRoot([])).toMatch(/^u[\w-]{43}$/);
  });
});
