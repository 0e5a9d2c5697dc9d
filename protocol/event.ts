import * as z from 'zod/mini';

import type { EventType } from './category.ts';
import { bodies, capturedBodies, capturedUrl, storedUrl } from './event-bodies.ts';
import { limits } from './limits.ts';

const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** Which code saw it, in which version, and how sure it is (docs/architecture.md). */
const sourceSchema = z.strictObject({
  collector: z.string().check(z.maxLength(40)),
  version: z.int().check(z.positive()),
  confidence: z.enum(['observed', 'confirmed', 'inferred']),
});

/** Names of the privacy rules that changed the event. */
const redactions = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20));

const siteSchema = z.string().check(z.minLength(1), z.maxLength(limits.siteChars));

const identity = { v: z.literal(1), id: uuid, visit: uuid };
const sighting = { at: z.int().check(z.nonnegative()), source: sourceSchema };
const common = { ...sighting, site: siteSchema, url: storedUrl, redactions };

function activity<T extends EventType>(type: T) {
  return z.strictObject({ ...identity, type: z.literal(type), ...common, ...bodies[type] });
}

function captured<T extends EventType>(type: T) {
  return z.strictObject({
    ...identity,
    type: z.literal(type),
    ...sighting,
    ...capturedBodies[type],
    url: capturedUrl,
  });
}

function wire<T extends EventType>(type: T) {
  return z.strictObject({ type: z.literal(type), ...common, ...bodies[type] });
}

/**
 * One activity event as it lies in the member's own record (docs/architecture.md).
 * `at` is milliseconds since the epoch; `site` the registrable domain; there is no actor.
 */
export const activityEventSchema = z.discriminatedUnion('type', [
  activity('page.visit'),
  activity('page.engagement'),
  activity('link.click'),
  activity('search.query'),
  activity('search.click'),
  activity('content.read'),
  activity('media.watch'),
  activity('media.listen'),
  activity('commerce.view'),
  activity('commerce.cart'),
  activity('commerce.purchase'),
]);
export type ActivityEvent = z.infer<typeof activityEventSchema>;

/**
 * What a collector sends before any privacy rule has run. It never leaves the browser and is never stored:
 * `url` is the page's full address, whose origin the background checks against the browser's own word.
 */
export const capturedEventSchema = z.discriminatedUnion('type', [
  captured('page.visit'),
  captured('page.engagement'),
  captured('link.click'),
  captured('search.query'),
  captured('search.click'),
  captured('content.read'),
  captured('media.watch'),
  captured('media.listen'),
  captured('commerce.view'),
  captured('commerce.cart'),
  captured('commerce.purchase'),
]);
export type CapturedEvent = z.infer<typeof capturedEventSchema>;

/**
 * One activity event as it crosses the wire: without any UUID, because its identity at a union is (batch, index)
 * and two unions must not be able to match it. The page visit it belongs to is numbered in the batch's header.
 */
export const wireEventSchema = z.discriminatedUnion('type', [
  wire('page.visit'),
  wire('page.engagement'),
  wire('link.click'),
  wire('search.query'),
  wire('search.click'),
  wire('content.read'),
  wire('media.watch'),
  wire('media.listen'),
  wire('commerce.view'),
  wire('commerce.cart'),
  wire('commerce.purchase'),
]);
export type WireEvent = z.infer<typeof wireEventSchema>;

/** As much of an event as says which sites it speaks of. */
export interface Spoken {
  site: string;
  context?: { from?: string | undefined };
  object?: object;
}

/** Every site an event speaks of: its own, and those it came from or led to. A consent must cover them all. */
export function sitesOf({ site, context, object }: Spoken): string[] {
  const target = object && 'target' in object ? (object.target as string) : undefined;
  return [site, context?.from, target].filter((name) => name !== undefined);
}

/**
 * The exact line that a union gets for this event: JSON, keys in one fixed order at every depth, no line break, no UUID.
 * It depends on nothing but the event, so that what the review screen shows is what is sent, to the byte.
 */
export function toEventLine(event: ActivityEvent): string {
  return JSON.stringify(event, keyOrder);
}

/** Every key of the wire and no other, at whatever depth; JSON.stringify takes them in this order. */
const keyOrder = Object.keys({
  type: true,
  at: true,
  durationMs: true,
  site: true,
  url: true,
  title: true,
  object: true,
  engine: true,
  vertical: true,
  page: true,
  query: true,
  target: true,
  promoted: true,
  kind: true,
  language: true,
  publisher: true,
  publishedAt: true,
  topics: true,
  lengthMs: true,
  live: true,
  items: true,
  sku: true,
  gtin: true,
  name: true,
  brand: true,
  price: true,
  quantity: true,
  total: true,
  currency: true,
  context: true,
  transition: true,
  inPage: true,
  from: true,
  metrics: true,
  focusedMs: true,
  visibleMs: true,
  audibleMs: true,
  maxScroll: true,
  position: true,
  rank: true,
  words: true,
  readRatio: true,
  ranges: true,
  rate: true,
  mutedMs: true,
  adMs: true,
  source: true,
  collector: true,
  version: true,
  confidence: true,
  redactions: true,
} satisfies Record<KeyOf<WireEvent>, true>);

type KeyOf<T> = T extends readonly unknown[]
  ? KeyOf<T[number]>
  : T extends object
    ? keyof T | KeyOf<T[keyof T]>
    : never;
