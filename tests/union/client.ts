import type { Bytes } from '@sheaf/protocol/bytes';
import { didKeyId, toDidKey } from '@sheaf/protocol/did';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import {
  RecordsDelete,
  RecordsQuery,
  RecordsRead,
  RecordsWrite,
  type PaginationCursor,
  type RecordsFilter,
  type RecordsQueryReplyEntry,
  type RecordsWriteMessage,
  type RecordsWriteOptions,
  type Signer,
} from '@tbd54566975/dwn-sdk-js';

/** A member's DID and hand, nothing of the extension's code. */
export interface Person {
  did: string;
  signer: Signer;
}

export async function createPerson(): Promise<Person> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const did = toDidKey(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const sign = async (content: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(content)));
  return { did, signer: { keyId: didKeyId(did), algorithm: 'EdDSA', sign } };
}

export interface Reply {
  status: { code: number; detail: string; reason?: string; retryAfterMs?: number };
  entries?: RecordsQueryReplyEntry[];
  cursor?: PaginationCursor;
  entry?: { recordsWrite?: RecordsWriteMessage };
}

export interface Answer {
  http: number;
  headers: Headers;
  reply: Reply;
  /** What a read returned. */
  data: Bytes | undefined;
}

/** A signed message and the data that goes with it. */
export interface Parcel {
  message: RecordsWriteMessage;
  data: Bytes;
}

export interface UnionAddress {
  did: string;
  url: string;
}

/** The `dwn-request` header of a message to a union. */
export function toHeader(target: string, message: unknown): string {
  return JSON.stringify({
    jsonrpc: '2.0',
    id: 'test',
    method: 'dwn.processMessage',
    params: { target, message },
  });
}

export async function postHeader(url: string, header: string, data?: BodyInit, more = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'dwn-request': header, ...more },
    ...(data === undefined ? {} : { body: data, duplex: 'half' }),
  });
  const { headers, status: http } = response;
  const header_ = headers.get('dwn-response');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const rpc = JSON.parse(header_ ?? new TextDecoder().decode(bytes)) as { result: { reply: Reply } };
  return { http, headers, reply: rpc.result.reply, data: header_ === null ? undefined : bytes };
}

export function post(union: UnionAddress, message: unknown, data?: BodyInit): Promise<Answer> {
  return postHeader(union.url, toHeader(union.did, message), data);
}

export type Draft = Partial<RecordsWriteOptions> & { data: Bytes };

/** A signed record of the union's protocol to the union, unless the draft says otherwise. */
export async function signRecord(person: Person, union: UnionAddress, draft: Draft): Promise<Parcel> {
  const write = await RecordsWrite.create({
    protocol: protocolUri,
    protocolPath: paths.contribution,
    recipient: union.did,
    dataFormat: formats.batch,
    signer: person.signer,
    ...datedAt(nextMoment()),
    ...draft,
  });
  return { message: write.message, data: draft.data };
}

let lastMoment = 0;

/** Now, but never twice the same: two records with the same content and moment are one record. */
function nextMoment(): number {
  lastMoment = Math.max(Date.now(), lastMoment + 1);
  return lastMoment;
}

/** What a draft says to be dated at a moment, ms since the epoch. */
export function datedAt(at: number) {
  return { dateCreated: toDwnTimestamp(at), messageTimestamp: toDwnTimestamp(at) };
}

export function send(union: UnionAddress, { message, data }: Parcel): Promise<Answer> {
  return post(union, message, data);
}

export async function query(
  union: UnionAddress,
  filter: RecordsFilter,
  person?: Person,
  cursor?: PaginationCursor,
): Promise<Answer> {
  const message = await RecordsQuery.create({
    filter: { protocol: protocolUri, ...filter },
    ...(person ? { signer: person.signer } : {}),
    ...(cursor ? { pagination: { cursor } } : {}),
  });
  return post(union, message.message);
}

/** All records of one kind that this person may see, page by page. */
export async function queryAll(union: UnionAddress, protocolPath: keyof typeof paths, person: Person) {
  const entries: RecordsQueryReplyEntry[] = [];
  let cursor: PaginationCursor | undefined;
  do {
    const { reply } = await query(union, { protocolPath }, person, cursor);
    entries.push(...(reply.entries ?? []));
    cursor = reply.cursor;
  } while (cursor);
  return entries;
}

export async function read(union: UnionAddress, recordId: string, person?: Person): Promise<Answer> {
  const { message } = await RecordsRead.create({
    filter: { recordId },
    ...(person ? { signer: person.signer } : {}),
  });
  return post(union, message);
}

/** @param at when the delete says it was signed, ms since the epoch; absent: now. */
export async function remove(
  union: UnionAddress,
  recordId: string,
  person: Person,
  at?: number,
): Promise<Answer> {
  const time = at === undefined ? {} : { messageTimestamp: toDwnTimestamp(at) };
  const { message } = await RecordsDelete.create({ recordId, signer: person.signer, ...time });
  return post(union, message);
}

/** Records with a path that the union wrote to this person. */
export async function answersTo(person: Person, union: UnionAddress, protocolPath: keyof typeof paths) {
  const { reply } = await query(union, { protocolPath, recipient: person.did }, person);
  return reply.entries ?? [];
}

export function bodyOf({ encodedData = '' }: RecordsQueryReplyEntry): unknown {
  return JSON.parse(Buffer.from(encodedData, 'base64url').toString());
}

/** Asks until there is an answer; the steward answers within a second. */
export async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('the union did not answer within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
