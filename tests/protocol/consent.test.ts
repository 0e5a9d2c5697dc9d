import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { categories, categoryOf, type Category, type EventType } from '@sheaf/protocol/category';
import {
  consentReceiptSchema,
  consentSchema,
  consentWordSchema,
  findUncovered,
  isCovered,
  joinRequestSchema,
  withdrawalSchema,
  type ConsentGrant,
} from '@sheaf/protocol/consent';

const types = Object.values(categories).flatMap((category): readonly EventType[] => category.types);
const names = Object.keys(categories) as Category[];
/** Few, so that rules and events meet. */
const site = fc.constantFrom('a.example', 'b.example', 'c.example');
const moment = fc.nat(6);

const grant: fc.Arbitrary<ConsentGrant> = fc.record(
  {
    category: fc.constantFrom(...names),
    purposes: fc.constant(['research' as const]),
    sites: fc.record({ rule: fc.constantFrom('all-except', 'only'), sites: fc.uniqueArray(site) }),
    from: moment,
    expiresAt: moment,
  },
  { requiredKeys: ['category', 'purposes', 'sites'] },
);
const grants = fc.array(grant, { maxLength: 4 });
const event = fc.record(
  {
    type: fc.constantFrom(...types),
    site,
    at: moment,
    context: fc.record({ from: site }),
    object: fc.record({ target: site }),
  },
  { requiredKeys: ['type', 'site', 'at'] },
);

/** The rule in other words: this grant lets this event through at this moment. */
function lets(
  { category, sites, from = 0, expiresAt = Infinity }: ConsentGrant,
  of: { type: EventType; site: string; at: number; context?: { from: string }; object?: { target: string } },
  now: number,
): boolean {
  if (category !== categoryOf(of.type)) return false;
  for (const named of [of.site, of.context?.from, of.object?.target]) {
    if (named === undefined) continue;
    if (sites.rule === 'only' && !sites.sites.includes(named)) return false;
    if (sites.rule === 'all-except' && sites.sites.includes(named)) return false;
  }
  return of.at >= from && Math.max(of.at, now) < expiresAt;
}

describe('isCovered', () => {
  it('is so when some grant lets the event through, and only then', () => {
    fc.assert(
      fc.property(grants, event, moment, (given, of, now) => {
        expect(isCovered({ grants: given }, of, now)).toBe(given.some((each) => lets(each, of, now)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('covers nothing of a category that was not agreed to', () => {
    fc.assert(
      fc.property(grants, event, moment, (given, of, now) => {
        const others = given.filter(({ category }) => category !== categoryOf(of.type));
        expect(isCovered({ grants: others }, of, now)).toBe(false);
      }),
    );
  });

  it('once expired stays expired, and without an end never does', () => {
    fc.assert(
      fc.property(grants, event, moment, fc.nat(10), (given, of, now, later) => {
        if (!isCovered({ grants: given }, of, now))
          expect(isCovered({ grants: given }, of, now + later)).toBe(false);
        const endless = given.map(({ expiresAt: _expiresAt, ...rest }) => rest);
        expect(isCovered({ grants: endless }, of, now)).toBe(
          isCovered({ grants: endless }, of, Number.MAX_SAFE_INTEGER),
        );
      }),
    );
  });

  it('takes a site by its whole name', () => {
    const given = (rule: 'only' | 'all-except'): { grants: ConsentGrant[] } => ({
      grants: [{ category: 'browsing', purposes: ['research'], sites: { rule, sites: ['a.example'] } }],
    });
    const on = (name: string) => ({ type: 'page.visit' as const, site: name, at: 0 });
    expect(isCovered(given('only'), on('xa.example'), 0)).toBe(false);
    expect(isCovered(given('only'), on('a.example.org'), 0)).toBe(false);
    expect(isCovered(given('all-except'), on('xa.example'), 0)).toBe(true);
    expect(isCovered(given('all-except'), on('a.example'), 0)).toBe(false);
  });
});

const record = 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje';
const aud = 'did:web:union.example';
const manifest = { record, version: 1 };
const sample: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'only', sites: ['a.example'] },
};
const consent = { v: 1, typ: 'sheaf.consent', aud, manifest, givenAt: 1, grants: [sample] };
const receipt = {
  v: 1,
  typ: 'sheaf.consentReceipt',
  aud: 'did:key:z6Mk',
  consent: record,
  dataCid: record,
  at: 1,
};
const withdrawal = { v: 1, typ: 'sheaf.withdrawal', aud, consent: record, at: 1 };
const join = { v: 1, typ: 'sheaf.joinRequest', aud, manifest };

describe('findUncovered', () => {
  const on = (name: string, at: number) => ({ type: 'page.visit' as const, site: name, at });
  const given = {
    grants: [
      { ...sample, from: 10, expiresAt: 20 },
      { ...sample, sites: { rule: 'only' as const, sites: ['b.example'] } },
    ],
  };

  it.each([
    ['consent.category', { type: 'search.query' as const, site: 'a.example', at: 15 }, 15],
    ['consent.site', on('c.example', 15), 15],
    ['consent.before', on('a.example', 9), 15],
    ['consent.expired', on('a.example', 15), 20],
    ['consent.expired', on('a.example', 20), 15],
    [undefined, on('a.example', 10), 15],
    [undefined, on('b.example', 9), 99],
  ] as const)('says %s', (reason, of, now) => {
    expect(findUncovered(given, of, now)).toBe(reason);
  });

  it('has a reason for whatever is not covered, and none for what is', () => {
    fc.assert(
      fc.property(grants, event, moment, (each, of, now) => {
        const reason = findUncovered({ grants: each }, of, now);
        expect(reason === undefined).toBe(isCovered({ grants: each }, of, now));
        const isOfCategory = each.some(({ category }) => category === categoryOf(of.type));
        expect(reason === 'consent.category').toBe(!isOfCategory);
      }),
    );
  });
});

describe('the records of agreeing', () => {
  it.each([
    ['consent', consentSchema, consent],
    ['consent receipt', consentReceiptSchema, receipt],
    ['join request', joinRequestSchema, join],
    ['withdrawal', withdrawalSchema, withdrawal],
  ])('a %s is one of its own type, version and keys only', (_name, schema, valid) => {
    const accepts = (change: object) => schema.safeParse({ ...valid, ...change }).success;
    expect(accepts({})).toBe(true);
    expect(accepts({ v: 2 })).toBe(false);
    expect(accepts({ typ: 'sheaf.receipt' })).toBe(false);
    expect(accepts({ note: 'for later' })).toBe(false);
    expect(accepts({ aud: 'did:dht:x' })).toBe(false);
    for (const key of Object.keys(valid)) expect(accepts({ [key]: undefined })).toBe(false);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(schema.safeParse(value).success).toBe(false);
      }),
    );
  });

  it('a word on consent is a consent or a withdrawal', () => {
    for (const word of [consent, withdrawal])
      expect(consentWordSchema.safeParse(word)).toMatchObject({ data: word });
    expect(consentWordSchema.safeParse(receipt).success).toBe(false);
  });

  it.each<[string, object]>([
    ['no grant', { grants: [] }],
    ['a grant for no purpose', { grants: [{ ...sample, purposes: [] }] }],
    ['a purpose that is not named', { grants: [{ ...sample, purposes: ['anything'] }] }],
    ['a category that is not named', { grants: [{ ...sample, category: 'everything' }] }],
    ['no site rule', { grants: [{ ...sample, sites: undefined }] }],
    ['another site rule', { grants: [{ ...sample, sites: { rule: 'any', sites: [] } }] }],
    ['an empty site', { grants: [{ ...sample, sites: { rule: 'only', sites: [''] } }] }],
    [
      'more sites than fit',
      { grants: [{ ...sample, sites: { rule: 'only', sites: Array(201).fill('a') } }] },
    ],
    ['an end that is no moment', { grants: [{ ...sample, expiresAt: Infinity }] }],
    ['a moment before the epoch', { givenAt: -1 }],
    ['a manifest without a version', { manifest: { record } }],
  ])('a consent with %s is none', (_what, change) => {
    expect(consentSchema.safeParse({ ...consent, ...change }).success).toBe(false);
  });
});
