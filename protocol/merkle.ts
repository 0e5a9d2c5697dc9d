import { base64url } from 'multiformats/bases/base64';

import { concatBytes, sha256, type Bytes } from './bytes.ts';
import { PermanentError } from './error.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/**
 * What is known of a tree (RFC 9162, section 2.1) whose leaves are not all there any more. Leaves that are missing lie
 * below parts, of which the hash is known.
 */
export interface PartialTree {
  /** `undefined`: only its hash, or that of a part it lies in, is known. */
  readonly leaves: readonly (Uint8Array | undefined)[];
  readonly parts: readonly TreePart[];
}

/** A subtree of which only the hash is known. */
export interface TreePart {
  /** Index of its first leaf. */
  readonly first: number;
  /** How many leaves it has. */
  readonly size: number;
  /** As `merkleRoot` writes it. */
  readonly hash: string;
}

/**
 * The Merkle tree hash of a list of leaves (RFC 9162, section 2.1.1), SHA-256.
 * An empty list hashes to SHA-256 of nothing.
 *
 * @returns 32 bytes as base64url without padding, with multibase prefix `u`.
 */
export async function merkleRoot(leaves: readonly Uint8Array[]): Promise<string> {
  return rootOf({ leaves, parts: [] });
}

/**
 * The same of a tree that is known in parts.
 * @throws PermanentError `merkle.unknown` if a leaf is missing and no part covers it
 */
export async function rootOf({ leaves, parts }: PartialTree): Promise<string> {
  if (leaves.length === 0) return base64url.encode(await sha256(new Uint8Array()));
  return base64url.encode(await hashOf(leaves, indexParts(parts), 0, leaves.length));
}

/**
 * The fewest parts by whose hashes a tree without some of its leaves can still be verified: of leaves that lie together
 * the hash of their common subtree, so that as little as can be is left to compare guesses with.
 *
 * @param isMissing by index; what is missing already must be among it
 * @throws PermanentError `merkle.unknown` as `rootOf`
 */
export async function coverMissing(
  { leaves, parts }: PartialTree,
  isMissing: (index: number) => boolean,
): Promise<TreePart[]> {
  const known = indexParts(parts);
  const cover: TreePart[] = [];
  /** @returns whether all leaves of the subtree are missing; its caller then covers it */
  async function visit(first: number, size: number): Promise<boolean> {
    if (size === 1) return isMissing(first);
    const halves = split(first, size);
    const missing = [await visit(...halves[0]), await visit(...halves[1])];
    if (missing.every(Boolean)) return true;
    for (const [which, half] of halves.entries()) if (missing[which]) await add(...half);
    return false;
  }
  async function add(first: number, size: number): Promise<void> {
    cover.push({ first, size, hash: base64url.encode(await hashOf(leaves, known, first, size)) });
  }
  if (leaves.length > 0 && (await visit(0, leaves.length))) await add(0, leaves.length);
  return cover;
}

/**
 * The hashes by which a leaf's place in the tree is proven (RFC 9162, section 2.1.3.1), from the leaf upwards.
 * @throws PermanentError `merkle.unknown` as `rootOf`
 */
export async function proveInclusion({ leaves, parts }: PartialTree, index: number): Promise<string[]> {
  const known = indexParts(parts);
  const path: string[] = [];
  let [first, size] = [0, leaves.length];
  while (size > 1) {
    const [left, right] = split(first, size);
    const isLeft = index < right[0];
    path.unshift(base64url.encode(await hashOf(leaves, known, ...(isLeft ? right : left))));
    [first, size] = isLeft ? left : right;
  }
  return path;
}

/**
 * Whether a proof of `proveInclusion` shows that `leaf` is at `index` of the tree with this root and size.
 * @param leaf its bytes, not their hash
 */
export async function verifyInclusion(
  leaf: Uint8Array,
  { index, size, path, root }: { index: number; size: number; path: readonly string[]; root: string },
): Promise<boolean> {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  const sides: ('left' | 'right')[] = [];
  let [first, width] = [0, size];
  while (width > 1) {
    const [left, right] = split(first, width);
    const isLeft = index < right[0];
    sides.unshift(isLeft ? 'right' : 'left');
    [first, width] = isLeft ? left : right;
  }
  if (sides.length !== path.length) return false;
  let hash = await sha256(concatBytes(leafPrefix, leaf));
  for (const [level, side] of sides.entries()) {
    const sibling = parseHash(path[level] ?? '');
    if (!sibling) return false;
    const pair = side === 'left' ? [sibling, hash] : [hash, sibling];
    hash = await sha256(concatBytes(nodePrefix, ...pair));
  }
  return base64url.encode(hash) === root;
}

/** The two subtrees of a subtree of more than one leaf, as first leaf and size. */
function split(first: number, size: number): [[number, number], [number, number]] {
  const left = 2 ** Math.floor(Math.log2(size - 1));
  return [
    [first, left],
    [first + left, size - left],
  ];
}

type KnownParts = ReadonlyMap<string, string>;

function indexParts(parts: readonly TreePart[]): KnownParts {
  return new Map(parts.map(({ first, size, hash }) => [`${first}+${size}`, hash]));
}

async function hashOf(
  leaves: PartialTree['leaves'],
  known: KnownParts,
  first: number,
  size: number,
): Promise<Bytes> {
  const part = known.get(`${first}+${size}`);
  const hash = part === undefined ? undefined : parseHash(part);
  if (hash) return hash;
  if (size > 1) {
    const [left, right] = split(first, size);
    const halves = await Promise.all([hashOf(leaves, known, ...left), hashOf(leaves, known, ...right)]);
    return sha256(concatBytes(nodePrefix, ...halves));
  }
  const leaf = leaves[first];
  if (!leaf) {
    throw new PermanentError(
      'merkle.unknown',
      `The tree cannot be verified: nothing is known of leaf ${first}.`,
    );
  }
  return sha256(concatBytes(leafPrefix, leaf));
}

function parseHash(text: string): Bytes | undefined {
  return /^u[\w-]{43}$/.test(text) ? new Uint8Array(base64url.decode(text)) : undefined;
}
