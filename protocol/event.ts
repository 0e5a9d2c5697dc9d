import * as z from 'zod/mini';

import type { EventType } from './category.ts';
import { limits } from './limits.ts';

const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const milliseconds = z.int().check(z.nonnegative());
const ratio = z.number().check(z.gte(0), z.lte(1));

/** Which code saw it, in which version, and how sure it is (docs/architecture.md). */
const sourceSchema = z.strictObject({
  collector: z.string().check(z.maxLength(40)),
  version: z.int().check(z.positive()),
  confidence: z.enum(['observed', 'confirmed', 'inferred']),
});

/** How the page was reached, as far as the page itself can tell (Navigation Timing, Navigation API). */
export const transitions = ['navigate', 'reload', 'back_forward', 'in-page'] as const;

const bodies = {
  'page.visit': {
    url: z.optional(z.string().check(z.maxLength(limits.urlChars))),
    title: z.optional(z.string().check(z.maxLength(limits.titleChars))),
    context: z.strictObject({ transition: z.enum(transitions) }),
  },
  'page.engagement': {
    url: z.optional(z.string().check(z.maxLength(limits.urlChars))),
    durationMs: milliseconds,
    metrics: z.strictObject({ focusedMs: milliseconds, visibleMs: milliseconds, maxScroll: ratio }),
  },
} as const satisfies Record<EventType, object>;

/** Names of the privacy rules that changed the event. */
const redactions = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20));

const site = z.string().check(z.minLength(1), z.maxLength(limits.siteChars));

const identity = { v: z.literal(1), id: uuid, visit: uuid };
const common = { at: milliseconds, site, source: sourceSchema, redactions };

/**
 * One activity event as it lies in the member's own record (docs/architecture.md).
 * `at` is milliseconds since the epoch; `site` the registrable domain; there is no actor.
 */
export const activityEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...identity, type: z.literal('page.visit'), ...common, ...bodies['page.visit'] }),
  z.strictObject({
    ...identity,
    type: z.literal('page.engagement'),
    ...common,
    ...bodies['page.engagement'],
  }),
]);
export type ActivityEvent = z.infer<typeof activityEventSchema>;

/**
 * What a collector sends before any privacy rule has run. It never leaves the browser and is never stored:
 * `url` is the page's full address, whose origin the background checks against the browser's own word.
 */
export const capturedEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...identity,
    type: z.literal('page.visit'),
    at: milliseconds,
    source: sourceSchema,
    ...bodies['page.visit'],
    url: capturedUrl(),
  }),
  z.strictObject({
    ...identity,
    type: z.literal('page.engagement'),
    at: milliseconds,
    source: sourceSchema,
    ...bodies['page.engagement'],
    url: capturedUrl(),
  }),
]);
export type CapturedEvent = z.infer<typeof capturedEventSchema>;

function capturedUrl() {
  return z.string().check(z.maxLength(16 * limits.urlChars));
}

/**
 * One activity event as it crosses the wire: without any UUID, because its identity at a union is (batch, index)
 * and two unions must not be able to match it. The page visit it belongs to is numbered in the batch's header.
 */
export const wireEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('page.visit'), ...common, ...bodies['page.visit'] }),
  z.strictObject({ type: z.literal('page.engagement'), ...common, ...bodies['page.engagement'] }),
]);
export type WireEvent = z.infer<typeof wireEventSchema>;

/**
 * The exact line that a union gets for this event: JSON, keys in one fixed order at every depth, no line break, no UUID.
 * It depends on nothing but the event, so that what the review screen shows is what is sent, to the byte.
 */
export function toEventLine(event: ActivityEvent): string {
  return JSON.stringify(event, keyOrder);
}

/** Every key of the wire and no other, at whatever depth; JSON.stringify takes them in this order. */
const keyOrder: KeyOf<WireEvent>[] = [
  'type',
  'at',
  'durationMs',
  'site',
  'url',
  'title',
  'context',
  'transition',
  'metrics',
  'focusedMs',
  'visibleMs',
  'maxScroll',
  'source',
  'collector',
  'version',
  'confidence',
  'redactions',
];

type KeyOf<T> = T extends readonly unknown[] ? never : T extends object ? keyof T | KeyOf<T[keyof T]> : never;
