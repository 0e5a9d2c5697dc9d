import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';

import { openSecret, sealSecret, type Sealed } from './seal-secret.ts';

/** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). It is what a wrong guess costs. */
export const iterations = 600_000;

const saltBytes = 16;

/** A salt for one use. */
export function createSalt(): Bytes {
  return crypto.getRandomValues(new Uint8Array(saltBytes));
}

/** Whoever has the file guesses as fast as they can pay for: fewer characters than this are found. */
export const shortestPassphrase = 12;

/** A secret encrypted under a passphrase; all that opens it, but the passphrase, is in it. */
export interface Locked extends Sealed {
  salt: Bytes;
  iterations: number;
}

/** Whether a passphrase has the length that is asked for, in characters as people count them. */
export function isLongEnough(passphrase: string): boolean {
  return [...new Intl.Segmenter().segment(normalize(passphrase))].length >= shortestPassphrase;
}

/** Encrypts a secret by AES-256-GCM under a key made of the passphrase and a new salt. */
export async function lockSecret(secret: Bytes, passphrase: string): Promise<Locked> {
  const salt = createSalt();
  const key = await deriveKey(passphrase, salt, iterations);
  return { salt, iterations, ...(await sealSecret(secret, key)) };
}

/** @returns undefined if it was locked with another passphrase, or altered since */
export async function unlockSecret(locked: Locked, passphrase: string): Promise<Bytes | undefined> {
  const key = await deriveKey(passphrase, locked.salt, locked.iterations);
  try {
    return await openSecret(locked, key);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** A key for AES-256-GCM made of a passphrase by PBKDF2-HMAC-SHA256; it cannot be exported. */
export async function deriveKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', toUtf8(normalize(passphrase)), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(params, typed, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Keyboards write the same letter in different ways. */
function normalize(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
