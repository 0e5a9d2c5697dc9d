import * as z from 'zod/mini';

import type { EventType } from './category.ts';
import { limits } from './limits.ts';

const count = z.int().check(z.nonnegative());
const milliseconds = count;
const ratio = z.number().check(z.gte(0), z.lte(1));
const site = z.string().check(z.minLength(1), z.maxLength(limits.siteChars));
/**
 * How a page was reached: by a link, by sending a form, `direct` (nothing led here: typed, a bookmark, or another
 * program; a page cannot tell these apart), by reloading, by going back or forward, or in another way.
 */
export const transitions = ['link', 'form', 'direct', 'reload', 'history', 'other'] as const;

/** What each type says beside the envelope (docs/protocol.md). Times are milliseconds. */
export const bodies = {
  'page.visit': {
    title: z.optional(z.string().check(z.maxLength(limits.titleChars))),
    context: z.strictObject({
      transition: z.enum(transitions),
      /** The document stayed and changed its address (pushState, replaceState). */
      inPage: z.optional(z.literal(true)),
      /** Registrable domain of the page that led here. */
      from: z.optional(site),
    }),
  },
  'page.engagement': {
    durationMs: milliseconds,
    metrics: z.strictObject({
      focusedMs: milliseconds,
      visibleMs: milliseconds,
      /** Absent where it was not measured. */
      audibleMs: z.optional(milliseconds),
      maxScroll: ratio,
    }),
  },
  'link.click': {
    object: z.strictObject({ target: site }),
    /** `position`: how far down the page the link stood. */
    metrics: z.strictObject({ position: ratio }),
  },
} as const satisfies Record<EventType, object>;

/** An address as it is stored: what the privacy rules left of it. */
export const storedUrl = z.optional(z.string().check(z.maxLength(limits.urlChars)));

/** A full address as a page sends it to the background, which reduces it before anything is stored. */
export const capturedUrl = z.string().check(z.maxLength(16 * limits.urlChars));

/** Where what a page sends differs from what is stored: other pages by their full address, not yet by site. */
export const capturedBodies = {
  ...bodies,
  'page.visit': {
    ...bodies['page.visit'],
    context: z.strictObject({
      transition: z.enum(transitions),
      inPage: z.optional(z.literal(true)),
      referrer: z.optional(capturedUrl),
    }),
  },
  'link.click': { ...bodies['link.click'], object: z.strictObject({ href: capturedUrl }) },
} as const satisfies Record<EventType, object>;
