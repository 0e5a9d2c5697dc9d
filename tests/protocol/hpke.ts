import { createCipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';

/**
 * HPKE base mode for one message, sender's side, written down from RFC 9180 (sections 4 and 5) with Node's primitives:
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 */
export function sealByRfc9180(
  { pkR, skE, pkE }: { pkR: Buffer; skE: Buffer; pkE: Buffer },
  { info, aad, plaintext }: { info: Uint8Array; aad: Uint8Array; plaintext: Uint8Array },
): { enc: Buffer; ciphertext: Buffer } {
  const { key, nonce } = scheduleKeys(sharedSecret(skE, pkE, pkR), info);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  return { enc: pkE, ciphertext };
}

/** Section 4.1, Encap: the shared secret. */
function sharedSecret(skE: Buffer, pkE: Buffer, pkR: Buffer): Buffer {
  const suite = Buffer.from('KEM\x00\x20', 'latin1');
  const x = (bytes: Buffer) => bytes.toString('base64url');
  const jwk = { kty: 'OKP', crv: 'X25519' };
  const dh = diffieHellman({
    privateKey: createPrivateKey({ key: { ...jwk, x: x(pkE), d: x(skE) }, format: 'jwk' }),
    publicKey: createPublicKey({ key: { ...jwk, x: x(pkR) }, format: 'jwk' }),
  });
  const prk = labeledExtract(suite, Buffer.alloc(0), 'eae_prk', dh);
  return labeledExpand(suite, prk, 'shared_secret', Buffer.concat([pkE, pkR]), 32);
}

/** Section 5.1, KeySchedule in mode base (0): no PSK. */
function scheduleKeys(secret: Buffer, info: Uint8Array): { key: Buffer; nonce: Buffer } {
  const suite = Buffer.from('HPKE\x00\x20\x00\x01\x00\x02', 'latin1');
  const none = Buffer.alloc(0);
  const pskIdHash = labeledExtract(suite, none, 'psk_id_hash', none);
  const infoHash = labeledExtract(suite, none, 'info_hash', info);
  const context = Buffer.concat([Buffer.of(0), pskIdHash, infoHash]);
  const prk = labeledExtract(suite, secret, 'secret', none);
  return {
    key: labeledExpand(suite, prk, 'key', context, 32),
    nonce: labeledExpand(suite, prk, 'base_nonce', context, 12),
  };
}

const version = Buffer.from('HPKE-v1');

function labeledExtract(suite: Buffer, salt: Buffer, label: string, ikm: Uint8Array): Buffer {
  return createHmac('sha256', salt)
    .update(Buffer.concat([version, suite, Buffer.from(label), ikm]))
    .digest();
}

/** One block of HKDF-Expand is enough: no output here is longer than a hash. */
function labeledExpand(suite: Buffer, prk: Buffer, label: string, info: Uint8Array, length: number): Buffer {
  const size = Buffer.of(length >> 8, length & 0xff);
  const labeled = Buffer.concat([size, version, suite, Buffer.from(label), info, Buffer.of(1)]);
  return createHmac('sha256', prk).update(labeled).digest().subarray(0, length);
}
