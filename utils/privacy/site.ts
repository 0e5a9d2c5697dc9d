import { parse } from 'tldts';

import { hostOf, type Address } from './address/address.ts';
import { remember } from './remember.ts';

/**
 * Where nothing is ever captured, whatever the member agreed to: the shops for extensions, whose pages could be changed
 * to change what is captured. The browsers keep extensions out of most of them by themselves.
 */
const never = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
];

/** Names that are under a public suffix and are not public: home networks (RFC 8375) and Tor's hidden services (RFC 7686). */
const hidden = /\.(?:home\.arpa|onion)$/;

/**
 * The registrable domain of a web address (Public Suffix List, private section included, so that `a.github.io` and
 * `b.github.io` are two sites). Undefined for addresses where Sheaf records nothing: IP addresses, intranet and local
 * hosts, names under no public suffix, extension shops, and anything that is not http(s).
 *
 * @param privateHosts local hosts and addresses that the member added by hand; each is a site of its own
 */
export function siteOf(
  url: Pick<Address, 'protocol' | 'hostname'>,
  privateHosts: readonly string[] = [],
): string | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const hostname = hostOf(url.hostname);
  if (never.includes(hostname)) return undefined;
  if (privateHosts.includes(hostname)) return hostname;
  if (hidden.test(hostname)) return undefined;
  return publicSiteOf(hostname);
}

/** Hosts that are remembered: the suffix list is long, and a person's hosts are few. */
const mostHosts = 2_000;

const publicSiteOf = remember((hostname: string): string | undefined => {
  const { domain, isIcann, isPrivate } = parse(hostname, { allowPrivateDomains: true });
  return isIcann || isPrivate ? (domain ?? undefined) : undefined;
}, mostHosts);
