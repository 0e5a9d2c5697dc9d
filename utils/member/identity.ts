import { concatBytes, fromBase64url, toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import { toDidKey } from '@sheaf/protocol/did';

import type { Member } from './union-client.ts';

/** BIP39's smallest entropy: 12 words. */
const entropyBytes = 16;

/** PKCS#8 (RFC 8410) of an Ed25519 private key, up to its 32-byte seed. */
const pkcs8Prefix = Uint8Array.from([
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]);

const salt = toUtf8('sheaf.member/1');

/** Makes a root secret: the entropy of a recovery phrase. Whoever calls overwrites it once it is a key. */
export function createEntropy(): Bytes {
  return crypto.getRandomValues(new Uint8Array(entropyBytes));
}

/**
 * The root secret as the platform keeps it: the key can derive, it cannot be exported. The bytes given are overwritten.
 * @param entropy 16 bytes, as a recovery phrase holds them (utils/member/phrase.ts)
 */
export async function importRootKey(entropy: Bytes): Promise<CryptoKey> {
  if (entropy.length !== entropyBytes) throw new RangeError(`a root secret of ${entropy.length} bytes`);
  const key = await crypto.subtle.importKey('raw', entropy, 'HKDF', false, ['deriveBits']);
  entropy.fill(0);
  return key;
}

/**
 * The member as one union knows them: an Ed25519 key derived by HKDF-SHA256 with the union's DID as info, so that two
 * unions see two strangers (docs/architecture.md). The signing key cannot be exported.
 */
export async function deriveMember(root: CryptoKey, union: string): Promise<Member> {
  const params = { name: 'HKDF', hash: 'SHA-256', salt, info: toUtf8(union) };
  const seed = new Uint8Array(await crypto.subtle.deriveBits(params, root, 256));
  const pkcs8 = concatBytes(pkcs8Prefix, seed);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  const did = toDidKey(await readPublicKey(pkcs8));
  seed.fill(0);
  pkcs8.fill(0);
  return {
    did,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, new Uint8Array(bytes))),
  };
}

/** WebCrypto gives a public key only through an exportable copy, which lives for this one call. */
async function readPublicKey(pkcs8: Bytes): Promise<Uint8Array> {
  const exportable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', exportable);
  if (x === undefined) throw new TypeError('an Ed25519 JWK without x');
  return fromBase64url(x);
}
