// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { countWords, createReadingCollector, describeText } from '@/utils/collect/content-read.ts';

import { fakePage, fakeVisit, forgetPage, runCollector } from './web-page.ts';

const page = { metas: () => [], meta: () => '', language: 'EN_gb' };
const url = 'https://news.example/a';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(forgetPage);

it('describes an article, and names no person as its publisher', () => {
  const keywords = 'Sea, sea, Ice';
  const organisation = { '@type': 'Organization', name: 'News' };
  const news = { '@type': 'NewsArticle', keywords, datePublished: '2020-01-01', publisher: organisation };
  const said = { kind: 'news', language: 'en-GB', topics: ['Sea', 'Ice'], publishedAt: Date.UTC(2020, 0) };
  expect(describeText({ ...page, things: [news] }, document, url)).toEqual({ ...said, publisher: 'News' });
  const person = { ...news, publisher: { '@type': 'Person', name: 'Ann' } };
  expect(describeText({ ...page, things: [person] }, document, url)).toEqual(said);
});

it('says nothing of home pages, lists, products and undeclared pages', () => {
  const article = { '@type': 'Article' };
  const about = (things: object[], address = url) =>
    describeText({ ...page, things: things.map((each) => ({ ...each })) }, document, address);
  expect(about([article], 'https://news.example/')).toBeUndefined();
  expect(about([article, { '@type': 'CollectionPage' }])).toBeUndefined();
  expect(about([{ '@type': 'Product' }, { '@type': 'Review' }])).toBeUndefined();
  expect(about([{ '@type': 'constructor' }])).toBeUndefined();
});

it('counts words with and without spaces between them', () => {
  expect(countWords(' one  two\nthree ')).toBe(3);
  expect(countWords('今日は天気です。', 'ja')).toBeGreaterThan(2);
});

it('says one event in fuller versions, at most what could have been read', () => {
  fakePage();
  document.body.innerHTML = `<article itemscope itemtype="https://schema.org/Article">${'word '.repeat(1_000)}</article>`;
  const box = { top: 0, height: 100 } as DOMRect;
  vi.spyOn(window.Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
  const { collector, emitted, stop } = runCollector(createReadingCollector);
  collector.begin(fakeVisit(url));
  vi.advanceTimersByTime(4_000);
  collector.report();
  expect(emitted).toEqual([]);
  vi.advanceTimersByTime(6_000);
  collector.report();
  collector.report();
  vi.advanceTimersByTime(10_000);
  collector.report();
  expect(emitted.map(({ sighting }) => sighting)).toMatchObject([
    { durationMs: 10_000, metrics: { words: 1_000, readRatio: 0.1 } },
    { durationMs: 20_000, metrics: { words: 1_000, readRatio: 0.2 } },
  ]);
  expect(new Set(emitted.map(({ sighting }) => sighting.id)).size).toBe(1);
  stop();
});
