import * as dagCbor from '@ipld/dag-cbor';
import { CID } from 'multiformats/cid';
import * as raw from 'multiformats/codecs/raw';
import { sha256 } from 'multiformats/hashes/sha2';
import * as z from 'zod/mini';

import { fromBase64url, fromUtf8, toUtf8, type Bytes } from './bytes.ts';
import { fromDidKey, type Ed25519Jwk } from './did.ts';
import { PermanentError } from './error.ts';
import { limits } from './limits.ts';
import { safeParse } from './safe-parse.ts';

const short = z.string().check(z.maxLength(1_000));

/** A DWN RecordsWrite message (DWN specification, Records Write), as far as Sheaf reads it. */
export const recordMessageSchema = z.looseObject({
  recordId: short,
  contextId: short,
  descriptor: z.looseObject({
    interface: z.literal('Records'),
    method: z.literal('Write'),
    protocol: short,
    protocolPath: short,
    recipient: z.optional(short),
    dataFormat: short,
    dataCid: short,
    dataSize: z.int().check(z.nonnegative(), z.lte(limits.recordData)),
    dateCreated: short,
    messageTimestamp: short,
  }),
  authorization: z.looseObject({
    signature: z.strictObject({
      payload: z.string().check(z.maxLength(4_000)),
      signatures: z.array(z.strictObject({ protected: short, signature: short })).check(z.length(1)),
    }),
  }),
});
export type RecordMessage = z.infer<typeof recordMessageSchema>;

const protectedHeaderSchema = z.object({ alg: z.literal('EdDSA'), kid: short });
const signaturePayloadSchema = z.object({
  recordId: short,
  descriptorCid: short,
  contextId: short,
  protocolRole: z.optional(short),
});

declare const verified: unique symbol;

/** A record whose author, descriptor and data hang together by signature and hash. Only `verifyRecord` makes one. */
export interface VerifiedRecord {
  readonly [verified]: true;
  readonly recordId: string;
  readonly author: string;
  readonly recipient: string | undefined;
  readonly protocol: string;
  readonly protocolPath: string;
  readonly dataFormat: string;
  readonly dataCid: string;
  /** ISO 8601, the author's word. */
  readonly dateCreated: string;
  readonly data: Bytes;
}

/** Ed25519 keys of DIDs that do not carry their own key, by key id (DID URL). */
export type PinnedKeys = Readonly<Record<string, Ed25519Jwk>>;

/**
 * Verifies a stored record end to end: the author's signature over the descriptor, the record id over both, the data's
 * content identifier. Only a record's first write is accepted; Sheaf never updates a record.
 *
 * @param message a RecordsWrite message from anywhere
 * @param data the bytes that came with it
 * @param pinned keys of did:web authors; a did:key carries its own
 * @throws PermanentError `record.shape`, `record.signer`, `record.signature`, `record.descriptor`, `record.id`, `record.data`
 */
export async function verifyRecord(
  message: unknown,
  data: Uint8Array,
  pinned: PinnedKeys = {},
): Promise<VerifiedRecord> {
  const { dataSize, ...record } = await verifyMessage(message, pinned);
  if (data.length !== dataSize || (await dataCidOf(data)) !== record.dataCid) {
    throw refuse('data', 'its data is not what was signed');
  }
  return { ...record, data: new Uint8Array(data) } as VerifiedRecord;
}

/** What the author of a record signed, whether or not its data are at hand. */
export type VerifiedMessage = Omit<VerifiedRecord, typeof verified | 'data'> & { readonly dataSize: number };

/**
 * The same without the data: that the author signed a record of this id, for this recipient, with data of this content
 * identifier.
 *
 * @throws PermanentError as `verifyRecord`, but for `record.data`
 */
export async function verifyMessage(message: unknown, pinned: PinnedKeys = {}): Promise<VerifiedMessage> {
  const parsed = safeParse(recordMessageSchema, message);
  if (!parsed.success) throw refuse('shape', 'it is not a record');
  const { recordId, contextId, descriptor, authorization } = parsed.data;
  const { payload, signatures } = authorization.signature;
  const [entry] = signatures;
  const header = safeParse(protectedHeaderSchema, decodeJson(entry?.protected));
  const claims = safeParse(signaturePayloadSchema, decodeJson(payload));
  if (!entry || !header.success || !claims.success) throw refuse('shape', 'its signature cannot be read');

  const { kid } = header.data;
  const author = kid.split('#')[0] ?? '';
  const key = await importVerifyKey(kid, author, pinned);
  const signed = toUtf8(`${entry.protected}.${payload}`);
  const signature = decodeBase64url(entry.signature);
  if (!signature || !(await crypto.subtle.verify('Ed25519', key, signature, signed))) {
    throw refuse('signature', 'its signature does not verify');
  }
  if (claims.data.descriptorCid !== (await dagCborCid(descriptor))) {
    throw refuse('descriptor', 'its descriptor is not the one that was signed');
  }
  const expectedId = await dagCborCid({ ...descriptor, author });
  if (recordId !== expectedId || claims.data.recordId !== recordId || claims.data.contextId !== contextId) {
    throw refuse('id', 'its id does not follow from its content');
  }
  return {
    recordId,
    author,
    recipient: descriptor.recipient,
    protocol: descriptor.protocol,
    protocolPath: descriptor.protocolPath,
    dataFormat: descriptor.dataFormat,
    dataCid: descriptor.dataCid,
    dateCreated: descriptor.dateCreated,
    dataSize: descriptor.dataSize,
  };
}

/**
 * The content identifier a DWN gives to data: CIDv1, raw, SHA-256. Holds for data of one block (≤ 262,144 bytes),
 * which `limits.recordData` guarantees (UnixFS importer defaults: raw leaves, a single leaf stands for itself).
 */
export async function dataCidOf(data: Uint8Array): Promise<string> {
  return CID.createV1(raw.code, await sha256.digest(data)).toString();
}

async function dagCborCid(value: object): Promise<string> {
  return CID.createV1(dagCbor.code, await sha256.digest(encodeDagCbor(value))).toString();
}

/** An author may sign what DAG-CBOR cannot say, or nest it deeper than the stack. */
function encodeDagCbor(value: object): Uint8Array {
  try {
    return dagCbor.encode(value);
  } catch {
    throw refuse('descriptor', 'its descriptor cannot be hashed');
  }
}

async function importVerifyKey(kid: string, author: string, pinned: PinnedKeys): Promise<CryptoKey> {
  const pinnedKey = Object.hasOwn(pinned, kid) ? pinned[kid] : undefined;
  if (pinnedKey) {
    const { kty, crv, x } = pinnedKey;
    return crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', true, ['verify']);
  }
  if (!author.startsWith('did:key:'))
    throw refuse('signer', `it is signed by ${kid}, whose key is not known here`);
  return crypto.subtle.importKey('raw', fromDidKey(author), 'Ed25519', true, ['verify']);
}

function decodeJson(text: string | undefined): unknown {
  const bytes = text === undefined ? undefined : decodeBase64url(text);
  if (!bytes) return undefined;
  try {
    return JSON.parse(fromUtf8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function decodeBase64url(text: string): Bytes | undefined {
  try {
    return fromBase64url(text);
  } catch {
    return undefined;
  }
}

function refuse(reason: string, sentence: string): PermanentError {
  return new PermanentError(`record.${reason}`, `The record is refused: ${sentence}.`);
}
