import type { CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { listTexts } from '@/utils/privacy/mask-texts.ts';
import { makeRedactor, redact, type RedactOptions, type Redacted } from '@/utils/privacy/redact.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const envelope = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  visit: '0197f1a0-0000-7000-8000-000000000002',
  at: 1,
  source: { collector: 'x', version: 1, confidence: 'observed' },
} as const;
const url = 'https://www.example.com/a';
const stored = { ...envelope, site: 'example.com', url };
const words = createTextFilter(['Zoë']);

function redactWith(event: object, options: Partial<RedactOptions> = {}): Redacted {
  const all = { privateHosts: [], isCaptured: () => true, filter: words, topics: [], ...options };
  return redact({ ...envelope, url, ...event } as CapturedEvent, all);
}

const visit = { type: 'page.visit', title: 'A page', context: { transition: 'link' } };
const searched = { engine: 'google', vertical: 'web', page: 1 };
const results = 'https://www.google.com/search?q=tea&x=1';

it('comes to the same after other events as by itself', () => {
  const pages = [
    results,
    url,
    `${url}?q=hiv+test`,
    'https://www.webmd.com/',
    'https://zoes-page.com/',
    'file:///a',
  ];
  const kinds = [
    { type: 'search.query', object: { query: 'tea', ...searched } },
    { ...visit, title: 'Symptoms of depression' },
    { ...visit, title: 'Zoë' },
    { type: 'link.click', object: { href: 'https://a.example.org/' }, metrics: { position: 0.5 } },
  ];
  const events = fc.array(fc.record({ page: fc.constantFrom(...pages), kind: fc.constantFrom(...kinds) }));
  fc.assert(
    fc.property(events, (sequence) => {
      const options = { privateHosts: [], isCaptured: () => true, filter: words, topics: [] };
      const redactNext = makeRedactor(options);
      for (const { page, kind } of sequence) {
        const event = { ...envelope, ...kind, url: page } as CapturedEvent;
        expect(redactNext(event)).toEqual(redact(event, options));
      }
    }),
  );
});

it('looks at a page once for all that the page says, and again for a search', () => {
  const looks = vi.fn(words.findInName);
  const redactNext = makeRedactor({
    privateHosts: [],
    isCaptured: () => true,
    filter: { ...words, findInName: looks },
    topics: [],
  });
  const look = (event: object) => {
    looks.mockClear();
    redactNext({ ...envelope, url, ...event } as CapturedEvent);
    return looks.mock.calls.map(([name]) => name);
  };
  expect(look(visit)).toEqual(['example.com', 'www.example.com']);
  expect(look({ ...visit, title: 'Another' })).toEqual([]);
  expect(look({ type: 'search.query', object: { query: 'tea', ...searched } })).toEqual(['www.example.com']);
  expect(look({ ...visit, url: `${url}?b` })).toEqual(['example.com', 'www.example.com']);
});

describe('what is left of an event', () => {
  it('of a visit: title, how it was reached, and the site it came from', () => {
    expect(
      redactWith({
        ...visit,
        context: { transition: 'link', inPage: true, referrer: 'https://news.example.org/x?y' },
      }),
    ).toEqual({
      event: {
        ...stored,
        type: 'page.visit',
        title: 'A page',
        context: { transition: 'link', inPage: true, from: 'example.org' },
        redactions: [],
      },
    });
    expect(redactWith({ type: 'page.visit', context: { transition: 'direct' } })).toEqual({
      event: { ...stored, type: 'page.visit', context: { transition: 'direct' }, redactions: [] },
    });
  });

  it('of a visit from where nothing may be said of: that it was left out', () => {
    const from = (referrer: string, options?: Partial<RedactOptions>) =>
      redactWith({ ...visit, context: { transition: 'link', referrer } }, options);
    const left = {
      event: {
        ...stored,
        type: 'page.visit',
        title: 'A page',
        context: { transition: 'link' },
        redactions: ['from.excluded'],
      },
    };
    expect(from('https://intranet/x')).toEqual(left);
    expect(from('not an address')).toEqual(left);
    expect(from('https://www.webmd.com/')).toEqual(left);
    expect(from('https://zoes-page.com/')).toEqual(left);
    expect(from('https://b.org/', { isCaptured: (site) => site !== 'b.org' })).toEqual(left);
    expect(from('https://www.webmd.com/', { topics: ['health'] })).toMatchObject({
      event: { context: { from: 'webmd.com' }, redactions: [] },
    });
    expect(from('https://www.google.com/url?q=https://news.example.org/')).toMatchObject({
      event: { context: { from: 'example.org' } },
    });
  });

  it('of a link: the site it leads to, through redirects; nothing where that may not be said', () => {
    const click = (href: string, options?: Partial<RedactOptions>) =>
      redactWith({ type: 'link.click', object: { href }, metrics: { position: 0.5 } }, options);
    expect(click('https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example.org%2F')).toEqual({
      event: {
        ...stored,
        type: 'link.click',
        object: { target: 'example.org' },
        metrics: { position: 0.5 },
        redactions: [],
      },
    });
    expect(click('https://localhost/')).toEqual({ refused: 'no-site' });
    expect(click('nowhere')).toEqual({ refused: 'no-site' });
    expect(click('https://www.webmd.com/')).toEqual({ refused: 'sensitive' });
    expect(click('https://zoe.org/')).toEqual({ refused: 'excluded' });
    expect(click('https://b.org/', { isCaptured: (site) => site !== 'b.org' })).toEqual({
      refused: 'excluded',
    });
  });

  it('of a search: query and the address with it', () => {
    const google = { ...envelope, site: 'google.com', url: 'https://www.google.com/search?q=tea' };
    expect(
      redactWith({ type: 'search.query', url: results, object: { ...searched, query: 'tea for Zoe' } }),
    ).toEqual({
      event: {
        ...google,
        type: 'search.query',
        object: { ...searched, query: 'tea for […]' },
        redactions: ['url.query', 'query.word'],
      },
    });
    expect(
      redactWith({
        type: 'search.click',
        url: results,
        object: { ...searched, href: 'https://b.org/x', promoted: true },
        metrics: { rank: 2 },
      }),
    ).toEqual({
      event: {
        ...google,
        type: 'search.click',
        object: { ...searched, promoted: true, target: 'b.org' },
        metrics: { rank: 2 },
        redactions: ['url.query'],
      },
    });
    expect(
      redactWith({ type: 'search.click', url: results, object: { ...searched, href: 'x' }, metrics: {} }),
    ).toEqual({
      refused: 'no-site',
    });
  });

  it('of what was found in a search for something sensitive: nothing, whatever says that there was one', () => {
    const sensitive = 'https://www.google.com/search?q=hiv+test';
    const refused = { refused: 'sensitive', isOwn: true, topics: ['health'] };
    const object = { ...searched, href: 'https://b.org/x' };
    expect(redactWith({ type: 'search.click', url: sensitive, object, metrics: { rank: 1 } })).toEqual(
      refused,
    );
    expect(redactWith({ ...visit, url: sensitive })).toEqual(refused);
  });

  it('of a text: what it declares, filtered', () => {
    const read = (object: object) =>
      redactWith({
        type: 'content.read',
        durationMs: 1,
        object: { kind: 'news', ...object },
        metrics: { words: 1, readRatio: 1 },
      });
    const left = (object: object, redactions: string[]) => ({
      event: {
        ...stored,
        type: 'content.read',
        durationMs: 1,
        object: { kind: 'news', ...object },
        metrics: { words: 1, readRatio: 1 },
        redactions,
      },
    });
    expect(read({})).toEqual(left({}, []));
    expect(read({ language: 'en', publisher: 'Zoe’s', topics: ['a', 'Zoë'], publishedAt: 5 })).toEqual(
      left({ publishedAt: 5, language: 'en', publisher: '[…]’s', topics: ['a', '[…]'] }, ['label.word']),
    );
    expect(read({ language: 'en-zoe' })).toEqual(left({}, ['label.word']));
    expect(read({ topics: ['hiv'] })).toEqual({ refused: 'sensitive', isOwn: true, topics: ['health'] });
  });

  it('of a product: name, brand, numbers', () => {
    const sold = (type: string, object: object) => redactWith({ type, object });
    const left = (type: string, object: object, redactions: string[] = []) => ({
      event: { ...stored, type, object, redactions },
    });
    for (const type of ['commerce.view', 'commerce.cart']) {
      expect(sold(type, { price: 5, currency: 'EUR' })).toEqual(left(type, { price: 5, currency: 'EUR' }));
      expect(sold(type, { sku: 'Zoe-1', name: 'Zoe’s', brand: 'B', gtin: '4006381333931' })).toEqual(
        left(type, { sku: '[…]-1', gtin: '4006381333931', name: '[…]’s', brand: 'B' }, ['label.word']),
      );
      expect(sold(type, { brand: 'of Zoe' })).toEqual(left(type, { brand: 'of […]' }, ['label.word']));
    }
    const items = [{ name: 'a' }, { sku: 'Zoe' }];
    expect(redactWith({ type: 'commerce.purchase', object: { items, total: 5, currency: 'EUR' } })).toEqual(
      left('commerce.purchase', { items: [{ name: 'a' }, { sku: '[…]' }], total: 5, currency: 'EUR' }, [
        'label.word',
      ]),
    );
  });

  it('keeps a product’s number that its check digit confirms, or that is no other number either', () => {
    const gtinOf = (gtin: string) => {
      const redacted = redactWith({ type: 'commerce.view', object: { gtin } });
      const event = 'event' in redacted ? redacted.event : undefined;
      return event?.type === 'commerce.view' ? event.object.gtin : undefined;
    };
    for (const right of ['4006381333931', '036000291452', '96385074', '10614141000415'])
      expect(gtinOf(right)).toBe(right);
    for (const wrong of ['4006381333932', '036000291453', '491511234567'])
      expect(gtinOf(wrong)).toBeUndefined();
  });

  it.each(['page.engagement', 'media.watch', 'media.listen'])('of %s: all of it, but the address', (type) => {
    const body = { type, durationMs: 1, object: {}, metrics: {} };
    expect(redactWith({ ...body, url: `${url}?q#f` })).toEqual({
      event: { ...stored, ...body, redactions: ['url.fragment', 'url.query'] },
    });
  });

  it('is cut to its length, and names twenty rules at most', () => {
    const title = 'ab '.repeat(200);
    expect(redactWith({ ...visit, title })).toMatchObject({
      event: { title: title.slice(0, limits.titleChars) },
    });
    const label = 'ab '.repeat(60);
    expect(redactWith({ type: 'commerce.view', object: { brand: label } })).toMatchObject({
      event: { object: { brand: label.slice(0, limits.labelChars) } },
    });
  });
});

describe('nothing is left', () => {
  it('where there is no public site', () => {
    expect(redactWith({ ...visit, url: 'nothing' })).toEqual({ refused: 'no-site' });
    expect(redactWith({ ...visit, url: 'http://localhost/' })).toEqual({ refused: 'no-site' });
  });

  it('of a site that is not captured, is sensitive, or has a name that says too much', () => {
    expect(redactWith(visit, { isCaptured: (site) => site !== 'example.com' })).toEqual({
      refused: 'excluded',
    });
    expect(redactWith({ ...visit, title: 'HIV test' })).toEqual({
      refused: 'sensitive',
      isOwn: true,
      topics: ['health'],
    });
    expect(redactWith({ ...visit, url: 'https://zoes.com/' })).toEqual({ refused: 'name' });
  });

  it('but the member may opt in to a topic, and add a host of their own whatever its name', () => {
    expect(redactWith({ ...visit, title: 'HIV test' }, { topics: ['health'] })).toMatchObject({
      event: { title: 'HIV test' },
    });
    expect(redactWith({ ...visit, title: 'HIV in church' }, { topics: ['religion'] })).toMatchObject({
      topics: ['health'],
    });
    const own = redactWith({ ...visit, url: 'http://192.168.0.2/zoe' }, { privateHosts: ['192.168.0.2'] });
    expect(own).toEqual({
      event: {
        ...envelope,
        type: 'page.visit',
        title: 'A page',
        context: { transition: 'link' },
        site: '192.168.0.2',
        redactions: ['url.host'],
      },
    });
  });
});

describe('titles are left out', () => {
  it('of result pages and of pages of people, and said so', () => {
    expect(redactWith({ ...visit, url: results })).toMatchObject({
      event: { url: 'https://www.google.com/search', redactions: ['url.query', 'title.search'] },
    });
    expect(redactWith({ ...visit, url: 'https://mail.google.com/mail/' })).toMatchObject({
      event: { redactions: ['title.people'] },
    });
    expect(redactWith({ type: 'page.visit', url: results, context: { transition: 'link' } })).toMatchObject({
      event: { redactions: ['url.query'] },
    });
    for (const address of [results, 'https://x.com/']) {
      const redacted = redactWith({ ...visit, url: address });
      expect('event' in redacted && redacted.event).not.toHaveProperty('title');
    }
  });
});

it('the words of an event are those that say what it is about', () => {
  expect(listTexts({ type: 'page.visit', title: 'a' })).toEqual(['a']);
  expect(listTexts({ type: 'search.query', object: { query: 'b' } })).toEqual(['b']);
  expect(listTexts({ type: 'content.read', object: { topics: ['c', 'd'], publisher: 'x' } })).toEqual([
    'c',
    'd',
  ]);
  expect(listTexts({ type: 'commerce.view', object: { name: 'e', sku: 'x' } })).toEqual(['e']);
  expect(listTexts({ type: 'commerce.purchase', object: { items: [{ name: 'f' }, {}] } })).toEqual(['f']);
  expect(listTexts({ type: 'page.engagement' })).toEqual([]);
});
