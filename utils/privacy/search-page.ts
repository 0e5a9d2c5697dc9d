import type { SearchEngine } from '@sheaf/protocol/event-bodies';

import { hostOf, type Address } from './address/address.ts';

/** The hosts where each engine answers; a country's own address may stand under a second level. */
const hosts: Record<SearchEngine, RegExp> = {
  google: /^(www\.|images\.|news\.)?google\.(com|cat|[a-z]{2}|com?\.[a-z]{2})$/,
  bing: /^([a-z]{2,3}\.|www\d?\.)?bing\.com$/,
  duckduckgo: /^((www|html|lite|noai|safe|start)\.)?duckduckgo\.com$/,
  brave: /^search\.brave\.com$/,
  ecosia: /^(www\.)?ecosia\.org$/,
  startpage: /^([a-z0-9-]+\.)?startpage\.com$/,
  yahoo: /^([a-z.]+\.)?search\.yahoo\.(com|co\.jp)$/,
  qwant: /^((www|lite)\.)?qwant\.com$/,
  kagi: /^(www\.)?kagi\.com$/,
  yandex: /^((www|m)\.)?(yandex\.(com|ru|by|kz|uz|eu|com\.[a-z]{2}|com?\.[a-z]{2})|ya\.ru)$/,
  baidu: /^((www|m|wap)\.)?baidu\.com$/,
};

/** Where engines put what was searched for. */
const parameters = ['q', 'p', 'query', 'text', 'wd', 'word'];

/** The search engine that an address belongs to; undefined for every other. */
export function searchEngineOf(url: Pick<Address, 'hostname'>): SearchEngine | undefined {
  const hostname = hostOf(url.hostname);
  return (Object.keys(hosts) as SearchEngine[]).find((engine) => hosts[engine].test(hostname));
}

/** Whether a page's title says what was searched for: any page of an engine with a query, or of its search. */
export function isSearchPage(url: Address): boolean {
  if (!searchEngineOf(url)) return false;
  const names = new URLSearchParams(url.search);
  return parameters.some((name) => names.has(name)) || /^\/(search|s|sp|do|yandsearch)\b/.test(url.pathname);
}
