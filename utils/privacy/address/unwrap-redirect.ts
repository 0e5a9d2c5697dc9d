import { decodeMarks } from '../text/decode-marks.ts';

/** An address that only leads on, and where it says where to. */
interface Redirect {
  host: RegExp;
  path: RegExp;
  /** The parameter with the target, or a group of `path` that is it. */
  target: string | { group: number };
  /** An address to try it on; the tests take each. */
  example: string;
}

/** Written for this project, by following links on each site. As of 2026-11-26. */
export const redirects: readonly Redirect[] = [
  {
    host: /(?:^|\.)google\.[a-z.]{2,6}$/,
    path: /^\/(?:url|imgres)$/,
    target: 'url|q|imgrefurl',
    example: 'https://www.google.com/url?q=https://example.org/',
  },
  {
    host: /(?:^|\.)google\.[a-z.]{2,6}$/,
    path: /^\/amp\/(?:s\/)?(.+)$/,
    target: { group: 1 },
    example: 'https://www.google.com/amp/s/example.org/a',
  },
  {
    host: /^[\w-]+\.cdn\.ampproject\.org$/,
    path: /^\/[a-z]{1,2}\/(?:s\/)?(.+)$/,
    target: { group: 1 },
    example: 'https://example-org.cdn.ampproject.org/c/s/example.org/a',
  },
  {
    host: /(?:^|\.)facebook\.com$/,
    path: /^\/(?:l\.php|flx\/warn\/?)$/,
    target: 'u',
    example: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F',
  },
  {
    host: /^l\.(?:instagram|messenger|threads)\.(?:com|net)$/,
    path: /^\/$/,
    target: 'u',
    example: 'https://l.instagram.com/?u=https%3A%2F%2Fexample.org%2F',
  },
  {
    host: /^t\.umblr\.com$/,
    path: /^\/redirect$/,
    target: 'z',
    example: 'https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.org%2F',
  },
  {
    host: /^slack-redir\.net$/,
    path: /^\/link$/,
    target: 'url',
    example: 'https://slack-redir.net/link?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /safelinks\.protection\.outlook\.com$/,
    path: /^\/$/,
    target: 'url',
    example: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=x',
  },
  {
    host: /^(?:www\.)?(?:duckduckgo|ecosia)\.(?:com|org)$/,
    path: /^\/(?:l\/?|url)$/,
    target: 'uddg|url',
    example: 'https://duckduckgo.com/l/?uddg=https%3A%2F%2Fexample.org%2F',
  },
  {
    host: /(?:^|\.)bing\.com$/,
    path: /^\/(?:ck\/a|aclick|alink\/link)$/,
    target: 'u|url',
    example: 'https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9leGFtcGxlLm9yZy8',
  },
  {
    host: /^r\.search\.yahoo\.com$/,
    path: /\/RU=([^/]+)\//,
    target: { group: 1 },
    example: 'https://r.search.yahoo.com/x/RU=https%3a%2f%2fexample.org%2f/RK=2/',
  },
  {
    host: /(?:^|\.)youtube\.com$/,
    path: /^\/(?:redirect|attribution_link)$/,
    target: 'q|u',
    example: 'https://www.youtube.com/redirect?q=https%3A%2F%2Fexample.org%2F',
  },
  {
    host: /^(?:m\.)?vk\.com$/,
    path: /^\/away(?:\.php)?$/,
    target: 'to',
    example: 'https://vk.com/away.php?to=https%3A%2F%2Fexample.org',
  },
  {
    host: /(?:^|\.)steamcommunity\.com$/,
    path: /^\/linkfilter\/?$/,
    target: 'url|u',
    example: 'https://steamcommunity.com/linkfilter/?url=https://example.org',
  },
  {
    host: /^(?:www\.)?linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go)$/,
    target: 'url',
    example: 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^out\.reddit\.com$/,
    path: /^\//,
    target: 'url',
    example: 'https://out.reddit.com/t3_x?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^(?:exit\.sc|gate\.sc)$/,
    path: /^\/$/,
    target: 'url',
    example: 'https://exit.sc/?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^www\.pinterest\.[a-z.]{2,6}$/,
    path: /^\/offsite\/?$/,
    target: 'url',
    example: 'https://www.pinterest.com/offsite/?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^outgoing\.prod\.mozaws\.net$/,
    path: /^\/v1\/[0-9a-f]+\/(.+)$/,
    target: { group: 1 },
    example: 'https://outgoing.prod.mozaws.net/v1/0a/https%3A//example.org',
  },
  {
    host: /^(?:www\.)?deviantart\.com$/,
    path: /^\/users\/outgoing$/,
    target: '',
    example: 'https://www.deviantart.com/users/outgoing?https://example.org',
  },
  {
    host: /^(?:www\.)?anrdoezrs\.net$|^(?:www\.)?(?:dpbolvw|jdoqocy|tkqlhce|kqzyfj)\.(?:net|com)$/,
    path: /\/(https?:\/\/.+)/,
    target: { group: 1 },
    example: 'https://www.anrdoezrs.net/links/1/type/dlg/https://example.org/',
  },
  {
    host: /^click\.linksynergy\.com$/,
    path: /^\//,
    target: 'murl|RD_PARM1',
    example: 'https://click.linksynergy.com/deeplink?murl=https%3A%2F%2Fexample.org',
  },
  {
    host: /^(?:www\.)?awin1\.com$/,
    path: /^\//,
    target: 'ued|p',
    example: 'https://www.awin1.com/cread.php?ued=https%3A%2F%2Fexample.org',
  },
  {
    host: /^go\.redirectingat\.com$|^go\.skimresources\.com$/,
    path: /^\//,
    target: 'url',
    example: 'https://go.redirectingat.com/?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^shareasale\.com$|^www\.shareasale\.com$/,
    path: /^\/r\.cfm$/,
    target: 'urllink',
    example: 'https://www.shareasale.com/r.cfm?urllink=example.org',
  },
  {
    host: /^rover\.ebay\.com$/,
    path: /^\//,
    target: 'mpre',
    example: 'https://rover.ebay.com/rover/1/1/1?mpre=https%3A%2F%2Fexample.org',
  },
  {
    host: /^(?:www\.)?curseforge\.com$/,
    path: /^\/linkout$/,
    target: 'remoteUrl',
    example: 'https://www.curseforge.com/linkout?remoteUrl=https%253a%252f%252fexample.org',
  },
  {
    host: /^web\.archive\.org$/,
    path: /^\/web\/\d{4,14}[a-z_]{0,4}\/(.+)$/,
    target: { group: 1 },
    example: 'https://web.archive.org/web/20200101000000/https://example.org/',
  },
  {
    host: /^getpocket\.com$/,
    path: /^\/redirect$/,
    target: 'url',
    example: 'https://getpocket.com/redirect?url=https%3A%2F%2Fexample.org',
  },
  {
    host: /^link\.zhihu\.com$/,
    path: /^\/$/,
    target: 'target',
    example: 'https://link.zhihu.com/?target=https%3A//example.org',
  },
  {
    host: /^sspai\.com$|^link\.juejin\.cn$|^www\.jianshu\.com$|^gitee\.com$/,
    path: /^\/(?:link\/?|go-wild)?$/,
    target: 'target|url',
    example: 'https://link.juejin.cn/?target=https%3A%2F%2Fexample.org',
  },
];

/** Redirects that lead to redirects; more are somebody's game. */
const deepest = 4;

/**
 * Where a link leads in the end, as far as its own address says so: nothing is fetched.
 * @returns the address itself where it leads nowhere else
 */
export function unwrapRedirect(page: URL): URL {
  let target = page;
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = unwrapOnce(target);
    if (!next) break;
    target = next;
  }
  return target;
}

function unwrapOnce(page: URL): URL | undefined {
  const { hostname, pathname } = page;
  for (const { host, path, target } of redirects) {
    const match = host.test(hostname) && path.exec(pathname);
    if (match)
      return toWebAddress(
        typeof target === 'string'
          ? readParameter(page, target)
          : `${match[target.group] ?? ''}${page.search}`,
      );
  }
  return undefined;
}

/**
 * @param names parameters in the order of trust, `|` between them; empty: the whole query is the target
 * @returns empty where there is none
 */
function readParameter(page: URL, names: string): string {
  if (names === '') return page.search.slice(1);
  return names.split('|').flatMap((name) => page.searchParams.get(name) ?? [])[0] ?? '';
}

/** What Bing writes: a mark, and base 64 for addresses, of any length that there is. */
const bing = /^a1(?:[\w-]{4})*[\w-]{2,4}$/;

/** Mail, numbers to call, scripts; a host with a port is none. */
const otherScheme = /^(?!https?:)[a-z][a-z\d+.-]{0,30}:(?!\d)/i;

/** An address as redirects write it: as it is, percent-encoded, without its scheme, or in base 64 as Bing has it. */
function toWebAddress(written: string): URL | undefined {
  const text = bing.test(written) ? fromBase64url(written.slice(2)) : unescape(written);
  if (otherScheme.test(text)) return undefined;
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  return url?.hostname.includes('.') ? url : undefined;
}

/** Percent-encodings around a whole address; what is malformed stays. */
function unescape(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 2 && /^https?%|^%/i.test(plain); depth += 1)
    plain = decodeMarks({ text: plain })?.text ?? plain;
  return plain;
}

function fromBase64url(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
