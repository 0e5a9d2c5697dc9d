import type { RuleName } from '../rules.ts';
import type { TextFilter } from '../text/finding.ts';

/** What is left of an address, and the names of the rules that took something away. */
export interface ReducedAddress {
  /** Absent when nothing may be left of it but the site. */
  url?: string;
  redactions: RuleName[];
}

/** What decides how much is left of an address. */
export interface ReduceOptions {
  filter: TextFilter;
  /** The event speaks of a search: the engine's query parameter stays. */
  keepsSearch: boolean;
}

/** Origin and path of an address, without what the rules take out. Never longer than `page.href`. */
export function reduceAddress(page: URL, { filter }: ReduceOptions): ReducedAddress {
  const redactions = new Set<RuleName>();
  if (page.username || page.password) redactions.add('url.userinfo');
  if (page.search) redactions.add('url.query');
  if (page.hash) redactions.add('url.fragment');
  const path = page.pathname
    .split('/')
    .map((segment) => {
      const found = filter.find(segment);
      for (const { rule } of found) redactions.add(`url.${rule}`);
      return found.length > 0 ? '*' : segment;
    })
    .join('/');
  return { url: page.origin + path, redactions: [...redactions] };
}
