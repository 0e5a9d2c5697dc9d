// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { searchEngines } from '@sheaf/protocol/event-bodies';
import { createSearchCollector, describeClick, readSearch, unwrap } from '@/utils/collect/search-results.ts';
import { fakePage, fakeVisit, forgetPage, runCollector } from './web-page.ts';

beforeEach(() => {
  fakePage();
});
afterEach(forgetPage);

describe('a page of results', () => {
  it.each([
    ['google', 'https://www.google.com/search?q=a+b&start=20&tbm=isch', 'images', 3],
    ['google', 'https://www.google.co.uk/search?q=a%20b&udm=14', 'web', 1],
    ['google', 'https://www.google.com/search?q=a+b&udm=50', 'other', 1],
    ['bing', 'https://www.bing.com/videos/search?q=a+b', 'videos', 1],
    ['bing', 'https://www.bing.com/search?q=a+b&first=11', 'web', 2],
    ['duckduckgo', 'https://duckduckgo.com/?q=a+b&ia=news&iar=news', 'news', 1],
    ['brave', 'https://search.brave.com/search?q=a+b&offset=2', 'web', 3],
    ['ecosia', 'https://www.ecosia.org/images?q=a+b&p=1', 'images', 2],
    ['startpage', 'https://www.startpage.com/sp/search?query=a+b&cat=video&page=2', 'videos', 2],
    ['yahoo', 'https://de.search.yahoo.com/search?p=a+b&b=8&pz=7', 'web', 2],
    ['qwant', 'https://www.qwant.com/?q=a+b&t=shopping&p=2', 'shopping', 2],
    ['kagi', 'https://kagi.com/search?q=a+b&batch=2', 'web', 2],
    ['yandex', 'https://yandex.com/search/?text=a+b&p=1', 'web', 2],
    ['baidu', 'https://www.baidu.com/s?wd=a+b&pn=10', 'web', 2],
  ] as const)('%s: %s', (engine, address, vertical, page) => {
    expect(readSearch(engine, address, document)).toEqual({ engine, vertical, page, query: 'a b' });
  });

  it.each([
    ['google', 'https://www.google.com/sorry/index?q=token'],
    ['google', 'https://www.google.com/'],
    ['google', 'https://www.google.com/search?q=%20'],
    ['bing', 'https://www.bing.com/maps?q=a'],
    ['duckduckgo', 'https://duckduckgo.com/settings?q=a'],
    ['baidu', 'https://www.baidu.com/link?wd=a'],
  ] as const)('of %s is not %s', (engine, address) => {
    expect(readSearch(engine, address, document)).toBeUndefined();
  });

  it('may show its query in its field only; what is typed there is not read', () => {
    document.body.innerHTML = '<input id="q" value="asked">';
    const field = document.querySelector('input');
    if (field) field.value = 'typed';
    const searched = readSearch('startpage', 'https://www.startpage.com/sp/search', document);
    expect(searched?.query).toBe('asked');
  });

  it('has a page number within bounds, whatever its address says', () => {
    for (const start of ['-5', '1e9', 'x', '']) {
      const address = `https://www.google.com/search?q=a&start=${start}`;
      expect(readSearch('google', address, document)?.page).toBe(1);
    }
  });
});

it.each([
  ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
  ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fa.example%2Fb', 'https://a.example/b'],
  ['https://r.search.yahoo.com/_ylt=x/RV=2/RU=https%3a%2f%2fa.example%2fb/RK=2/RS=x', 'https://a.example/b'],
  ['https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9hLmV4YW1wbGUvYg&ntb=1', 'https://a.example/b'],
  [
    'https://www.google.com/url?url=javascript:alert(1)',
    'https://www.google.com/url?url=javascript:alert(1)',
  ],
  ['https://www.bing.com/ck/a?u=a1!!!', 'https://www.bing.com/ck/a?u=a1!!!'],
  ['https://x.example/RU=%E0%A4%A/', 'https://x.example/RU=%E0%A4%A/'],
  ['https://a.example/b?url=https://c.example/', 'https://a.example/b?url=https://c.example/'],
])('%s leads to %s', (href, target) => expect(unwrap(href)).toBe(target));

describe('a click', () => {
  const engine = 'qwant';
  const searched = { engine, vertical: 'web', page: 1, query: 'a' } as const;
  const click = (selector: string) => {
    const link = document.querySelector<HTMLAnchorElement>(selector);
    return link ? describeClick(link, searched) : undefined;
  };
  beforeEach(() => {
    document.body.innerHTML =
      '<div data-testid="adResult"><a id="ad" href="https://shop.example/">x</a></div>' +
      '<div data-testid="webResult"><h2><a href="https://a.example/">x</a></h2></div>' +
      '<div data-testid="webResult"><a id="icon" href="https://b.example/">o</a>' +
      '<h2><a id="second" href="https://b.example/">x</a></h2><a id="deep" href="https://b.example/deep">y</a></div>' +
      `<a id="own" href="${location.origin}/more">more</a>`;
  });

  it('counts the unpaid results, whichever of its links is followed', () => {
    expect(click('#second')?.metrics).toEqual({ rank: 2 });
    expect(click('#icon')?.metrics).toEqual({ rank: 2 });
  });

  it('has no rank on what is paid, and on what is no title', () => {
    expect(click('#ad')).toEqual({
      object: { engine, vertical: 'web', page: 1, href: 'https://shop.example/', promoted: true },
      metrics: {},
    });
    expect(click('#deep')?.metrics).toEqual({});
  });

  it('on the engine’s own pages is none', () => {
    expect(click('#own')).toBeUndefined();
  });
});

it('a search is said once: not again for going back to it, for a reload, or for a restart of the collectors', () => {
  const address = 'https://www.qwant.com/?q=a';
  const { collector, emitted } = runCollector((page) => createSearchCollector({ ...page, engine: 'qwant' }));
  const first = fakeVisit(address);
  collector.begin(first);
  collector.end();
  collector.begin(first);
  for (const transition of ['history', 'reload'] as const)
    collector.begin({ ...fakeVisit(address), reached: { transition } });
  collector.begin({ ...fakeVisit(address), isKnown: true });
  expect(emitted.map(({ sighting }) => sighting.type)).toEqual(['search.query']);
});

it('there is nothing to say where there is no engine', () => {
  for (const engine of [undefined, ...searchEngines]) {
    const { collector, emitted } = runCollector((page) => createSearchCollector({ ...page, engine }));
    collector.begin(fakeVisit('https://mojeek.example/find?x=a'));
    collector.report();
    expect(emitted).toEqual([]);
  }
  vi.restoreAllMocks();
});
