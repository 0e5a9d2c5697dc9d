import type { Bytes } from '@sheaf/protocol/bytes';

/** A secret encrypted by AES-256-GCM. */
export interface Sealed {
  iv: Bytes;
  sealed: Bytes;
}

/** Encrypts a secret under a key that cannot be exported. */
export async function sealSecret(secret: Bytes, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, secret));
  return { iv, sealed };
}

/** @throws DOMException `OperationError` if it was sealed under another key or altered since */
export async function openSecret({ iv, sealed }: Sealed, key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
}

/** A new key to seal under, which cannot be exported. */
export async function createSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
