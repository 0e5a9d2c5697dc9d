import { limits } from '@sheaf/protocol/limits';

import type { RuleName } from '../rules.ts';
import type { TextFilter } from '../text/finding.ts';
import type { Address } from './address.ts';
import { reducePath } from './path.ts';
import { readHost } from './punycode.ts';
import { listKept } from './query-rules.ts';
import { isTracking } from './tracking-parameters.ts';

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

/**
 * Origin and path of an address and the parameters that a site's rule keeps, without what the rules take out
 * (docs/privacy-filters.md). Never longer than the address; reducing what is left changes nothing.
 *
 * @param page an http or https address
 */
export function reduceAddress(page: Address, { filter, keepsSearch }: ReduceOptions): ReducedAddress {
  const redactions = new Set<RuleName>();
  if (page.username || page.password) redactions.add('url.userinfo');
  if (page.hash) redactions.add('url.fragment');
  if (page.pathname.length + page.origin.length > limits.urlChars)
    return { redactions: [...redactions, 'url.too-long'] };
  if (filter.findInName(readHost(page.hostname)).length > 0)
    return { redactions: [...redactions, 'url.host'] };
  const { path, rules } = reducePath(page, filter);
  for (const rule of rules) redactions.add(rule);
  const query = reduceQuery(page, listKept(page, keepsSearch), filter, redactions);
  return { url: page.origin + path + query, redactions: [...redactions] };
}

/** What a rule keeps by its shape is a public thing's number, unless it begins as a phone number does. */
const publicNumber = /^[1-9]\d{0,13}$/;

/** The pairs that stay, as they were written. */
function reduceQuery(
  page: Address,
  kept: ReadonlyMap<string, RegExp>,
  filter: TextFilter,
  redactions: Set<RuleName>,
): string {
  if (page.search === '') return '';
  if (page.search.length > limits.urlChars) {
    redactions.add('url.query');
    return '';
  }
  const pairs = page.search.slice(1).split('&');
  const left = pairs.filter((pair) => {
    const written = pair.replace(/=.*/s, '');
    if (isTracking(written)) redactions.add('url.tracking');
    // No rule keeps an empty value.
    const value = new URLSearchParams(pair).get(written) ?? '';
    if (!kept.get(written)?.test(value)) return false;
    const found = [...filter.find(value), ...filter.find(pair.slice(pair.indexOf('=') + 1))].filter(
      ({ rule }) => !publicNumber.test(value) || (rule !== 'phone' && rule !== 'number'),
    );
    for (const { rule } of found) redactions.add(`url.${rule}`);
    return found.length === 0;
  });
  if (left.length < pairs.length) redactions.add('url.query');
  return left.length === 0 ? '' : `?${left.join('&')}`;
}
