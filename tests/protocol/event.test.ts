import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';

import { categories, categoryOf, type EventType } from '@sheaf/protocol/category';
import {
  activityEventSchema,
  capturedEventSchema,
  toEventLine,
  wireEventSchema,
  type ActivityEvent,
} from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';
import { activityEvent, capturedEvent } from './arbitraries.ts';

const visit: Extract<ActivityEvent, { type: 'page.visit' }> = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  type: 'page.visit',
  at: 1_790_000_000_000,
  visit: '0197f1a0-0000-7000-8000-000000000002',
  site: 'example.org',
  url: 'https://example.org/a',
  title: 'A "title"\n on two lines',
  context: { transition: 'link', inPage: true, from: 'example.org' },
  source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  redactions: ['url.query'],
};

const look: Extract<ActivityEvent, { type: 'page.engagement' }> = {
  v: 1,
  id: visit.id,
  type: 'page.engagement',
  at: visit.at,
  durationMs: 2_000,
  visit: visit.visit,
  site: 'example.org',
  url: 'https://example.org/a',
  metrics: { focusedMs: 1_000, visibleMs: 2_000, audibleMs: 0, maxScroll: 0.5 },
  source: { collector: 'page-engagement', version: 1, confidence: 'observed' },
  redactions: [],
};

const { site: _site, redactions: _redactions, context: _context, ...common } = visit;
const captured = { ...common, context: { transition: 'link', referrer: 'https://example.org/' } };

describe('the line of an event', () => {
  it('is this, to the byte: a union’s ledger and a member’s screen depend on it', () => {
    expect(toEventLine(visit)).toBe(
      String.raw`{"type":"page.visit","at":1790000000000,"site":"example.org","url":"https://example.org/a",` +
        String.raw`"title":"A \"title\"\n on two lines","context":{"transition":"link","inPage":true,"from":"example.org"},` +
        `"source":{"collector":"page-visit","version":1,"confidence":"observed"},"redactions":["url.query"]}`,
    );
    expect(toEventLine(look)).toBe(
      `{"type":"page.engagement","at":1790000000000,"durationMs":2000,"site":"example.org",` +
        `"url":"https://example.org/a","metrics":{"focusedMs":1000,"visibleMs":2000,"audibleMs":0,"maxScroll":0.5},` +
        `"source":{"collector":"page-engagement","version":1,"confidence":"observed"},"redactions":[]}`,
    );
  });

  it('says everything of the event but its UUIDs, and is what a union accepts', () => {
    fc.assert(
      fc.property(activityEvent, (event) => {
        const line = toEventLine(event);
        const { v: _v, id, visit: visitId, ...rest } = event;
        expect(wireEventSchema.parse(JSON.parse(line))).toEqual(rest);
        expect(line).not.toContain(id);
        expect(line).not.toContain(visitId);
        expect(line).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('depends on nothing but the event: neither on how its keys were put together nor on its ids', () => {
    fc.assert(
      fc.property(activityEvent, activityEvent, (event, { id, visit: visitId }) => {
        const parsed = activityEventSchema.parse(event);
        expect(toEventLine({ ...parsed, id, visit: visitId })).toBe(toEventLine(event));
      }),
    );
  });

  it('is never longer than a union takes, whatever is in the title', () => {
    const longest: typeof visit = {
      ...visit,
      site: 'a'.repeat(limits.siteChars),
      url: 'a'.repeat(limits.urlChars),
      title: '\0'.repeat(limits.titleChars),
      redactions: Array.from({ length: 20 }, () => 'a'.repeat(40)),
    };
    const label = '\0'.repeat(limits.labelChars);
    const item = { sku: label, name: label, brand: label, gtin: '1'.repeat(14), price: 1e12, quantity: 1 };
    const { title: _title, context: _none, ...rest } = longest;
    const order: ActivityEvent = {
      ...rest,
      type: 'commerce.purchase',
      object: { items: Array.from({ length: limits.orderItems }, () => item), total: 1e12, currency: 'EUR' },
    };
    const topics = Array.from({ length: limits.topics }, () => label);
    const text: ActivityEvent = {
      ...rest,
      type: 'content.read',
      durationMs: Number.MAX_SAFE_INTEGER,
      object: { kind: 'documentation', language: 'de', publisher: label, topics },
      metrics: { words: Number.MAX_SAFE_INTEGER, readRatio: 1 },
    };
    for (const event of [longest, order, text]) {
      expect(activityEventSchema.safeParse(event).success).toBe(true);
      expect(toEventLine(event).length).toBeLessThan(limits.eventLineChars);
    }
  });
});

interface Case {
  schema: z.ZodMiniType;
  valid: object;
}

const cases: Record<string, Case> = {
  'activity event': { schema: activityEventSchema, valid: visit },
  'activity event (engagement)': { schema: activityEventSchema, valid: look },
  'captured event': { schema: capturedEventSchema, valid: captured },
  'wire event': { schema: wireEventSchema, valid: JSON.parse(toEventLine(visit)) as object },
  'wire event (engagement)': { schema: wireEventSchema, valid: JSON.parse(toEventLine(look)) as object },
};

describe.each(Object.entries(cases))('the schema of a %s', (_name, { schema, valid }) => {
  const accepts = (value: unknown) => schema.safeParse(value).success;

  it('accepts its own', () => {
    expect(accepts(valid)).toBe(true);
  });

  it('refuses a key it does not know, at every depth', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (key, value) => {
        for (const path of objectsIn(valid)) {
          if (path.at(-1) === key || key in at(valid, path)) continue;
          expect(accepts(withChange(valid, [...path, key], value))).toBe(false);
        }
      }),
    );
  });

  it('refuses another type anywhere', () => {
    const wrong = fc.oneof(
      fc.constantFrom(null, true, -1, 1.5, Number.NaN, Infinity, 2 ** 53, [], {}, undefined),
      fc.bigInt(),
    );
    const optional = new Set(['url', 'title', 'inPage', 'from', 'referrer', 'audibleMs']);
    fc.assert(
      fc.property(fc.constantFrom(...leavesIn(valid)), wrong, (path, value) => {
        const isAbsent = value === undefined && optional.has(path.at(-1) ?? '');
        const isNoRule = Array.isArray(value) && path.at(-1) === 'redactions';
        if (isAbsent || isNoRule || value === at(valid, path)) return;
        expect(accepts(withChange(valid, path, value))).toBe(false);
      }),
    );
  });

  it('refuses whatever else there is without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        expect(accepts(value)).toBe(false);
      }),
    );
  });
});

it('every event in the record’s and the page’s vocabulary is accepted', () => {
  fc.assert(
    fc.property(activityEvent, capturedEvent, (kept, seen) => {
      expect(activityEventSchema.safeParse(kept).success).toBe(true);
      expect(capturedEventSchema.safeParse(seen).success).toBe(true);
    }),
  );
});

describe('sizes', () => {
  it.each([
    ['url', limits.urlChars],
    ['title', limits.titleChars],
    ['site', limits.siteChars],
  ])('%s ends at %i characters', (key, most) => {
    expect(activityEventSchema.safeParse({ ...visit, [key]: 'a'.repeat(most) }).success).toBe(true);
    expect(activityEventSchema.safeParse({ ...visit, [key]: 'a'.repeat(most + 1) }).success).toBe(false);
  });

  it('a page may send an address longer than what is kept of it, but not any', () => {
    const address = (length: number) => ({ ...captured, url: 'a'.repeat(length) });
    expect(capturedEventSchema.safeParse(address(16 * limits.urlChars)).success).toBe(true);
    expect(capturedEventSchema.safeParse(address(16 * limits.urlChars + 1)).success).toBe(false);
  });

  it('ids are UUIDs of version 4 or 7 in lower case: an id can carry no message', () => {
    for (const id of ['', 'a', visit.id.toUpperCase(), visit.id.replace('-7', '-1'), `${visit.id}\n`]) {
      expect(capturedEventSchema.safeParse({ ...captured, id }).success).toBe(false);
      expect(capturedEventSchema.safeParse({ ...captured, visit: id }).success).toBe(false);
    }
  });

  it('attention is never negative, scrolling between nothing and all', () => {
    for (const metrics of [{ focusedMs: -1 }, { visibleMs: 0.5 }, { maxScroll: 1.01 }, { maxScroll: -0.01 }])
      expect(wireEventSchema.safeParse({ ...cases['wire event (engagement)']?.valid, metrics }).success).toBe(
        false,
      );
  });
});

it('every type of event belongs to the one category that names it', () => {
  for (const [name, { types }] of Object.entries(categories)) {
    for (const type of types) expect(categoryOf(type)).toBe(name);
  }
  const listed = Object.values(categories).flatMap(({ types }): readonly EventType[] => types);
  expect(new Set(listed).size).toBe(listed.length);
});

type Path = string[];

function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, [...path, key]))];
}

/** Paths of everything that is no object. */
function leavesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, [...path, key]));
}

function at(value: object, path: Path): object {
  return path.reduce((inner, key) => (inner as Record<string, object>)[key]!, value);
}

function withChange(value: object, path: Path, change: unknown): object {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = (value as Record<string, unknown>)[key];
  return { ...value, [key]: rest.length === 0 ? change : withChange(inner as object, rest, change) };
}
