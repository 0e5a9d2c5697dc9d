import { encodeBatch, type BatchAddress } from '@sheaf/protocol/batch';
import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import type { Consent } from '@sheaf/protocol/consent';
import { parseUnionDocument, type UnionKeys } from '@sheaf/protocol/did';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { sealBatch } from '@sheaf/protocol/seal';

import {
  answersTo,
  bodyOf,
  createPerson,
  datedAt,
  query,
  send,
  signRecord,
  until,
  type Parcel,
  type Person,
  type UnionAddress,
} from './client.ts';

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

/** When the visits of `visitLine` took place; ms since the epoch. */
export const visitedAt = 1_790_000_000_000;

/** A page visit as it crosses the wire. */
export function visitLine(site = 'example.org', at = visitedAt): string {
  return JSON.stringify({
    type: 'page.visit',
    at,
    site,
    url: `https://${site}/`,
    title: 'A page',
    context: { transition: 'direct' },
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

/** A signed contribution of this member; `at` is when it says it was sealed (ms since the epoch); absent: now. */
export async function signContribution(
  member: Member,
  union: UnionAddress,
  lines: string[] = [visitLine()],
  address: Partial<BatchAddress> = {},
  at?: number,
): Promise<Parcel> {
  return signRecord(member, union, {
    data: await sealLines(member, lines, address),
    protocolRole: paths.member,
    ...(at === undefined ? {} : datedAt(at)),
  });
}

/** The union's answer to a contribution, a receipt or a refusal, once it is there. */
export function answerFor(member: Member, union: UnionAddress, batch: string) {
  return until(async () =>
    (await answersTo(member, union, 'receipt')).find(
      (entry) => (bodyOf(entry) as { batch: string }).batch === batch,
    ),
  );
}
