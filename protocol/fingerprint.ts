import { concatBytes, fromBase64url, sha256 } from './bytes.ts';
import type { UnionKeys } from './did.ts';

/**
 * A short form of a union's two public keys that two people can read to each other: the first 16 bytes of SHA-256 over
 * both raw keys, as eight groups of four hexadecimal digits.
 */
export async function fingerprintOf({
  assertionKey,
  keyAgreementKey,
}: Pick<UnionKeys, 'assertionKey' | 'keyAgreementKey'>): Promise<string> {
  const digest = await sha256(
    concatBytes(...[assertionKey, keyAgreementKey].map(({ x }) => fromBase64url(x))),
  );
  const digits = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/g)?.join(' ') ?? digits;
}
