import { existsSync, readFileSync } from 'node:fs';

import { ed25519JwkSchema, x25519JwkSchema, type Ed25519Jwk, type X25519Jwk } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';
import { unionDidSchema } from '@sheaf/protocol/manifest';
import { importOpeningKey } from '@sheaf/protocol/seal';
import * as z from 'zod/mini';

import { writeDurably } from './node/durable-file.ts';

const privatePart = { d: z.string().check(z.regex(/^[\w-]{43}$/)) };
const storedKeysSchema = z.strictObject({
  v: z.literal(1),
  did: unionDidSchema,
  assertion: z.extend(ed25519JwkSchema, privatePart),
  keyAgreement: z.extend(x25519JwkSchema, privatePart),
});
export type StoredKeys = z.infer<typeof storedKeysSchema>;

/** Who the union is: what it publishes, and the two private keys as handles that do not give them away. */
export interface UnionIdentity {
  did: string;
  /** DID URL under which it signs. */
  assertionKeyId: string;
  keyAgreementKeyId: string;
  assertionKey: Ed25519Jwk;
  keyAgreementKey: X25519Jwk;
  signingKey: CryptoKey;
  openingKey: CryptoKey;
}

/** @throws PermanentError `keys.file` if the file is there and cannot be used. */
export function readKeys(path: string): StoredKeys | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return storedKeysSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new PermanentError(
      'keys.file',
      `${path} is not a union's key file. Restore it from your copy; without these keys the union cannot read its members' batches.`,
      { cause },
    );
  }
}

/** Makes the union's keys (Ed25519 to sign, X25519 to open batches) and writes them for the owner's eyes only. */
export async function createKeys(path: string, did: string): Promise<StoredKeys> {
  const keys = storedKeysSchema.parse({
    v: 1,
    did,
    assertion: await generateJwk('Ed25519', ['sign', 'verify']),
    keyAgreement: await generateJwk('X25519', ['deriveBits']),
  });
  writeDurably(path, `${JSON.stringify(keys, null, 2)}\n`);
  return keys;
}

async function generateJwk(algorithm: 'Ed25519' | 'X25519', usages: KeyUsage[]) {
  const pair = (await crypto.subtle.generateKey(algorithm, true, usages)) as CryptoKeyPair;
  const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kty, crv, x, d };
}

/** Imports stored keys, so that the rest of the program holds handles instead of key material. */
export async function toIdentity({ did, assertion, keyAgreement }: StoredKeys): Promise<UnionIdentity> {
  return {
    did,
    assertionKeyId: `${did}#assertion`,
    keyAgreementKeyId: `${did}#keyAgreement`,
    assertionKey: { kty: assertion.kty, crv: assertion.crv, x: assertion.x },
    keyAgreementKey: { kty: keyAgreement.kty, crv: keyAgreement.crv, x: keyAgreement.x },
    signingKey: await crypto.subtle.importKey('jwk', assertion, 'Ed25519', false, ['sign']),
    openingKey: await importOpeningKey(keyAgreement),
  };
}
