import { getDomain } from 'tldts';

/**
 * The registrable domain of a web address (Public Suffix List, private section included, so that `a.github.io` and
 * `b.github.io` are two sites). Undefined for addresses that have none: IP addresses, intranet and local hosts, and
 * anything that is not http(s); Sheaf records nothing there.
 */
export function siteOf(url: URL): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? undefined;
}
