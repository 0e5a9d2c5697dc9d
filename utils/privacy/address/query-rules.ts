import { searchEngineOf } from '../search-page.ts';
import { siteOf } from '../site.ts';
import type { Address } from './address.ts';

/** Which parameters of a site's addresses name a public thing, and stay. */
interface QueryRule {
  /** Registrable domain, with all below it. */
  site: string;
  /** Paths where it holds; everywhere, if absent. */
  path?: RegExp;
  /** What a value must be like, by parameter; nothing else stays, whatever its name. */
  keeps: Record<string, RegExp>;
  /** An address to try it on; the tests take each. */
  example: string;
}

const id = /^\d{1,10}$/;
const slug = /^[\w.:-]{1,80}$/;
const title = /^[^@=&]{1,150}$/;

/** Written for this project, by looking at each site's addresses. As of 2026-11-26. */
export const queryRules: readonly QueryRule[] = [
  // Videos and recordings
  {
    site: 'youtube.com',
    path: /^\/watch$/,
    keeps: { v: /^[\w-]{11}$/ },
    example: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  },
  {
    site: 'youtube.com',
    path: /^\/playlist$/,
    keeps: { list: /^(?:PL|OL)[\w-]{10,50}$/ },
    example: 'https://www.youtube.com/playlist?list=PLabcdefghijKLMNOP',
  },
  {
    site: 'bilibili.com',
    keeps: { p: /^\d{1,3}$/ },
    example: 'https://www.bilibili.com/video/BV1xx411c7mD?p=2',
  },
  { site: 'nicovideo.jp', keeps: { from: id }, example: 'https://www.nicovideo.jp/watch/sm9?from=30' },
  {
    site: 'facebook.com',
    path: /^\/watch\/?$/,
    keeps: { v: /^\d{10,20}$/ },
    example: 'https://www.facebook.com/watch/?v=1234567890123',
  },
  {
    site: 'ted.com',
    keeps: { language: /^[a-z-]{2,7}$/ },
    example: 'https://www.ted.com/talks/a_talk?language=de',
  },
  // Threads and articles
  {
    site: 'ycombinator.com',
    path: /^\/item$/,
    keeps: { id },
    example: 'https://news.ycombinator.com/item?id=8863',
  },
  {
    site: 'ycombinator.com',
    path: /^\/(?:news|newest|ask|show|front)$/,
    keeps: { p: /^\d{1,3}$/, day: /^\d{4}-\d\d-\d\d$/ },
    example: 'https://news.ycombinator.com/front?day=2024-02-01',
  },
  {
    site: 'slashdot.org',
    path: /^\/story/,
    keeps: { sid: /^\d\d(?:\/\d\d){4}$/ },
    example: 'https://slashdot.org/story?sid=24/01/02/03/04',
  },
  { site: 'douban.com', keeps: { start: id }, example: 'https://movie.douban.com/top250?start=25' },
  {
    site: 'wikipedia.org',
    path: /^\/w\/index\.php$/,
    keeps: { title, oldid: id },
    example: 'https://en.wikipedia.org/w/index.php?title=Honey_bee',
  },
  {
    site: 'wiktionary.org',
    path: /^\/w\/index\.php$/,
    keeps: { title },
    example: 'https://en.wiktionary.org/w/index.php?title=sheaf',
  },
  {
    site: 'mediawiki.org',
    path: /^\/w\/index\.php$/,
    keeps: { title },
    example: 'https://www.mediawiki.org/w/index.php?title=API',
  },
  {
    site: 'sourceforge.net',
    path: /^\/p\//,
    keeps: { page: /^\d{1,4}$/ },
    example: 'https://sourceforge.net/p/a/bugs?page=2',
  },
  {
    site: 'mozilla.org',
    path: /^\/show_bug\.cgi$/,
    keeps: { id },
    example: 'https://bugzilla.mozilla.org/show_bug.cgi?id=1234567',
  },
  {
    site: 'kernel.org',
    path: /^\/show_bug\.cgi$/,
    keeps: { id },
    example: 'https://bugzilla.kernel.org/show_bug.cgi?id=12345',
  },
  {
    site: 'debian.org',
    path: /^\/cgi-bin\/bugreport\.cgi$/,
    keeps: { bug: id },
    example: 'https://bugs.debian.org/cgi-bin/bugreport.cgi?bug=123456',
  },
  {
    site: 'chromium.org',
    path: /^\/p\/chromium\/issues\/detail$/,
    keeps: { id },
    example: 'https://bugs.chromium.org/p/chromium/issues/detail?id=123456',
  },
  { site: 'php.net', path: /^\/bug\.php$/, keeps: { id }, example: 'https://bugs.php.net/bug.php?id=12345' },
  {
    site: 'xda-developers.com',
    path: /^\/showthread\.php$/,
    keeps: { t: id },
    example: 'https://forum.xda-developers.com/showthread.php?t=123456',
  },
  {
    site: 'ubuntuforums.org',
    path: /^\/showthread\.php$/,
    keeps: { t: id },
    example: 'https://ubuntuforums.org/showthread.php?t=123456',
  },
  {
    site: 'archlinux.org',
    path: /^\/viewtopic\.php$/,
    keeps: { id },
    example: 'https://bbs.archlinux.org/viewtopic.php?id=12345',
  },
  {
    site: 'raspberrypi.com',
    path: /^\/viewtopic\.php$/,
    keeps: { t: id },
    example: 'https://forums.raspberrypi.com/viewtopic.php?t=12345',
  },
  // Products
  {
    site: 'taobao.com',
    path: /^\/item\.htm$/,
    keeps: { id: /^\d{6,14}$/ },
    example: 'https://item.taobao.com/item.htm?id=123456789',
  },
  {
    site: 'tmall.com',
    path: /^\/item\.htm$/,
    keeps: { id: /^\d{6,14}$/ },
    example: 'https://detail.tmall.com/item.htm?id=123456789',
  },
  {
    site: 'bestbuy.com',
    keeps: { skuId: id },
    example: 'https://www.bestbuy.com/site/a/1234567.p?skuId=1234567',
  },
  {
    site: 'google.com',
    path: /^\/store\/apps\/details$/,
    keeps: { id: /^[a-z][\w.]{2,100}$/i },
    example: 'https://play.google.com/store/apps/details?id=org.mozilla.firefox',
  },
  {
    site: 'microsoft.com',
    path: /\/download\/details\.aspx$/,
    keeps: { id },
    example: 'https://www.microsoft.com/en-us/download/details.aspx?id=12345',
  },
  // Papers, books, data
  {
    site: 'ssrn.com',
    path: /\/papers\.cfm$/,
    keeps: { abstract_id: id },
    example: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567',
  },
  {
    site: 'psu.edu',
    path: /^\/viewdoc/,
    keeps: { doi: /^[\d.]{5,30}$/ },
    example: 'https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.1.1',
  },
  {
    site: 'europa.eu',
    path: /\/legal-content\//,
    keeps: { uri: /^(?:CELEX|OJ):[\w:.-]{3,60}$/ },
    example: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679',
  },
  {
    site: 'google.com',
    path: /^\/books$/,
    keeps: { id: /^[\w-]{12}$/ },
    example: 'https://books.google.com/books?id=abcdefABCDEF',
  },
  {
    site: 'worldbank.org',
    path: /^\/indicator/,
    keeps: { locations: /^[A-Z0-9-]{1,60}$/ },
    example: 'https://data.worldbank.org/indicator/SP.POP.TOTL?locations=DE',
  },
  {
    site: 'npmjs.com',
    path: /^\/package\//,
    keeps: { activeTab: /^[a-z]{1,20}$/ },
    example: 'https://www.npmjs.com/package/zod?activeTab=versions',
  },
  {
    site: 'imdb.com',
    path: /^\/title\//,
    keeps: { season: /^\d{1,2}$/ },
    example: 'https://www.imdb.com/title/tt0903747/episodes?season=2',
  },
  {
    site: 'go.dev',
    path: /^\/[\w./-]{1,100}$/,
    keeps: { tab: /^[a-z]{1,20}$/ },
    example: 'https://pkg.go.dev/net/http?tab=versions',
  },
  {
    site: 'python.org',
    path: /^\/issue/,
    keeps: { id: slug },
    example: 'https://bugs.python.org/issue?id=123',
  },
];

/** Where engines put what was searched for (search-page.ts). */
const searchParameters = ['q', 'p', 'query', 'text', 'wd', 'word'];
const searched = /^[^\0]{1,300}$/;

/**
 * What values may stay in an address, by parameter.
 * @param keepsSearch the event speaks of a search: what was searched for stays, on engines that are known
 */
export function listKept(page: Address, keepsSearch: boolean): Map<string, RegExp> {
  const site = siteOf(page);
  const kept = queryRules
    .filter((rule) => rule.site === site && (rule.path?.test(page.pathname) ?? true))
    .flatMap(({ keeps }) => Object.entries(keeps));
  if (keepsSearch && searchEngineOf(page))
    kept.push(...searchParameters.map((name): [string, RegExp] => [name, searched]));
  return new Map(kept);
}
