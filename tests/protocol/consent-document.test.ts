import { fromBase64url, toUtf8 } from '@sheaf/protocol/bytes';
import { consentSchema, type Consent } from '@sheaf/protocol/consent';
import { consentStatus, toConsentDocument, type ConsentFacts } from '@sheaf/protocol/consent-document';
import { formats } from '@sheaf/protocol/dwn-protocol';
import { verifyRecord } from '@sheaf/protocol/record';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { sampleUnion } from '../utils/store/samples.ts';
import { createSigner, signRecord } from './sign-record.ts';

const day = 86_400_000;
const givenAt = Date.UTC(2026, 10, 1, 12);
const union = 'did:web:union.example';
const consent: Consent = {
  v: 1,
  typ: 'sheaf.consent',
  aud: union,
  manifest: { record: `b${'a'.repeat(58)}`, version: 3 },
  givenAt,
  grants: [
    {
      category: 'browsing',
      purposes: ['research', 'train-ai'],
      sites: { rule: 'all-except', sites: ['bank.example'] },
    },
    {
      category: 'search',
      purposes: ['sell-access'],
      sites: { rule: 'only', sites: ['shop.example'] },
      from: givenAt + day,
      expiresAt: givenAt + 30 * day,
    },
  ],
};

let facts: ConsentFacts;
let member: string;

beforeAll(async () => {
  const signer = await createSigner();
  member = signer.did;
  const data = toUtf8(JSON.stringify(consent));
  const { message } = await signRecord(signer, {
    data,
    descriptor: { recipient: union, protocolPath: 'consent', dataFormat: formats.json },
  });
  facts = {
    consent,
    record: { recordId: message.recordId, message, data },
    member,
    manifest: { ...sampleUnion(union).manifest, version: 3, retentionDays: 90, leaving: 'Press leave.' },
    countersignature: { recordId: `b${'c'.repeat(58)}` },
  };
});

/** Every key and value of the document, but for what stands as plain JSON. */
function walk(value: unknown, take: (key: string, value: unknown) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, take);
  else if (typeof value === 'object' && value !== null && !('@type' in value && value['@type'] === '@json')) {
    for (const [key, inner] of Object.entries(value)) {
      take(key, inner);
      walk(inner, take);
    }
  }
}

describe('a consent document', () => {
  it('carries the record that the member signed, and says what stands in it', async () => {
    const document = toConsentDocument(facts, givenAt + day);
    const { '@value': signed } = z
      .object({ '@value': z.object({ message: z.unknown(), data: z.string() }) })
      .parse(document['sheaf:signedRecord']);
    // As a file: what survives JSON.
    const { message, data } = JSON.parse(JSON.stringify(signed)) as typeof signed;
    const record = await verifyRecord(message, fromBase64url(data));
    expect(record.author).toBe(member);
    expect(record.recipient).toBe(union);
    const said = consentSchema.parse(JSON.parse(new TextDecoder().decode(record.data)));
    expect(said).toEqual(consent);
    expect(document).toMatchObject({
      '@type': 'dpv:ConsentRecord',
      'dct:identifier': record.recordId,
      'dpv:hasDataSubject': { '@id': member },
      'dpv:hasDataController': { '@id': union, 'dpv:hasContact': 'https://union.example' },
      'dpv:hasNotice': { 'dct:identifier': consent.manifest.record, 'dct:hasVersion': '3' },
      'dpv:hasProcess': [
        {
          'dpv:hasPersonalData': { '@id': 'sheaf:category:browsing' },
          'dpv:hasPurpose': [{ '@id': 'sheaf:purpose:research' }, { '@id': 'sheaf:purpose:train-ai' }],
          'sheaf:siteRule': 'all-except',
          'sheaf:site': ['bank.example'],
          'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration' },
          'sheaf:from': { '@value': '2026-11-01T12:00:00.000Z' },
        },
        {
          'dpv:hasPurpose': [{ '@id': 'sheaf:purpose:sell-access' }],
          'sheaf:siteRule': 'only',
          'dpv:hasDuration': {
            '@type': 'dpv:UntilTimeDuration',
            'dct:date': { '@value': '2026-12-01T12:00:00.000Z' },
          },
          'sheaf:from': { '@value': '2026-11-02T12:00:00.000Z' },
        },
      ],
      'dpv:hasConsentStatus': [{ '@id': 'dpv:ConsentGiven', 'dpv:isIndicatedBy': { '@id': member } }],
      'sheaf:countersignature': { 'dct:identifier': `b${'c'.repeat(58)}` },
    });
  });

  it('names nothing that its context does not', () => {
    const document = toConsentDocument(facts, givenAt);
    const { '@context': context, ...rest } = document;
    const prefixes = Object.keys(context as object);
    const unknown = new Set<string>();
    walk(rest, (key, value) => {
      const names = key.startsWith('@') ? [] : [key];
      if ((key === '@id' || key === '@type') && typeof value === 'string' && /^[a-z]+:[^/]/.test(value))
        names.push(value);
      for (const name of names) {
        const prefix = name.split(':')[0] ?? '';
        if (!prefixes.includes(prefix) && !['did', 'urn'].includes(prefix)) unknown.add(name);
      }
    });
    expect([...unknown]).toEqual([]);
  });

  it('says how the consent stands', () => {
    expect(consentStatus(facts, givenAt)).toBe('ConsentGiven');
    // The first grant has no end.
    expect(consentStatus(facts, givenAt + 100 * day)).toBe('ConsentGiven');
    const timed = { consent: { ...consent, grants: consent.grants.slice(1) } };
    expect(consentStatus(timed, givenAt + 30 * day - 1)).toBe('ConsentGiven');
    expect(consentStatus(timed, givenAt + 30 * day)).toBe('ConsentExpired');
    const at = givenAt + 2 * day;
    const withdrawn = { ...facts, withdrawn: { at } };
    expect(toConsentDocument(withdrawn, at)['dpv:hasConsentStatus']).toMatchObject([
      { '@id': 'dpv:ConsentGiven' },
      { '@id': 'dpv:ConsentWithdrawn', 'dpv:isIndicatedAtTime': { '@value': '2026-11-03T12:00:00.000Z' } },
    ]);
    expect(
      toConsentDocument({ ...facts, ...timed }, givenAt + 31 * day)['dpv:hasConsentStatus'],
    ).toMatchObject([
      {},
      { '@id': 'dpv:ConsentExpired', 'dpv:isIndicatedAtTime': { '@value': '2026-12-01T12:00:00.000Z' } },
    ]);
  });

  it('says nothing of terms that are others than those agreed to', () => {
    const read = JSON.stringify(toConsentDocument(facts, givenAt));
    for (const words of ['None.', '90 days', 'Press leave.']) expect(read).toContain(words);
    const manifest = { ...facts.manifest, version: 4 };
    const later = JSON.stringify(toConsentDocument({ ...facts, manifest }, givenAt));
    for (const words of ['None.', '90 days', 'Press leave.']) expect(later).not.toContain(words);
  });

  it('says that a union has not countersigned, by saying nothing of it', () => {
    expect(toConsentDocument({ ...facts, countersignature: undefined }, givenAt)).not.toHaveProperty(
      'sheaf:countersignature',
    );
  });
});
