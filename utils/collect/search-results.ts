import { watchFollowedLinks } from './followed-link.ts';
import type { CreateCollector, Sighting, Visit } from './page.ts';
import { searchPages, verticals, type SearchPages } from './search-engines.ts';

type Searched = Extract<Sighting, { type: 'search.query' }>['object'];

/** Longer queries are cut here already; the limit itself is the protocol's. */
const maxQueryChars = 300;
/** The limits of the protocol. */
const mostPages = 1_000;

/** What was searched for, if the page is one of an engine's results. */
export function readSearch(
  engine: Searched['engine'],
  address: string,
  document: Document,
): Searched | undefined {
  const { path, query: names, field, paging } = searchPages[engine];
  const { host, pathname, search, searchParams } = new URL(address);
  if (!path.test(pathname)) return undefined;
  const asked = names.map((name) => searchParams.get(name)).find(Boolean) ?? readField(document, field);
  const query = asked.replace(/\s+/g, ' ').trim().slice(0, maxQueryChars);
  if (query === '') return undefined;
  const vertical = verticals.find(([pattern]) => pattern.test(host + pathname + search))?.[1] ?? 'web';
  return { engine, vertical, page: readPage(searchParams, paging), query };
}

/** Only what an engine itself filled in: what is typed there afterwards is nobody's business. */
function readField(document: Document, selector = ''): string {
  const field = selector ? document.querySelector(selector) : null;
  return field?.getAttribute('value') ?? '';
}

function readPage(parameters: URLSearchParams, paging: SearchPages['paging']): number {
  if (!paging) return 1;
  const { parameter, first, step } = paging;
  const page = Math.ceil((Number(parameters.get(parameter) ?? first) - first) / step) + 1;
  return page >= 1 && page <= mostPages ? page : 1;
}

/** Where a link really leads, though it goes through the engine's own counter. */
export function unwrap(href: string): string {
  const url = new URL(href);
  const { searchParams: parameters, pathname } = url;
  const told = ['url', 'q', 'uddg', 'adurl']
    .map((name) => parameters.get(name))
    .find((value) => isAddress(value));
  if (told && /^\/(url|l\/|aclk)/.test(pathname)) return told;
  const yahoo = /\/RU=([^/]+)\//.exec(pathname)?.[1];
  if (yahoo) return decodeOr(yahoo, href);
  const bing = pathname === '/ck/a' ? /^a1(.+)/.exec(parameters.get('u') ?? '')?.[1] : undefined;
  if (bing) return decodeBase64Or(bing, href);
  return href;
}

function isAddress(value: string | null | undefined): value is string {
  return /^https?:\/\//.test(value ?? '');
}

function decodeOr(encoded: string, otherwise: string): string {
  try {
    const decoded = decodeURIComponent(encoded);
    return isAddress(decoded) ? decoded : otherwise;
  } catch {
    return otherwise;
  }
}

function decodeBase64Or(encoded: string, otherwise: string): string {
  try {
    const decoded = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    return isAddress(decoded) ? decoded : otherwise;
  } catch {
    return otherwise;
  }
}

/** Which result a link belongs to; undefined for one that stays with the engine. */
export function describeClick(
  link: HTMLAnchorElement,
  { engine, vertical, page }: Searched,
): Omit<Extract<Sighting, { type: 'search.click' }>, 'type'> | undefined {
  const { results, promoted, target = '' } = searchPages[engine];
  const { ownerDocument: document } = link;
  const declared = target ? link.closest(`[${target}]`)?.getAttribute(target) : undefined;
  const href = isAddress(declared) ? declared : unwrap(link.href);
  const isPromoted = link.closest(promoted) !== null;
  const listed = isPromoted
    ? []
    : [...document.querySelectorAll<HTMLAnchorElement>(results)].filter((each) => !each.closest(promoted));
  const exact = listed.indexOf(link);
  const index = exact >= 0 ? exact : listed.findIndex((each) => unwrap(each.href) === href);
  // Links of the engine to itself, of which results have at most the look: more pages, other verticals, sign in.
  if (index < 0 && !isPromoted && isSameEngine(href, document.location.hostname)) return undefined;
  return {
    object: { engine, vertical, page, href, ...(isPromoted ? { promoted: true } : {}) },
    metrics: index >= 0 ? { rank: index + 1 } : {},
  };
}

function isSameEngine(href: string, host: string): boolean {
  const to = new URL(href).hostname;
  const engine = host.replace(/^(www|m|search|html|lite)\./, '');
  return to === engine || to.endsWith(`.${engine}`);
}

/**
 * Says what was searched for at a search engine, and which result was followed: its rank on the page, and where to.
 *
 * Runs on the pages of results of the engines in search-engines.ts. Going back to results, or reloading them, is no
 * other search. Links to the engine itself are no results, unless they stand among them.
 * Try it on: https://duckduckgo.com/?q=sheaf, https://www.google.com/search?q=sheaf&start=10; follow a result, go back,
 * open another in a new tab.
 */
export const createSearchCollector: CreateCollector = ({ window, signal, emit, engine }) => {
  let visit: Visit | undefined;
  let searched: Searched | undefined;
  let said: string | undefined;

  watchFollowedLinks(window, signal, (link) => {
    const click = visit && searched && describeClick(link, searched);
    if (visit && click) emit(visit, { type: 'search.click', ...click });
  });
  return {
    begin(next) {
      visit = next;
      searched = engine && readSearch(engine, next.url, window.document);
      const { transition } = next.reached;
      const isAgain =
        next.isKnown === true || said === next.id || transition === 'history' || transition === 'reload';
      if (!searched || isAgain) return;
      said = next.id;
      emit(next, { type: 'search.query', object: searched });
    },
    report() {},
    end() {
      visit = undefined;
      searched = undefined;
    },
  };
};
