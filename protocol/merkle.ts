import { base64url } from 'multiformats/bases/base64';

import { concatBytes, sha256, type Bytes } from './bytes.ts';

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/**
 * The Merkle tree hash of a list of leaves (RFC 9162, section 2.1.1), SHA-256.
 * An empty list hashes to SHA-256 of nothing.
 *
 * @returns 32 bytes as base64url without padding, with multibase prefix `u`.
 */
export async function merkleRoot(leaves: readonly Uint8Array[]): Promise<string> {
  return base64url.encode(await treeHash(leaves));
}

async function treeHash(leaves: readonly Uint8Array[]): Promise<Bytes> {
  const [first] = leaves;
  if (!first) return sha256(new Uint8Array());
  if (leaves.length === 1) return sha256(concatBytes(leafPrefix, first));
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = await Promise.all([treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split))]);
  return sha256(concatBytes(nodePrefix, left, right));
}
