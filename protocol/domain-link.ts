import * as z from 'zod/mini';

import { fromBase64url, fromUtf8, toBase64url, toUtf8 } from './bytes.ts';
import { unionOrigin, type UnionKeys } from './did.ts';
import { PermanentError } from './error.ts';
import { safeParse } from './safe-parse.ts';

/** Where a domain says which DIDs are its own (DIF Well Known DID Configuration). */
export const domainLinkPath = '/.well-known/did-configuration.json';

const context = 'https://identity.foundation/.well-known/did-configuration/v1';
const types = ['VerifiableCredential', 'DomainLinkageCredential'] as const;

/** A computer's clock may be off by this much. Milliseconds. */
const clockSlackMs = 10 * 60 * 1000;

const short = z.string().check(z.maxLength(1_000));
const configurationSchema = z.looseObject({
  linked_dids: z.array(z.unknown()).check(z.minLength(1), z.maxLength(20)),
});
const jwtSchema = z.string().check(z.maxLength(8_000), z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/));
const headerSchema = z.object({ alg: z.literal('EdDSA'), kid: short });
const claimsSchema = z.object({
  iss: short,
  sub: short,
  /** Seconds since the epoch, as a JWT has them. */
  nbf: z.int(),
  exp: z.int(),
  vc: z.object({
    type: z.array(short).check(z.maxLength(10)),
    credentialSubject: z.object({ id: short, origin: short }),
  }),
});

/** What a union serves at `domainLinkPath`. */
export interface DidConfiguration {
  '@context': string;
  linked_dids: string[];
}

/**
 * A Domain Linkage Credential as a JWT: the union's key says which origin is the union's, and the origin serves it.
 *
 * @param sign Ed25519 with the union's assertion key
 * @param from ms since the epoch; so is `until`
 */
export async function createDomainLink(
  { did, assertionKeyId }: Pick<UnionKeys, 'did' | 'assertionKeyId'>,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
  from: number,
  until: number,
): Promise<DidConfiguration> {
  const header = { alg: 'EdDSA', kid: assertionKeyId };
  const claims = {
    iss: did,
    sub: did,
    nbf: Math.floor(from / 1_000),
    exp: Math.floor(until / 1_000),
    vc: {
      '@context': ['https://www.w3.org/2018/credentials/v1', context],
      type: types,
      issuer: did,
      issuanceDate: toDate(from),
      expirationDate: toDate(until),
      credentialSubject: { id: did, origin: unionOrigin(did) },
    },
  };
  const signed = `${encodeJson(header)}.${encodeJson(claims)}`;
  const signature = toBase64url(await sign(toUtf8(signed)));
  return { '@context': context, linked_dids: [`${signed}.${signature}`] };
}

/**
 * That the domain of a did:web names this DID as its own, under the key of the DID document: the way back from the DID
 * to the domain. Entries of other DIDs are passed over.
 *
 * @param configuration what the domain serves
 * @param now ms since the epoch
 * @throws PermanentError `union.domain-link`
 */
export async function verifyDomainLink(keys: UnionKeys, configuration: unknown, now: number): Promise<void> {
  const parsed = safeParse(configurationSchema, configuration);
  for (const entry of parsed.data?.linked_dids ?? []) {
    if (await isLink(keys, entry, now)) return;
  }
  throw domainLinkError(keys.did);
}

async function isLink(keys: UnionKeys, entry: unknown, now: number): Promise<boolean> {
  const jwt = safeParse(jwtSchema, entry);
  const [head = '', body = '', mark = ''] = jwt.data?.split('.') ?? [];
  const header = safeParse(headerSchema, decodeJson(head));
  const claims = safeParse(claimsSchema, decodeJson(body));
  const signature = decode(mark);
  if (!header.success || !claims.success || !signature) return false;
  const { iss, sub, nbf, exp, vc } = claims.data;
  const isOfUnion = [iss, sub, vc.credentialSubject.id].every((did) => did === keys.did);
  const isOfOrigin = vc.credentialSubject.origin === unionOrigin(keys.did);
  const isNow = nbf * 1_000 <= now + clockSlackMs && now < exp * 1_000;
  const isTyped = types.every((type) => vc.type.includes(type));
  if (!isOfUnion || !isOfOrigin || !isNow || !isTyped || header.data.kid !== keys.assertionKeyId)
    return false;
  const { kty, crv, x } = keys.assertionKey;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', true, ['verify']);
  return crypto.subtle.verify('Ed25519', key, signature, toUtf8(`${head}.${body}`));
}

/** The domain does not stand by the DID. */
export function domainLinkError(did: string): PermanentError {
  const { host } = new URL(unionOrigin(did));
  return new PermanentError(
    'union.domain-link',
    `${host} does not confirm that this union is its own, or no longer. Do not join it; ask the union.`,
  );
}

function toDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

function encodeJson(value: object): string {
  return toBase64url(toUtf8(JSON.stringify(value)));
}

function decode(text: string) {
  try {
    return fromBase64url(text);
  } catch {
    return undefined;
  }
}

function decodeJson(text: string): unknown {
  const bytes = decode(text);
  if (!bytes) return undefined;
  try {
    return JSON.parse(fromUtf8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
