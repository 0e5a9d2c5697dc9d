import { expect, it } from 'vitest';

import { isSearchPage, searchEngineOf } from '@/utils/privacy/search-page.ts';

it.each([
  ['https://www.google.com/search?q=a', 'google'],
  ['https://www.google.co.uk/', 'google'],
  ['https://cn.bing.com/search?q=a', 'bing'],
  ['https://html.duckduckgo.com/html/', 'duckduckgo'],
  ['https://search.brave.com/search?q=a', 'brave'],
  ['https://www.ecosia.org/search?q=a', 'ecosia'],
  ['https://eu.startpage.com/sp/search', 'startpage'],
  ['https://de.search.yahoo.com/search?p=a', 'yahoo'],
  ['https://images.search.yahoo.com/search/images?p=a', 'yahoo'],
  ['https://www.qwant.com/?q=a', 'qwant'],
  ['https://kagi.com/search?q=a', 'kagi'],
  ['https://ya.ru/search/?text=a', 'yandex'],
  ['https://yandex.com.tr/search/?text=a', 'yandex'],
  ['https://www.baidu.com/s?wd=a', 'baidu'],
  ['https://www.google.com./search?q=a', 'google'],
])('%s belongs to %s', (url, engine) => {
  expect(searchEngineOf(new URL(url))).toBe(engine);
  expect(isSearchPage(new URL('/search?q=a&p=a', url))).toBe(true);
});

it.each([
  'https://google.com.evil.example/search?q=a',
  'https://google.github.io/search?q=a',
  'https://notgoogle.com/search?q=a',
  'https://mail.google.com/search?q=a',
  'https://finance.yahoo.com/search?p=a',
  'https://www.mojeek.com/search?q=a',
])('%s belongs to none', (url) => {
  expect(searchEngineOf(new URL(url))).toBeUndefined();
  expect(isSearchPage(new URL(url))).toBe(false);
});

it.each([
  ['https://www.google.com/', false],
  ['https://www.google.com/maps?hl=de', false],
  ['https://www.google.com/a/search', false],
  ['https://www.google.com/search', true],
  ['https://www.google.com/?q=a', true],
  ['https://de.search.yahoo.com/yhs?hl=de&p=a', true],
  ['https://www.baidu.com/from?wd=a', true],
])('%s shows what was searched for: %s', (url, shows) => {
  expect(isSearchPage(new URL(url))).toBe(shows);
});
