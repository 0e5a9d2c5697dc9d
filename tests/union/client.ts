import { encodeBatch, type BatchAddress } from '@sheaf/protocol/batch';
import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import type { Consent } from '@sheaf/protocol/consent';
import { didKeyId, parseUnionDocument, toDidKey, type UnionKeys } from '@sheaf/protocol/did';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { sealBatch } from '@sheaf/protocol/seal';
import {
  RecordsDelete,
  RecordsQuery,
  RecordsRead,
  RecordsWrite,
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
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const did = toDidKey(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const sign = async (content: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(content)));
  return { did, signer: { keyId: didKeyId(did), algorithm: 'EdDSA', sign } };
}

export interface Reply {
  status: { code: number; detail: string; reason?: string; retryAfterMs?: number };
  entries?: RecordsQueryReplyEntry[];
  cursor?: unknown;
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
    ...draft,
  });
  return { message: write.message, data: draft.data };
}

export function send(union: UnionAddress, { message, data }: Parcel): Promise<Answer> {
  return post(union, message, data);
}

export async function query(union: UnionAddress, filter: RecordsFilter, person?: Person): Promise<Answer> {
  const message = await RecordsQuery.create({
    filter: { protocol: protocolUri, ...filter },
    ...(person ? { signer: person.signer } : {}),
  });
  return post(union, message.message);
}

export async function read(union: UnionAddress, recordId: string, person?: Person): Promise<Answer> {
  const { message } = await RecordsRead.create({
    filter: { recordId },
    ...(person ? { signer: person.signer } : {}),
  });
  return post(union, message);
}

export async function remove(union: UnionAddress, recordId: string, person: Person): Promise<Answer> {
  const { message } = await RecordsDelete.create({ recordId, signer: person.signer });
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

export interface UnionTerms {
  keys: UnionKeys;
  manifest: { record: string; version: number };
}

/** What anyone can learn of a union: keys from its DID document, terms from its published manifest. */
export async function learnTerms(union: UnionAddress): Promise<UnionTerms> {
  const document: unknown = await (await fetch(`${union.url}/.well-known/did.json`)).json();
  const { reply } = await query(union, { protocolPath: paths.manifest });
  const newest = reply.entries?.at(-1);
  if (!newest) throw new Error('no manifest is published');
  const { version } = bodyOf(newest) as { version: number };
  return { keys: parseUnionDocument(union.did, document), manifest: { record: newest.recordId, version } };
}

const json = (body: object): Bytes => toUtf8(JSON.stringify(body));

export async function signJoin(person: Person, union: UnionAddress, terms: UnionTerms): Promise<Parcel> {
  const body = { v: 1, typ: 'sheaf.joinRequest', aud: union.did, manifest: terms.manifest };
  return signRecord(person, union, {
    protocolPath: paths.joinRequest,
    dataFormat: formats.json,
    data: json(body),
  });
}

/** Agrees to page visits everywhere but on `private.example`. */
export function draftConsent(union: UnionAddress, terms: UnionTerms): Consent {
  const sites = { rule: 'all-except', sites: ['private.example'] } as const;
  return {
    v: 1,
    typ: 'sheaf.consent',
    aud: union.did,
    manifest: terms.manifest,
    givenAt: Date.now(),
    grants: [{ category: 'browsing', purposes: ['research'], sites: { ...sites, sites: [...sites.sites] } }],
  };
}

export function signConsent(person: Person, union: UnionAddress, body: object): Promise<Parcel> {
  return signRecord(person, union, {
    protocolPath: paths.consent,
    protocolRole: paths.member,
    dataFormat: formats.json,
    data: json(body),
  });
}

/** A person the union has admitted, with a countersigned consent. */
export interface Member extends Person {
  terms: UnionTerms;
  consent: string;
}

/** Joins and consents as the extension does: by signed records, waiting for the union's word. */
export async function join(union: UnionAddress): Promise<Member> {
  const person = await createPerson();
  const terms = await learnTerms(union);
  await send(union, await signJoin(person, union, terms));
  await until(async () => (await answersTo(person, union, 'member'))[0]);
  const consent = await signConsent(person, union, draftConsent(union, terms));
  await send(union, consent);
  await until(async () => (await answersTo(person, union, 'consentReceipt'))[0]);
  return { ...person, terms, consent: consent.message.recordId };
}

/** A page visit as it crosses the wire. */
export function visitLine(site = 'example.org', url = `https://${site}/`): string {
  return JSON.stringify({
    type: 'page.visit',
    at: 1_790_000_000_000,
    site,
    url,
    title: 'A page',
    context: { transition: 'navigate' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
    redactions: [],
  });
}

/** Sealed bytes of a batch by this member. */
export async function sealLines(
  member: Member,
  lines: string[],
  address: Partial<BatchAddress> = {},
): Promise<Bytes> {
  const { did, keyAgreementKey } = member.terms.keys;
  const encoded = await encodeBatch(
    { aud: did, consent: member.consent, seq: 0, previous: null, ...address },
    lines.map((line, index) => ({ line, visit: String(index) })),
  );
  if (!encoded) throw new Error('the batch does not fit');
  return sealBatch(encoded, keyAgreementKey, member.did, did);
}

/** A signed contribution of this member. */
export async function signContribution(
  member: Member,
  union: UnionAddress,
  lines: string[] = [visitLine()],
  address: Partial<BatchAddress> = {},
): Promise<Parcel> {
  return signRecord(member, union, {
    data: await sealLines(member, lines, address),
    protocolRole: paths.member,
  });
}

/** The union's receipt for a contribution, once it is there. */
export function receiptFor(member: Member, union: UnionAddress, batch: string) {
  return until(async () =>
    (await answersTo(member, union, 'receipt')).find(
      (entry) => (bodyOf(entry) as { batch: string }).batch === batch,
    ),
  );
}
