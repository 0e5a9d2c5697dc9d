import { toBase64url } from './bytes.ts';
import { categories, type Category } from './category.ts';
import type { Consent, ConsentGrant } from './consent.ts';
import { unionOrigin } from './did.ts';
import { purposes, type Manifest, type Purpose } from './manifest.ts';

/** What a consent document is made of. */
export interface ConsentFacts {
  consent: Consent;
  /** The signed record that carries the consent: the document's own proof. */
  record: { recordId: string; message: unknown; data: Uint8Array<ArrayBuffer> };
  /** did:key by which the union knows the member. */
  member: string;
  /** What the union says of itself; its terms may be others than those that were read (`termsOf`). */
  manifest: Manifest;
  /** The union's countersignature, once it has given one. */
  countersignature?: { recordId: string } | undefined;
  /** When the member took it back, ms since the epoch. */
  withdrawn?: { at: number } | undefined;
}

/** How a consent stands at a moment; DPV has a status of each name. */
export type ConsentStatus = 'ConsentGiven' | 'ConsentExpired' | 'ConsentWithdrawn';

/** Terms of the Data Privacy Vocabulary that say the same as ours, or something wider. */
const widerPurposes: Record<Purpose, string> = {
  research: 'dpv:ResearchAndDevelopment',
  insights: 'dpv:Purpose',
  'train-ai': 'dpv:ResearchAndDevelopment',
  'sell-access': 'dpv:SellDataToThirdParties',
};
const widerData: Record<Category, string> = {
  browsing: 'pd:BrowserHistory',
  engagement: 'pd:BrowsingBehavior',
  search: 'pd:BrowsingBehavior',
  reading: 'pd:BrowsingBehavior',
  media: 'pd:BrowsingBehavior',
  shopping: 'pd:BrowsingBehavior',
};

/** @param now ms since the epoch */
export function consentStatus(
  { consent, withdrawn }: Pick<ConsentFacts, 'consent' | 'withdrawn'>,
  now: number,
): ConsentStatus {
  if (withdrawn) return 'ConsentWithdrawn';
  return consent.grants.every(({ expiresAt = Infinity }) => expiresAt <= now)
    ? 'ConsentExpired'
    : 'ConsentGiven';
}

/** The terms under which a consent was given, if they are at hand: a union may have others by now. */
export function termsOf({
  consent,
  manifest,
}: Pick<ConsentFacts, 'consent' | 'manifest'>): Manifest | undefined {
  return manifest.version === consent.manifest.version ? manifest : undefined;
}

/**
 * A consent as a document for regulators and other programs: the fields of ISO/IEC TS 27560:2023 in terms of the Data
 * Privacy Vocabulary (https://w3id.org/dpv/guides/consent-27560), JSON-LD. It holds the member's signed record whole,
 * so that whoever has it can check that the member signed exactly this (`verifyRecord`).
 *
 * @param now the moment that the document speaks of, ms since the epoch
 */
export function toConsentDocument(facts: ConsentFacts, now: number): Record<string, unknown> {
  const { consent, record, member, manifest, countersignature, withdrawn } = facts;
  const union = consent.aud;
  const terms = termsOf(facts);
  const status = consentStatus(facts, now);
  return {
    '@context': {
      dct: 'http://purl.org/dc/terms/',
      dpv: 'https://w3id.org/dpv#',
      pd: 'https://w3id.org/dpv/pd#',
      sheaf: 'urn:sheaf:',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `urn:sheaf:consent:${record.recordId}`,
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': { '@id': 'https://w3id.org/dpv/schema/dpv-27560#record' },
    'dct:identifier': record.recordId,
    'dct:created': toDate(consent.givenAt),
    'dct:issued': toDate(now),
    'dct:language': 'en',
    'dpv:hasDataSubject': { '@id': member, '@type': 'dpv:DataSubject' },
    'dpv:hasDataController': {
      '@id': union,
      '@type': 'dpv:DataController',
      'dpv:hasName': manifest.name,
      'dct:description': manifest.description,
      'dpv:hasContact': unionOrigin(union),
    },
    'dpv:hasNotice': {
      '@id': `urn:sheaf:manifest:${consent.manifest.record}`,
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': consent.manifest.record,
      'dct:hasVersion': String(consent.manifest.version),
      ...(terms && { 'dct:description': terms.terms }),
    },
    'dpv:hasProcess': consent.grants.map((grant) => toProcess(grant, consent, terms)),
    'dpv:hasConsentStatus': [
      {
        '@id': 'dpv:ConsentGiven',
        'dpv:isIndicatedBy': { '@id': member },
        'dpv:isIndicatedAtTime': toDate(consent.givenAt),
        'dpv:hasIndicationMethod': 'Ticked and pressed in Sheaf, and signed with the member’s key',
      },
      ...(status === 'ConsentGiven'
        ? []
        : [
            {
              '@id': `dpv:${status}`,
              'dpv:isIndicatedBy': { '@id': member },
              'dpv:isIndicatedAtTime': toDate(withdrawn?.at ?? lastExpiry(consent)),
            },
          ]),
    ],
    'dpv:hasRight': [
      { '@id': 'sheaf:right:withdraw', 'dct:description': 'To withdraw at any time, in Sheaf’s settings.' },
      {
        '@id': 'sheaf:right:recall',
        'dct:description': 'To take back what was shared: one event, a site, a time or everything.',
      },
    ],
    ...(countersignature && {
      'sheaf:countersignature': {
        'dct:identifier': countersignature.recordId,
        'dpv:isIndicatedBy': { '@id': union },
      },
    }),
    'sheaf:signedRecord': {
      '@type': '@json',
      '@value': { message: record.message, data: toBase64url(record.data) },
    },
  };
}

function toProcess(
  { category, purposes: agreed, sites, from, expiresAt }: ConsentGrant,
  { givenAt }: Consent,
  terms: Manifest | undefined,
) {
  return {
    '@type': 'dpv:Process',
    'dpv:hasLegalBasis': { '@id': 'dpv:ExplicitlyExpressedConsent' },
    'dpv:hasNecessity': { '@id': 'dpv:Optional' },
    'dpv:hasPersonalData': {
      '@id': `sheaf:category:${category}`,
      '@type': 'dpv:PersonalData',
      'skos:broader': { '@id': widerData[category] },
      'dct:description': categories[category].sentence,
    },
    'dpv:hasPurpose': agreed.map((purpose) => ({
      '@id': `sheaf:purpose:${purpose}`,
      '@type': 'dpv:Purpose',
      'skos:broader': { '@id': widerPurposes[purpose] },
      'dct:description': purposes[purpose],
    })),
    'dpv:hasProcessing': ['dpv:Collect', 'dpv:Store', 'dpv:Use'].map((id) => ({ '@id': id })),
    'sheaf:siteRule': sites.rule,
    'sheaf:site': [...sites.sites],
    'sheaf:from': toDate(from ?? givenAt),
    'dpv:hasDuration':
      expiresAt === undefined
        ? { '@type': 'dpv:UntilEventDuration', 'dct:description': 'Until the member withdraws it.' }
        : { '@type': 'dpv:UntilTimeDuration', 'dct:date': toDate(expiresAt) },
    ...(terms && describeTerms(terms)),
  };
}

function describeTerms({ retentionDays, leaving, holdHours }: Manifest) {
  return {
    'sheaf:holdHours': holdHours,
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dct:description':
        retentionDays === undefined
          ? 'The union does not say how long it keeps what it gets.'
          : `${retentionDays} days`,
    },
    ...(leaving !== undefined && { 'sheaf:leaving': leaving }),
  };
}

function lastExpiry({ grants, givenAt }: Consent): number {
  return Math.max(...grants.map(({ expiresAt }) => expiresAt ?? givenAt));
}

function toDate(at: number) {
  return { '@type': 'xsd:dateTime', '@value': new Date(at).toISOString() };
}
