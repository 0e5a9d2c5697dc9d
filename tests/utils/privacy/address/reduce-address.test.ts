import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { peopleRules, isPeoplePage } from '@/utils/privacy/address/people.ts';
import { publicNumbers } from '@/utils/privacy/address/public-numbers.ts';
import { queryRules } from '@/utils/privacy/address/query-rules.ts';
import { reduceAddress } from '@/utils/privacy/address/reduce-address.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

const filter = createTextFilter(['Zoë Krüger', 'north/south']);

function reduce(address: string, keepsSearch = false) {
  return reduceAddress(new URL(address), { filter, keepsSearch });
}

describe('the query of an address', () => {
  it.each(queryRules.map(({ example }) => example))('keeps what a site’s rule names: %s', (example) => {
    expect(reduce(example)).toEqual({ url: new URL(example).href, redactions: [] });
  });

  it('keeps no empty value', () => {
    const shapes = queryRules.flatMap(({ keeps }) => Object.entries(keeps));
    expect(shapes.filter(([, shape]) => shape.test(''))).toEqual([]);
  });

  it('loses everything else, and says so', () => {
    expect(reduce('https://www.youtube.com/watch?v=jNQXAC9IVRw&t=9&utm_source=x')).toEqual({
      url: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
      redactions: ['url.tracking', 'url.query'],
    });
    expect(reduce('https://example.org/a?v=jNQXAC9IVRw')).toEqual({
      url: 'https://example.org/a',
      redactions: ['url.query'],
    });
  });

  it('keeps the order, and pairs as they were written', () => {
    const example = 'https://en.wikipedia.org/w/index.php?oldid=12&x=1&title=Honey%20bee';
    expect(reduce(example).url).toBe('https://en.wikipedia.org/w/index.php?oldid=12&title=Honey%20bee');
    expect(reduce('https://en.wikipedia.org/w/index.php?title').url).toBe(
      'https://en.wikipedia.org/w/index.php',
    );
    expect(reduce('https://en.wikipedia.org/w/index.php?').redactions).toEqual([]);
  });

  it('keeps the number of a public thing, and none that begins as a phone number does', () => {
    const video = 'https://www.facebook.com/watch/?v=1234567890123';
    expect(reduce(video)).toEqual({ url: video, redactions: [] });
    expect(reduce(video.replace('1234567890123', '0151234567890')).redactions).toContain('url.query');
    const item = 'https://news.ycombinator.com/item?id=';
    expect(reduce(`${item}123456789`).url).toBe(`${item}123456789`);
    // Nor one with the check digit of a payment card.
    expect(reduce(video.replace('1234567890123', '30569309025904')).redactions).toContain('url.card');
    expect(reduce(`${item}0301234567`)).toEqual({
      url: 'https://news.ycombinator.com/item',
      redactions: ['url.phone', 'url.query'],
    });
  });

  it('says of a user name or a password that it was there', () => {
    expect(reduce('https://me@example.org/').redactions).toEqual(['url.userinfo']);
    expect(reduce('https://:pw@example.org/').redactions).toEqual(['url.userinfo']);
  });

  it('loses a kept parameter whose value is not of its shape', () => {
    expect(reduce('https://news.ycombinator.com/item?id=8863x')).toMatchObject({
      url: 'https://news.ycombinator.com/item',
    });
    expect(reduce('https://www.youtube.com/watch?v&v=').url).toBe('https://www.youtube.com/watch');
  });

  it('loses a kept value in which something is found, and names it', () => {
    const example = 'https://en.wikipedia.org/w/index.php?title=Zoe_Krueger';
    expect(reduce(example)).toEqual({
      url: 'https://en.wikipedia.org/w/index.php',
      redactions: ['url.word', 'url.query'],
    });
  });

  it('keeps what was searched for on events that speak of a search only', () => {
    const results = 'https://www.google.com/search?client=x&q=honey+bee&sca_esv=1';
    expect(reduce(results, true).url).toBe('https://www.google.com/search?q=honey+bee');
    expect(reduce(results).url).toBe('https://www.google.com/search');
    expect(reduce('https://www.example.com/search?q=honey', true).url).toBe('https://www.example.com/search');
    expect(reduce('https://www.google.com/search?q=call+0151+1234567', true)).toMatchObject({
      url: 'https://www.google.com/search',
      redactions: expect.arrayContaining(['url.phone']) as string[],
    });
  });

  it('is not looked through when it is endless', () => {
    expect(reduce(`https://www.google.com/search?q=${'a'.repeat(5_000)}`, true)).toEqual({
      url: 'https://www.google.com/search',
      redactions: ['url.query'],
    });
    const longest = `https://www.google.com/search?q=tea&x=${'b'.repeat(2_048 - '?q=tea&x='.length)}`;
    expect(reduce(longest, true).url).toBe('https://www.google.com/search?q=tea');
    expect(reduce(`${longest}b`, true).url).toBe('https://www.google.com/search');
  });
});

describe('the path of an address', () => {
  it.each([
    ['/user/jo@example.org/x', '/user/[e-mail]/x', 'url.email'],
    ['/a/0197f1a0-0000-7000-8000-000000000001', '/a/[id]', 'url.identifier'],
    [
      '/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
      '/a/[key]',
      'url.credential',
    ],
    ['/contact/+49-151-1234567', '/contact/[phone]', 'url.phone'],
    ['/call/123456789', '/call/[phone]', 'url.phone'],
    ['/orders/A-48213', '/orders/*', 'url.number'],
    ['/orders/4821339', '/orders/*', 'url.number'],
    ['/bestellung/48213390', '/bestellung/[number]', 'url.number'],
    ['/reset/x9kQ2m', '/reset/[id]', 'url.identifier'],
    ['/a;jsessionid=0A1B/b', '/a/b', 'url.tracking'],
    ['/dp/B01N5IB20Q/ref=sr_1_1', '/dp/B01N5IB20Q/', 'url.tracking'],
    ['/by/zoe-krueger-12', '/by/*', 'url.word'],
    ['/x/north/south/y', '/x/*/*/y', 'url.word'],
    ['/x/north//south/y', '/x/*//*/y', 'url.word'],
    ['/0151/1234567', '/*/[phone]', 'url.phone'],
    ['/030/03012345', '/030/[phone]', 'url.phone'],
    ['/x/0151/1234567/y/12/345/67895', '/x/*/[phone]/y/12/345/67895', 'url.phone'],
    ['/call/me/0151/1234567', '/call/me/*/[phone]', 'url.phone'],
    ['/x/0151/1234567', '/x/*/[phone]', 'url.phone'],
    ['/%28030%29/1234567', '/[phone]/[phone]', 'url.phone'],
    ['/a/north%2Fsouth/b', '/a/*/b', 'url.word'],
    ['/tel/1234567', '/tel/[phone]', 'url.phone'],
    ['/a/1234567890', '/a/[phone]', 'url.phone'],
    ['/a;b/..;c/d', '/a/*/d', 'url.tracking'],
    ['/.;x', '/*', 'url.tracking'],
    ['/x..;c/d', '/x../d', 'url.tracking'],
    ['/..x;c/d', '/..x/d', 'url.tracking'],
    ['/a/b-4111111111111111.html', '/a/[card]', 'url.card'],
    ['/tel/b-123456789.html', '/tel/[phone]', 'url.phone'],
    ['/a/ref=x', '/a/', 'url.tracking'],
    ['/token/abcdeF', '/token/[id]', 'url.identifier'],
    ['/account/a1', '/account/*', 'url.number'],
    ['/a/jo@example.org', '/a/[e-mail]', 'url.email'],
    ['/jo@x.de', '/*', 'url.email'],
    ['/@somebody/videos', '/[name]/videos', 'url.person'],
    ['/a/%40somebody', '/a/[name]', 'url.person'],
  ])('%s becomes %s', (path, left, rule) => {
    expect(reduce(`https://example.org${path}`)).toEqual({
      url: `https://example.org${left}`,
      redactions: [rule],
    });
  });

  it.each([
    '/2026/01/08/a-long-day-in-berlin-123456',
    '/news/articles/cx2k9p1l4w7o',
    '/articleshow/130255043.cms',
    '/dp/B01N5IB20Q/',
    '/wiki/Gottfried_Wilhelm_Leibniz',
    '/isbn/9783161484100',
    '/watch/live',
    '/2026/0151/12',
    '/a/123456789',
    '/a/b-123456789.html',
    '/1995/1234567',
    '/12/345/67895',
    '/caf%C3%A9/123456789/123',
    '/86/095/742/719',
    '/caf%C3%A9/86/095/742/719',
    '/caf%C3%A9/1995/1234567',
    '/north/a/south',
    '/a/the-last-order-48213.html',
    '/a/4821/3390/1234/5678',
    '/[e-mail]/*/[id]',
    '/orders/new',
    '/token/abcdef',
    '/reset/a1',
    '/',
    '/orders/',
    '/reset/password',
    '/token/economics',
    '/r/programming/comments/1abcd2e/how_we_did_it/',
    '/Donaudampfschifffahrtsgesellschaft',
  ])('%s stays', (path) => {
    expect(reduce(`https://example.org${path}`)).toEqual({
      url: `https://example.org${path}`,
      redactions: [],
    });
  });

  it.each(publicNumbers.map(({ example }) => example))(
    'keeps the number of a public thing: %s',
    (example) => {
      expect(reduce(example)).toEqual({ url: example, redactions: [] });
    },
  );

  it('keeps the number of a public thing with the check digit of a card, beside what is escaped', () => {
    const thing = 'https://www.ebay.com/itm/caf%C3%A9/378282246310005';
    expect(reduce(thing)).toEqual({ url: thing, redactions: [] });
  });

  it('loses a word of digits that the member added, also where an article has its number', () => {
    const own = createTextFilter(['48213']);
    const left = (path: string) =>
      reduceAddress(new URL(`https://example.org${path}`), { filter: own, keepsSearch: false }).url;
    expect(left('/a/b-48213')).toBe('https://example.org/a/*');
    expect(left('/a/b-48214')).toBe('https://example.org/a/b-48214');
  });

  it('of the greatest length stays', () => {
    const longest = `https://example.org/${'ab-'.repeat(676)}`;
    expect(longest).toHaveLength(2_048);
    expect(reduce(longest)).toEqual({ url: longest, redactions: [] });
    expect(reduce(`${longest}a`)).toEqual({ redactions: ['url.too-long'] });
  });

  it('is left out when it is too long', () => {
    expect(reduce(`https://example.org/${'a'.repeat(3_000)}#x`)).toEqual({
      redactions: ['url.fragment', 'url.too-long'],
    });
  });
});

describe('other people', () => {
  it.each(peopleRules.map(({ example }) => example))('are not in %s', (example) => {
    const { url, redactions } = reduce(example);
    expect(url).not.toMatch(/some_?-?body/i);
    expect(redactions).toContain('url.person');
    expect(isPeoplePage(new URL(example))).toBe(true);
  });

  it.each([
    'https://x.com/explore',
    'https://www.reddit.com/r/programming/',
    'https://www.youtube.com/watch?v=jNQXAC9IVRw',
    'https://docs.python.org/3/',
    'https://github.com/torvalds/linux',
  ])('are not taken for what is none: %s', (address) => {
    expect(reduce(address)).toEqual({ url: new URL(address).href, redactions: [] });
  });

  it('have the word in the titles of networks, mail and conversations', () => {
    for (const page of [
      'https://mail.google.com/mail/u/0/',
      'https://chatgpt.com/c/1',
      'https://webmail.example.org/',
      'https://www.example.org/@somebody',
    ])
      expect(isPeoplePage(new URL(page))).toBe(true);
    for (const page of [
      'https://www.nytimes.com/',
      'https://docs.rs/serde',
      'https://maps.google.com/',
      'https://www.youtube.com/watch',
    ])
      expect(isPeoplePage(new URL(page))).toBe(false);
  });
});

describe('the host of an address', () => {
  it('leaves nothing of the address when it says too much, also in punycode', () => {
    for (const host of ['zoe-krueger.example.org', 'xn--zo-hkrger-p4a.example.org', 'zoë-krüger.example.org'])
      expect(['url.host', undefined]).toContain(reduce(`https://${host}/a`).redactions[0]);
    expect(reduce('https://zoë-krüger.example.org/a')).toEqual({ redactions: ['url.host'] });
  });
});

/** A path, a query and a fragment of anything a browser would take. */
const part = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from('abcdefgh0123456789-_.~%/;=&+@:[]*|\\ "<>')),
    fc.constantFrom(
      '%25',
      '%2F',
      '%40',
      '@',
      'ü',
      '漢',
      '🦄',
      '\u200b',
      'order/',
      'user/',
      'jo@example.org',
      'reset/',
    ),
  ),
  maxLength: 60,
});
const hosts = fc.constantFrom(
  'example.org',
  'www.youtube.com',
  'x.com',
  'www.google.com',
  'zoë.example.org',
  'en.wikipedia.org',
);
const addresses = fc
  .tuple(hosts, part, part, part)
  .map(([host, path, query, hash]) =>
    URL.parse(`https://me:secret@${host}/${path}?q=${query}&title=${query}#${hash}`),
  )
  .filter((url) => url !== null);

describe('whatever the address', () => {
  it('never grows, stays an address of the same origin, and has nothing more to lose', () => {
    fc.assert(
      fc.property(addresses, fc.boolean(), (page, keepsSearch) => {
        const { url } = reduceAddress(page, { filter, keepsSearch });
        if (url === undefined) return;
        expect(url.length).toBeLessThanOrEqual(page.href.length);
        const again = new URL(url);
        expect(again.origin).toBe(page.origin);
        expect(again.href).toBe(url);
        expect(reduceAddress(again, { filter, keepsSearch })).toMatchObject({ url });
      }),
      { numRuns },
    );
  });

  it('holds no user name, no fragment and nothing of a query but what a rule keeps', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.stringMatching(/^[a-z]{12,16}$/), (path, hidden) => {
        const secret = `q${hidden}z`;
        const { url } = reduce(
          `https://${secret}:${secret}@example.org${path}?a=${secret}&${secret}#${secret}`,
        );
        expect(url ?? '').not.toContain(secret);
      }),
      { numRuns },
    );
  });
});
