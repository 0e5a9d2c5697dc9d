/**
 * The parts of a web address, read once: a browser makes each of them anew whenever it is asked. A `URL` is one.
 */
export interface Address {
  protocol: string;
  username: string;
  password: string;
  hostname: string;
  origin: string;
  pathname: string;
  search: string;
  hash: string;
}

/** @returns undefined for what is no address */
export function readAddress(href: string): Address | undefined {
  const url = URL.parse(href);
  return url ? toAddress(url) : undefined;
}

export function toAddress(url: URL): Address {
  const { protocol, username, password, hostname, origin, pathname, search, hash } = url;
  return { protocol, username, password, hostname: hostOf(hostname), origin, pathname, search, hash };
}

/** A host's name without the dot of the root at its end, with which it is the same host (RFC 1034, section 3.1). */
export function hostOf(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
