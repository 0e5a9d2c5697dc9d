import fc from 'fast-check';

import { transitions, type ActivityEvent, type CapturedEvent } from '@sheaf/protocol/event';
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
const metrics = fc.record({ focusedMs: moment, visibleMs: moment, maxScroll: ratio });
const identity = { v: fc.constant(1), id: uuid, visit: uuid, at: moment, source };
const kept = {
  site: anyText({ minLength: 1, maxLength: limits.siteChars }),
  redactions: fc.array(text(40), { maxLength: 5 }),
};
const url = text(limits.urlChars);

const visit = {
  ...identity,
  type: fc.constant('page.visit'),
  url,
  title: text(limits.titleChars),
  context: fc.record({ transition: fc.constantFrom(...transitions) }),
};
const engagement = { ...identity, type: fc.constant('page.engagement'), url, durationMs: moment, metrics };

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
    fc.record({ ...visit, ...kept }, { requiredKeys: [...keysOf({ ...visit, ...kept }, ['url', 'title'])] }),
    fc.record({ ...engagement, ...kept }, { requiredKeys: [...keysOf({ ...engagement, ...kept }, ['url'])] }),
  ),
) as fc.Arbitrary<ActivityEvent>;

/** Any event that a collector may send. */
export const capturedEvent = inAnyOrder(
  fc.oneof(fc.record(visit, { requiredKeys: keysOf(visit, ['title']) }), fc.record(engagement)),
) as fc.Arbitrary<CapturedEvent>;

function keysOf<T extends object>(record: T, optional: string[]): (keyof T)[] {
  return (Object.keys(record) as (keyof T & string)[]).filter((key) => !optional.includes(key));
}
