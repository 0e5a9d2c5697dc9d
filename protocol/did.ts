import { base58btc } from 'multiformats/bases/base58';
import * as z from 'zod/mini';

import { concatBytes, type Bytes } from './bytes.ts';
import { PermanentError } from './error.ts';
import { limits } from './limits.ts';
import { safeParse } from './safe-parse.ts';

/** multicodec `ed25519-pub`, unsigned varint (did:key method, section 2.1). */
const ed25519Prefix = Uint8Array.of(0xed, 0x01);

/** did:key of a 32-byte Ed25519 public key. */
export function toDidKey(publicKey: Uint8Array): string {
  return `did:key:${base58btc.encode(concatBytes(ed25519Prefix, publicKey))}`;
}

/**
 * The 32 bytes of the Ed25519 key inside a did:key.
 * @throws PermanentError `did.key` if it is not the did:key of an Ed25519 key.
 */
export function fromDidKey(did: string): Bytes {
  if (did.length < 100 && did.startsWith('did:key:z')) {
    const bytes = decodeBase58(did.slice('did:key:'.length));
    if (bytes?.length === 34 && bytes[0] === 0xed && bytes[1] === 0x01) return new Uint8Array(bytes.slice(2));
  }
  throw new PermanentError('did.key', `${did.slice(0, 100)} is not the did:key of an Ed25519 key.`);
}

function decodeBase58(text: string): Uint8Array | undefined {
  try {
    return base58btc.decode(text);
  } catch {
    return undefined;
  }
}

/** The one verification method of a did:key. */
export function didKeyId(did: string): string {
  return `${did}#${did.slice('did:key:'.length)}`;
}

/**
 * Reads what a person types for a union: a host name, an address, or a did:web. Only the root of a host is a union.
 * @returns the did:web, a port percent-encoded as the method asks (`did:web:localhost%3A7117`).
 * @throws PermanentError `did.address` when it is none of these.
 */
export function toUnionDid(address: string): string {
  const text = address.trim();
  if (text.length <= limits.didChars) {
    const host = text.startsWith('did:web:')
      ? hostOfDid(text)
      : text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
    const url =
      host !== undefined && /^[^\s/?#@\\:]+(:\d{1,5})?$/.test(host) ? URL.parse(`https://${host}`) : null;
    const did = `did:web:${url?.host.replace(':', '%3A')}`;
    // A host name in another script grows by its encoding.
    if (url?.hostname && did.length <= limits.didChars) return did;
  }
  throw new PermanentError('did.address', 'Enter the address of a union, such as union.example.org.');
}

function hostOfDid(did: string): string | undefined {
  const parts = did.split(':');
  return parts.length === 3 ? parts[2]?.replace(/%3a/i, ':') : undefined;
}

/**
 * Where a union's did:web is served from: https, and http for loopback hosts only (docs/architecture.md).
 * @throws PermanentError `did.address` if it is not the did:web of a host
 */
export function unionOrigin(did: string): string {
  const url = new URL(`https://${hostOfDid(toUnionDid(did))}`);
  if (isLoopback(url.hostname)) url.protocol = 'http:';
  return url.origin;
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** 32 bytes in base64url: of the last character two bits say nothing and are 0 (RFC 4648 §3.5). */
const publicJwk = (crv: 'Ed25519' | 'X25519') =>
  z.object({
    kty: z.literal('OKP'),
    crv: z.literal(crv),
    x: z.string().check(z.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/)),
  });

export const ed25519JwkSchema = publicJwk('Ed25519');
export const x25519JwkSchema = publicJwk('X25519');
export type Ed25519Jwk = z.infer<typeof ed25519JwkSchema>;
export type X25519Jwk = z.infer<typeof x25519JwkSchema>;

const didDocumentSchema = z.object({
  id: z.string().check(z.maxLength(limits.didChars)),
  // A document may list keys and services of other kinds; they are passed over.
  verificationMethod: z.array(z.object({ id: z.string(), publicKeyJwk: z.optional(z.unknown()) })),
  assertionMethod: z.array(z.string()).check(z.minLength(1)),
  keyAgreement: z.array(z.string()).check(z.minLength(1)),
  service: z.array(z.object({ type: z.unknown(), serviceEndpoint: z.optional(z.unknown()) })),
});

const nodeEndpointSchema = z.union([z.string(), z.array(z.string()).check(z.minLength(1))]);

/** What a member pins of a union when joining. */
export interface UnionKeys {
  did: string;
  /** Where its Decentralized Web Node answers. */
  endpoint: string;
  /** DID URL of the assertion key, as it stands in signatures. */
  assertionKeyId: string;
  assertionKey: Ed25519Jwk;
  keyAgreementKey: X25519Jwk;
}

/**
 * Reads a union's DID document.
 * @throws PermanentError `did.document` if it is not one, is another's (`id` differs), or its endpoint is plain http off loopback.
 */
export function parseUnionDocument(did: string, document: unknown): UnionKeys {
  const parsed = safeParse(didDocumentSchema, document);
  if (!parsed.success) throw documentError(did, 'it is not the DID document of a union');
  const { id, verificationMethod, assertionMethod, keyAgreement, service } = parsed.data;
  if (id !== did) throw documentError(did, `it names another identity (${id})`);
  const methodsById = new Map(
    verificationMethod.map((method) => [toAbsolute(did, method.id), method.publicKeyJwk]),
  );
  const assertionKeyId = toAbsolute(did, assertionMethod[0] ?? '');
  const assertionKey = safeParse(ed25519JwkSchema, methodsById.get(assertionKeyId)).data;
  const agreementId = toAbsolute(did, keyAgreement[0] ?? '');
  const keyAgreementKey = safeParse(x25519JwkSchema, methodsById.get(agreementId)).data;
  if (!assertionKey || !keyAgreementKey) {
    throw documentError(did, 'it lists no Ed25519 assertion key or no X25519 key-agreement key');
  }
  const node = service.find(({ type }) => type === 'DecentralizedWebNode');
  const [first = ''] = [safeParse(nodeEndpointSchema, node?.serviceEndpoint).data ?? ''].flat();
  const endpoint = URL.parse(first);
  if (!endpoint) throw documentError(did, 'it names no Decentralized Web Node');
  // A union elsewhere has no business with this computer's own ports.
  const isLocal = isLoopback(endpoint.hostname) && isLoopback(new URL(unionOrigin(did)).hostname);
  if (endpoint.protocol !== 'https:' && !(endpoint.protocol === 'http:' && isLocal)) {
    throw documentError(did, `its node ${endpoint.origin} is not reached by https`);
  }
  return { did, endpoint: endpoint.href, assertionKeyId, assertionKey, keyAgreementKey };
}

function toAbsolute(did: string, id: string): string {
  return id.startsWith('#') ? did + id : id;
}

function documentError(did: string, reason: string): PermanentError {
  return new PermanentError(
    'did.document',
    `The DID document of ${did} cannot be used: ${reason}. Ask the union.`,
  );
}
