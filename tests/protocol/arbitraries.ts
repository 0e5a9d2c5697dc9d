import fc from 'fast-check';

import { searchEngines, textKinds, transitions, verticals } from '@sheaf/protocol/event-bodies';
import type { ActivityEvent, CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';

/** Any character but halves of one; fast-check's own `binary` takes a second to set up. */
const character = fc
  .oneof(fc.nat(0x7f), fc.nat(0x10ffff - 0x800))
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** Any well-formed text. */
export const anyText = (length: fc.StringConstraints = {}) => fc.string({ ...length, unit: character });

/** What JSON says of -0 is 0. */
const ratio = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const moment = fc.nat(Number.MAX_SAFE_INTEGER);
const text = (maxLength: number) => anyText({ maxLength });
const uuid = fc.uuid({ version: [4, 7] });

const source = fc.record({
  collector: text(40),
  version: fc.integer({ min: 1 }),
  confidence: fc.constantFrom('observed', 'confirmed', 'inferred'),
});
const identity = { v: fc.constant(1), id: uuid, visit: uuid, at: moment, source };
const site = anyText({ minLength: 1, maxLength: limits.siteChars });
const kept = { site, redactions: fc.array(text(40), { maxLength: 5 }) };
const url = text(limits.urlChars);
const label = anyText({ minLength: 1, maxLength: limits.labelChars });
const rank = fc.integer({ min: 1, max: 1_000 });
const price = fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0);
const currency = fc.stringMatching(/^[A-Z]{3}$/);
const mark = fc.constant(true);

/** `required` and `optional` parts of an object. */
const part = (required: Parts, optional: Parts = {}) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
type Parts = Record<string, fc.Arbitrary<unknown>>;

const searched = {
  engine: fc.constantFrom(...searchEngines),
  vertical: fc.constantFrom(...verticals),
  page: rank,
};
const product = part(
  {},
  {
    sku: label,
    gtin: fc.stringMatching(/^(\d{8}|\d{12,14})$/),
    name: label,
    brand: label,
    price,
    currency,
    quantity: fc.integer({ min: 1, max: 100_000 }),
  },
);
const played = {
  durationMs: moment,
  object: part({}, { lengthMs: moment, live: mark }),
  metrics: part({
    ranges: fc.array(fc.tuple(moment, moment), { maxLength: 10 }),
    rate: fc.double({ min: 0, max: 16, noNaN: true }).map((value) => value + 0),
    mutedMs: moment,
    adMs: moment,
  }),
};
const transition = fc.constantFrom(...transitions);

/** What every type says beside the envelope; where a page says it otherwise, that as the second. */
const bodies: Record<ActivityEvent['type'], [kept: Parts, captured?: Parts]> = {
  'page.visit': [
    { context: part({ transition }, { inPage: mark, from: site }) },
    { context: part({ transition }, { inPage: mark, referrer: url }) },
  ],
  'page.engagement': [
    {
      durationMs: moment,
      metrics: part({ focusedMs: moment, visibleMs: moment, maxScroll: ratio }, { audibleMs: moment }),
    },
  ],
  'link.click': [
    { object: part({ target: site }), metrics: part({ position: ratio }) },
    { object: part({ href: url }), metrics: part({ position: ratio }) },
  ],
  'search.query': [{ object: part({ ...searched, query: text(limits.titleChars) }) }],
  'search.click': [
    { object: part({ ...searched, target: site }, { promoted: mark }), metrics: part({}, { rank }) },
    { object: part({ ...searched, href: url }, { promoted: mark }), metrics: part({}, { rank }) },
  ],
  'content.read': [
    {
      durationMs: moment,
      object: part(
        { kind: fc.constantFrom(...textKinds) },
        {
          language: fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW'),
          publisher: label,
          publishedAt: fc.integer(),
          topics: fc.array(label, { maxLength: limits.topics }),
        },
      ),
      metrics: part({ words: moment, readRatio: ratio }),
    },
  ],
  'media.watch': [played],
  'media.listen': [played],
  'commerce.view': [{ object: product }],
  'commerce.cart': [{ object: product }],
  'commerce.purchase': [
    {
      object: part({ items: fc.array(product, { maxLength: 3 }) }, { total: price, currency }),
    },
  ],
};
const types = Object.keys(bodies) as ActivityEvent['type'][];
const titles = (type: string): Parts => (type === 'page.visit' ? { title: text(limits.titleChars) } : {});

/** Keys in no order at all. */
function inAnyOrder<T>(event: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(event, fc.infiniteStream(fc.nat())).map(([value, ranks]) => shuffleKeys(value, ranks));
}

function shuffleKeys<T>(value: T, ranks: Iterator<number>): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .map((entry) => ({ entry, rank: Number(ranks.next().value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry: [key, inner] }) => [key, shuffleKeys(inner as unknown, ranks)]);
  return Object.fromEntries(entries) as T;
}

/** Any event that may lie in the member's record. */
export const activityEvent = inAnyOrder(
  fc.oneof(
    ...types.map((type) =>
      part({ ...identity, ...kept, type: fc.constant(type), ...bodies[type][0] }, { url, ...titles(type) }),
    ),
  ),
) as unknown as fc.Arbitrary<ActivityEvent>;

/** Any event that a collector may send. */
export const capturedEvent = inAnyOrder(
  fc.oneof(
    ...types.map((type) =>
      part(
        { ...identity, url, type: fc.constant(type), ...(bodies[type][1] ?? bodies[type][0]) },
        titles(type),
      ),
    ),
  ),
) as unknown as fc.Arbitrary<CapturedEvent>;
