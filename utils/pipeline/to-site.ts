import { siteOf } from '@/utils/privacy/site.ts';

/** A host or an address, as a person types it. */
export function parseHost(typed: string): URL | null {
  const text = typed.trim();
  return URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
}

/**
 * The site (registrable domain) of a host or an address, as a person types it.
 * @param known sites that are listed already and stay as they are, also those that are none any more, such as a private
 *   host taken back
 * @returns undefined for what is no site
 */
export function toSite(
  typed: string,
  { known, privateHosts }: { known: readonly string[]; privateHosts: readonly string[] },
): string | undefined {
  if (known.includes(typed)) return typed;
  const url = parseHost(typed);
  return url ? siteOf(url, privateHosts) : undefined;
}
