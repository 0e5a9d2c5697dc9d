import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

import { concatBytes, toUtf8, type Bytes } from './bytes.ts';
import type { X25519Jwk } from './did.ts';
import { PermanentError } from './error.ts';

/** HPKE (RFC 9180) base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const encapsulatedLength = 32;
const tagLength = 16;

/** Bytes that sealing adds: the encapsulated key and the AEAD tag. */
export const sealOverhead = encapsulatedLength + tagLength;

const info = toUtf8('sheaf.batch/1');

declare const sealed: unique symbol;

/** The one immutable form in which a batch leaves: encapsulated key, then ciphertext. Only `sealBatch` makes it. */
export type SealedBytes = Bytes & { readonly [sealed]: true };

/** Binds the ciphertext to who sends it to whom: another member cannot send it as their own. */
function parties(from: string, to: string): Bytes {
  return toUtf8(JSON.stringify({ from, to }));
}

/**
 * Seals an encoded batch to a union's key-agreement key.
 * @param from member DID, @param to union DID: authenticated, not sent.
 */
export async function sealBatch(
  encoded: Bytes,
  key: X25519Jwk,
  from: string,
  to: string,
): Promise<SealedBytes> {
  const recipientPublicKey = await suite.kem.importKey('jwk', key, true);
  // Views, not their buffers: a part of a larger buffer is sealed without the rest.
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, encoded, parties(from, to));
  return concatBytes(new Uint8Array(enc), new Uint8Array(ct)) as SealedBytes;
}

/**
 * Opens what `sealBatch` sealed.
 * @throws PermanentError `seal.open` if a bit differs, or it was sealed for another union or by another member.
 */
export async function openBatch(bytes: Uint8Array, key: CryptoKey, from: string, to: string): Promise<Bytes> {
  const whole = new Uint8Array(bytes);
  try {
    const plain = await suite.open(
      { recipientKey: key, enc: whole.slice(0, encapsulatedLength).buffer, info },
      whole.subarray(encapsulatedLength),
      parties(from, to),
    );
    return new Uint8Array(plain);
  } catch (cause) {
    throw new PermanentError('seal.open', 'The batch cannot be opened with this key.', { cause });
  }
}

/** Imports a union's private key-agreement key (JWK with `d`) for `openBatch`. */
export async function importOpeningKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return suite.kem.importKey('jwk', jwk, false);
}
