import { activityEventSchema, capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { redact, type RedactOptions } from '@/utils/privacy/redact.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';
import { planted, surroundings, type Planted, type SecretKind } from './planted.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

const envelope = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  at: 1_790_000_000_000,
  visit: '0197f1a0-0000-7000-8000-000000000002',
  source: { collector: 'x', version: 1, confidence: 'observed' },
} as const;
const page = 'https://www.example.com/a';
const searched = { engine: 'google', vertical: 'web', page: 1 } as const;

/** Every place of every type in which a page or a person can put words. */
const places: Record<string, (text: string) => object> = {
  title: (title) => ({ type: 'page.visit', url: page, title, context: { transition: 'link' } }),
  path: (text) => visitTo(`https://www.example.com/a/${text}/b`),
  'end of a path': (text) => visitTo(`https://www.example.com/${text}`),
  query: (text) => visitTo(`https://www.example.com/a?q=${text}&v=${text}`),
  'a video’s id': (text) => visitTo(`https://www.youtube.com/watch?v=${text}`),
  fragment: (text) => visitTo(`https://www.example.com/a#${text}`),
  userinfo: (text) => visitTo(`https://${encodeURIComponent(text.toWellFormed())}:x@www.example.com/a`),
  host: (text) => visitTo(`https://${text}.example.com/a`),
  site: (text) => visitTo(`https://${text}.com/a`),
  referrer: (referrer) => ({
    type: 'page.visit',
    url: page,
    context: { transition: 'link', referrer: `https://example.org/${referrer}` },
  }),
  'the site it came from': (text) => ({
    type: 'page.visit',
    url: page,
    context: { transition: 'link', referrer: `https://${text}.org/` },
  }),
  'where a link leads': (text) => ({
    type: 'link.click',
    url: page,
    object: { href: `https://${text}.org/${text}?${text}` },
    metrics: { position: 0 },
  }),
  'a search': (query) => ({
    type: 'search.query',
    url: `https://www.google.com/search?q=${encodeURIComponent(query.toWellFormed())}`,
    object: { ...searched, query },
  }),
  'a search, in the address': (text) => ({
    type: 'search.query',
    url: `https://www.google.com/search?q=${text}`,
    object: { ...searched, query: 'tea' },
  }),
  'a search result': (text) => ({
    type: 'search.click',
    url: `https://www.google.com/search?q=${text}`,
    object: { ...searched, href: `https://${text}.org/` },
    metrics: {},
  }),
  'what a text says of itself': (text) => ({
    type: 'content.read',
    url: page,
    durationMs: 1,
    object: { kind: 'news', publisher: text, topics: [text, `x ${text}`] },
    metrics: { words: 1, readRatio: 1 },
  }),
  'the language of a text': (text) => ({
    type: 'content.read',
    url: page,
    durationMs: 1,
    object: { kind: 'news', language: `en-${text}` },
    metrics: { words: 1, readRatio: 1 },
  }),
  'a product': (text) => ({
    type: 'commerce.view',
    url: page,
    object: { sku: text, name: text, brand: text },
  }),
  'a product’s number': (text) => ({ type: 'commerce.cart', url: page, object: { gtin: text } }),
  'an order': (text) => ({
    type: 'commerce.purchase',
    url: page,
    object: { items: [{ sku: text, name: text }, { brand: text }] },
  }),
};

function visitTo(url: string): object {
  return { type: 'page.visit', url, context: { transition: 'direct' } };
}

/** Every text in what is left of an event that a page or a person could have put there. */
function textsOf(value: unknown, key = ''): string[] {
  if (
    ['id', 'visit', 'type', 'source', 'redactions', 'engine', 'kind', 'vertical', 'transition'].includes(key)
  )
    return [];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, name));
}

/** As much of a form as says the secret: without the marks between the parts of a number. */
function isSaid(text: string, { kind, forms }: Planted): boolean {
  const low = text.toLowerCase();
  if (
    forms.some(
      (form) =>
        low.includes(form.toLowerCase()) ||
        low.includes(encodeURIComponent(form.toWellFormed()).toLowerCase()),
    )
  )
    return true;
  const [secret = ''] = forms;
  const bare = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return (kind === 'card' || kind === 'iban' || kind === 'phone') && bare(text).includes(bare(secret));
}

const around = fc.tuple(surroundings, surroundings);

describe.each<SecretKind>(['email', 'card', 'iban', 'phone', 'word'])('a planted secret: %s', (kind) => {
  // One in ten phone numbers of a product number's length has a product number's check digit, and is taken for one.
  const named = Object.keys(places).filter((name) => kind !== 'phone' || name !== 'a product’s number');
  it.each(named)('is in nothing that is kept when it was in: %s', (name) => {
    const place = places[name];
    if (!place) throw new Error(name);
    fc.assert(
      fc.property(planted(kind), around, (secret, [before, after]) => {
        const written = secret.forms.at(-1) ?? '';
        const gap = secret.isToken ? ' ' : '';
        const event = { ...envelope, ...place(`${before}${gap}${written}${gap}${after}`) } as CapturedEvent;
        // What no message may bring never comes this far.
        if (!capturedEventSchema.safeParse(event).success) return;
        const options: RedactOptions = {
          privateHosts: [],
          isCaptured: () => true,
          filter: createTextFilter(kind === 'word' ? [secret.forms[0] ?? ''] : []),
          topics: [],
        };
        const redacted = redact(event, options);
        if ('refused' in redacted) return;
        const said = textsOf(redacted.event).filter((text) => isSaid(text, secret));
        expect(said).toEqual([]);
        expect(activityEventSchema.safeParse(redacted.event).error).toBeUndefined();
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});
