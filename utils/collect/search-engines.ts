import type { SearchEngine } from '@sheaf/protocol/event-bodies';

import type { Sighting } from './page.ts';

type Vertical = Extract<Sighting, { type: 'search.query' }>['object']['vertical'];

/** How one engine's pages of results are read. On which hosts it answers, the background knows. */
export interface SearchPages {
  /** Paths of pages of results. */
  path: RegExp;
  /** Parameters that hold the query, the more telling first. */
  query: string[];
  /** The field that shows the query again, where an engine does not put it into the address. */
  field?: string;
  /** The parameter that turns the pages: its value on the first page, and how much a further page adds at most. */
  paging?: { parameter: string; first: number; step: number };
  /** Titles of the unpaid results, as links, in the order they are shown. */
  results: string;
  /** Around paid results. */
  promoted: string;
  /** Attribute, on an element around a result, that says where an opaque link leads. */
  target?: string;
}

/**
 * An engine whose markup has changed still says its queries, and clicks without their rank. What each page looked like
 * when this was written: tests/fixtures/search.
 */
export const searchPages: Record<SearchEngine, SearchPages> = {
  google: {
    path: /^\/search$/,
    query: ['q'],
    paging: { parameter: 'start', first: 0, step: 10 },
    results: '#rso a:has(h3)',
    promoted: '#tads,#tadsb,#bottomads,[data-text-ad]',
  },
  bing: {
    path: /^\/((images|videos|news|shop)\/)?search$/,
    query: ['q'],
    paging: { parameter: 'first', first: 1, step: 10 },
    results: '#b_results > .b_algo h2 a',
    promoted: '.b_ad',
  },
  duckduckgo: {
    path: /^\/(html\/?|lite\/?)?$/,
    query: ['q'],
    field: 'input[name="q"]',
    results: '[data-testid="result"] a[data-testid="result-title-a"],.result:not(.result--ad) a.result__a',
    promoted: '[data-testid="ad"],.result--ad',
  },
  brave: {
    path: /^\/(search|images|videos|news)$/,
    query: ['q'],
    paging: { parameter: 'offset', first: 0, step: 1 },
    results: '.snippet[data-type="web"] a.l1',
    promoted: '[data-type="ad"]',
  },
  ecosia: {
    path: /^\/(search|images|videos|news)$/,
    query: ['q'],
    paging: { parameter: 'p', first: 0, step: 1 },
    results: '[data-test-id="mainline-result-web"] a[data-test-id="result-link"]',
    promoted: '[data-test-id="mainline-result-ad"]',
  },
  startpage: {
    path: /^\/(sp|do)\/d?search$/,
    query: ['query', 'q'],
    field: 'input#q',
    paging: { parameter: 'page', first: 1, step: 1 },
    results: '.w-gl a.result-title',
    promoted: '.a-bg,.w-ad,[class*="ads-"]',
  },
  yahoo: {
    path: /^\/(mobile\/|yhs\/|web\/)?search(\/[a-z]+)?$/,
    query: ['p'],
    paging: { parameter: 'b', first: 1, step: 10 },
    results: '#web .algo h3 a',
    promoted: '.ads,[class*="searchCenterTopAds"],[class*="searchCenterBottomAds"]',
  },
  qwant: {
    path: /^\/$/,
    query: ['q'],
    paging: { parameter: 'p', first: 1, step: 1 },
    results: '[data-testid="webResult"] h2 a',
    promoted: '[data-testid="adResult"]',
  },
  kagi: {
    path: /^\/(html\/)?(search|images|videos|news|podcasts)$/,
    query: ['q'],
    paging: { parameter: 'batch', first: 1, step: 1 },
    results: '.search-result a.__sri_title_link,.sr-group .__srgi-title a',
    promoted: '[data-ad]',
  },
  yandex: {
    path: /^\/((images|video|news)\/)?(touch\/)?search\/?$/,
    query: ['text', 'query'],
    paging: { parameter: 'p', first: 0, step: 1 },
    results: '.serp-item:not([data-fast-name="direct"]) a.OrganicTitle-Link',
    promoted: '.serp-item[data-fast-name="direct"],.serp-adv-item',
  },
  baidu: {
    path: /^\/(from=[^/]+\/)?s$/,
    query: ['wd', 'word'],
    paging: { parameter: 'pn', first: 0, step: 10 },
    results: '#content_left > .c-container:not(.ec_ad_results):not([data-tuiguang]) h3 a',
    promoted: '.ec_ad_results,[data-tuiguang]',
    target: 'mu',
  },
};

/** What is searched, by the host, the path and the parameters; the first that fits. */
export const verticals: [RegExp, Vertical][] = [
  [
    /^images\.|\/images\b|[?&](tbm=isch|udm=2|iax?=images|t=images|cat=(images|pics)|tn=baiduimage)(&|$)/,
    'images',
  ],
  [/^video\.|\/videos?\b|[?&](tbm=vid|udm=7|iax?=videos|t=videos|cat=video)(&|$)/, 'videos'],
  [/^news\.|\/news\b|[?&](tbm=nws|udm=12|iar?=news|t=news|cat=news|tn=news)(&|$)/, 'news'],
  [/^shopping\.|\/shop(ping)?\b|[?&](tbm=shop|udm=28|iax?=shopping|t=shopping)(&|$)/, 'shopping'],
  [/\/maps\b|[?&](iaxm=maps|t=maps)(&|$)/, 'maps'],
  [/\/podcasts\b|[?&](tbm=[a-z]|udm=(?!14(&|$)))/, 'other'],
];
