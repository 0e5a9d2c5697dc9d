import type { ActivityEvent } from '@sheaf/protocol/event';

import { readAddress } from './address/address.ts';
import { reduceAddress } from './address/reduce-address.ts';
import { maskTexts, type Described } from './mask-texts.ts';
import type { RuleName } from './rules.ts';
import type { TextFilter } from './text/finding.ts';

/** What the member has taken out of what is stored already. */
export interface ReviseOptions {
  filter: TextFilter;
  /** Sites (registrable domains) that leave nothing. */
  isExcluded: (site: string) => boolean;
}

/**
 * A stored event without what the member wants gone by now. Pure; doing it again changes nothing.
 * @returns the same object when nothing changes; undefined when nothing of it may stay
 */
export function reviseEvent(event: ActivityEvent, options: ReviseOptions): ActivityEvent | undefined {
  const isGone = (site: string) => options.isExcluded(site) || options.filter.findInName(site).length > 0;
  if (isGone(event.site)) return undefined;
  if ('object' in event && 'target' in event.object && isGone(event.object.target)) return undefined;
  const { url, site, redactions, ...described } = event;
  const added = new Set<RuleName>();
  const address = reviseUrl(url, event.type, options.filter, added);
  const others = withoutFrom(described, isGone, added);
  const masked = maskTexts(others, options.filter, added);
  if (added.size === 0) return event;
  const names = [...new Set([...redactions, ...added])].slice(0, 20);
  return { ...masked, site, ...(address !== undefined && { url: address }), redactions: names };
}

function reviseUrl(
  url: string | undefined,
  type: ActivityEvent['type'],
  filter: TextFilter,
  added: Set<RuleName>,
): string | undefined {
  const page = url === undefined ? undefined : readAddress(url);
  if (!page) return undefined;
  const keepsSearch = type === 'search.query' || type === 'search.click';
  const address = reduceAddress(page, { filter, keepsSearch });
  for (const rule of address.redactions) added.add(rule);
  return address.url;
}

function withoutFrom(event: Described, isGone: (site: string) => boolean, added: Set<RuleName>): Described {
  if (event.type !== 'page.visit' || event.context.from === undefined || !isGone(event.context.from))
    return event;
  added.add('from.excluded');
  const { from: _from, ...context } = event.context;
  return { ...event, context };
}
