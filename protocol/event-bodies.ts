import * as z from 'zod/mini';

import type { EventType } from './category.ts';
import { limits } from './limits.ts';

const count = z.int().check(z.nonnegative());
const milliseconds = count;
const ratio = z.number().check(z.gte(0), z.lte(1));
/** Capped words that a site declared, such as a brand; never free text of a person. */
const label = z.string().check(z.minLength(1), z.maxLength(limits.labelChars));
const rank = z.int().check(z.positive(), z.lte(1_000));
const site = z.string().check(z.minLength(1), z.maxLength(limits.siteChars));
const price = z.number().check(z.nonnegative(), z.lte(1e12));
/** ISO 4217. */
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

/**
 * How a page was reached: by a link, by sending a form, `direct` (nothing led here: typed, a bookmark, or another
 * program; a page cannot tell these apart), by reloading, by going back or forward, or in another way.
 */
export const transitions = ['link', 'form', 'direct', 'reload', 'history', 'other'] as const;

/** What a search engine searched. */
export const verticals = ['web', 'images', 'videos', 'news', 'shopping', 'maps', 'other'] as const;

/** What a text is, by the type that the site declares (schema.org, Open Graph). */
export const textKinds = [
  'article',
  'news',
  'post',
  'review',
  'recipe',
  'discussion',
  'documentation',
  'paper',
] as const;

/** The search engines that are known by their pages; no other is captured as one. */
export const searchEngines = [
  'google',
  'bing',
  'duckduckgo',
  'brave',
  'ecosia',
  'startpage',
  'yahoo',
  'qwant',
  'kagi',
  'yandex',
  'baidu',
] as const;
export type SearchEngine = (typeof searchEngines)[number];

/** `page` counts from 1. */
const searched = {
  engine: z.enum(searchEngines),
  vertical: z.enum(verticals),
  page: rank,
};

/** `ranges`: stretches of the recording really played, ms from its start, merged, in order. */
const played = {
  durationMs: milliseconds,
  object: z.strictObject({ lengthMs: z.optional(milliseconds), live: z.optional(z.literal(true)) }),
  metrics: z.strictObject({
    ranges: z.array(z.tuple([milliseconds, milliseconds])).check(z.maxLength(100)),
    /** Mean speed of playing, 1 is normal. */
    rate: z.number().check(z.gte(0), z.lte(16)),
    /** Of `durationMs`: without sound. */
    mutedMs: milliseconds,
    /** Time in which the site marked an advertisement as playing; not part of `durationMs`. */
    adMs: milliseconds,
  }),
};

const product = {
  sku: z.optional(label),
  gtin: z.optional(z.string().check(z.regex(/^(\d{8}|\d{12,14})$/))),
  name: z.optional(label),
  brand: z.optional(label),
  price: z.optional(price),
  currency: z.optional(currency),
  quantity: z.optional(z.int().check(z.positive(), z.lte(100_000))),
};

const commerce = { object: z.strictObject(product) };

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
  'search.query': {
    object: z.strictObject({ ...searched, query: z.string().check(z.maxLength(limits.titleChars)) }),
  },
  'search.click': {
    object: z.strictObject({ ...searched, target: site, promoted: z.optional(z.literal(true)) }),
    /** `rank` counts the unpaid results of this page from 1. */
    metrics: z.strictObject({ rank: z.optional(rank) }),
  },
  'content.read': {
    durationMs: milliseconds,
    object: z.strictObject({
      kind: z.enum(textKinds),
      /** BCP 47. */
      language: z.optional(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35))),
      publisher: z.optional(label),
      /** ms since the epoch */
      publishedAt: z.optional(z.int()),
      topics: z.optional(z.array(label).check(z.maxLength(limits.topics))),
    }),
    metrics: z.strictObject({ words: count, readRatio: ratio }),
  },
  'media.watch': played,
  'media.listen': played,
  'commerce.view': commerce,
  'commerce.cart': commerce,
  'commerce.purchase': {
    object: z.strictObject({
      items: z.array(z.strictObject(product)).check(z.maxLength(limits.orderItems)),
      total: z.optional(price),
      currency: z.optional(currency),
    }),
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
  'search.click': {
    ...bodies['search.click'],
    object: z.strictObject({ ...searched, href: capturedUrl, promoted: z.optional(z.literal(true)) }),
  },
} as const satisfies Record<EventType, object>;
