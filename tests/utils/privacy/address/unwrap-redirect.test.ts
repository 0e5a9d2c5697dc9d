import fc from 'fast-check';
import { expect, it } from 'vitest';

import { redirects, unwrapRedirect } from '@/utils/privacy/address/unwrap-redirect.ts';

it.each(redirects.map(({ example }) => example))('leads out of %s', (example) => {
  expect(unwrapRedirect(new URL(example)).hostname).toBe('example.org');
});

it.each([
  'https://www.google.com/search?q=https://example.org/',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://www.google.com/url?q=',
  'https://www.google.com/url',
  'https://example.com/url?q=https://example.org/',
  'https://www.bing.com/ck/a?u=a1!!!',
  // No base 64 has such a length.
  'https://www.bing.com/ck/a?u=a1abcde',
  'https://www.bing.com/ck/a?u=a1a',
  'https://www.bing.com/ck/a?u=a1',
  'https://www.google.com/url?q=%25E0%25A4%25A',
  // Looks as if it were encoded, and is not.
  'https://www.google.com/url?q=%25zz.example.org',
])('stays at %s', (address) => {
  expect(unwrapRedirect(new URL(address)).href).toBe(new URL(address).href);
});

it.each([
  ['http://example.org/', 'http://example.org/'],
  ['HTTPS://example.org/', 'https://example.org/'],
  ['//example.org/a', 'https://example.org/a'],
  ['example.org/a1b', 'https://example.org/a1b'],
  ['a1.example.org/b', 'https://a1.example.org/b'],
  ['example.org/?u=https://other.example/', 'https://example.org/?u=https://other.example/'],
  ['http%3A%2F%2Fexample.org%2F', 'http://example.org/'],
  ['https%253A%252F%252Fexample.org', 'https://example.org/'],
  ['%68ttps://example.org/', 'https://example.org/'],
  ['example.org/a%252Fb', 'https://example.org/a%252Fb'],
  ['example.org/100%', 'https://example.org/100%'],
  [
    'example.org/?u=https%253A%252F%252Fother.example',
    'https://example.org/?u=https%253A%252F%252Fother.example',
  ],
  ['a1b.example.org/b', 'https://a1b.example.org/b'],
  ['xa1b2c.org', 'https://xa1b2c.org/'],
  ['///example.org/a', 'https://example.org/a'],
  ['example.org/mailto:jo', 'https://example.org/mailto:jo'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
])('reads %s', (written, address) => {
  const page = `https://www.google.com/url?q=${encodeURIComponent(written)}`;
  expect(unwrapRedirect(new URL(page)).href).toBe(address);
});

it.each([
  'https%25253A%25252F%25252Fexample.org',
  'ftp://example.org/',
  'localhost/a',
  'mailto:jo@example.org',
])('does not read %s', (written) => {
  const page = new URL(`https://www.google.com/url?q=${encodeURIComponent(written)}`);
  expect(unwrapRedirect(page).hostname).not.toBe('example.org');
  expect(unwrapRedirect(page).hostname).not.toBe('localhost');
});

it('reads base 64 in both alphabets, as it stands in addresses', () => {
  const target = 'https://example.org/a?b=~~~???~~???';
  const written = Buffer.from(target).toString('base64url');
  expect(written).toMatch(/-.*_|_.*-/);
  expect(unwrapRedirect(new URL(`https://www.bing.com/ck/a?u=a1${written}`)).href).toBe(target);
});

it('follows redirects to redirects, not for ever', () => {
  const wrap = (target: string) => `https://www.google.com/url?q=${encodeURIComponent(target)}`;
  const twice = wrap(wrap('https://example.org/a'));
  expect(unwrapRedirect(new URL(twice)).href).toBe('https://example.org/a');
  const four = wrap(wrap(twice));
  expect(unwrapRedirect(new URL(four)).hostname).toBe('example.org');
  expect(unwrapRedirect(new URL(wrap(four))).hostname).toBe('www.google.com');
  let deep = 'https://example.org/a';
  for (let i = 0; i < 8; i += 1) deep = wrap(deep);
  expect(unwrapRedirect(new URL(deep)).hostname).toBe('www.google.com');
});

it('leads to web addresses only, whatever is written', () => {
  const examples = redirects.map(({ example }) => example);
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.string(), (example, junk) => {
      const page = URL.parse(example.replace('example', junk));
      if (!page) return;
      expect(['https:', 'http:', page.protocol]).toContain(unwrapRedirect(page).protocol);
    }),
  );
});
