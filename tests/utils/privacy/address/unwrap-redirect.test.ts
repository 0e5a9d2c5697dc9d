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
  'https://www.google.com/url?q=%25E0%25A4%25A',
])('stays at %s', (address) => {
  expect(unwrapRedirect(new URL(address)).href).toBe(new URL(address).href);
});

it('follows redirects to redirects, not for ever', () => {
  const wrap = (target: string) => `https://www.google.com/url?q=${encodeURIComponent(target)}`;
  const twice = wrap(wrap('https://example.org/a'));
  expect(unwrapRedirect(new URL(twice)).href).toBe('https://example.org/a');
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
