import type { EventType } from '@sheaf/protocol/category';
import type { ActivityEvent } from '@sheaf/protocol/event';

import { countOf, formatDuration } from './moments.ts';

/** Visits that were sealed under other words are visits. */
const visits: Record<string, string> = {
  link: 'Visit, by a link',
  form: 'Visit, by a form',
  direct: 'Visit',
  reload: 'Visit, reloaded',
  history: 'Visit, back or forward',
  other: 'Visit',
};

/** What kind of event it is, in words: `Visit`, `Attention 1 min 20 s, scrolled to 60 %`. */
export function describeKind(event: ActivityEvent): string {
  switch (event.type) {
    case 'page.visit': {
      const { transition, from } = event.context;
      const visit = visits[transition] ?? 'Visit';
      return from === undefined ? visit : `${visit} from ${from}`;
    }
    case 'page.engagement': {
      const { focusedMs, maxScroll } = event.metrics;
      const scrolled = maxScroll > 0 ? `, scrolled to ${Math.round(maxScroll * 100)}\u00a0%` : '';
      return `Attention ${formatDuration(focusedMs)}${scrolled}`;
    }
    case 'link.click':
      return `Link to ${event.object.target}`;
    case 'search.query':
      return `Search for “${event.object.query}”`;
    case 'search.click':
      return `Search result, to ${event.object.target}`;
    case 'content.read':
      return `Read ${Math.round(event.metrics.readRatio * 100)}\u00a0% of ${event.metrics.words} words`;
    case 'media.watch':
      return `Watched ${formatDuration(event.durationMs)}`;
    case 'media.listen':
      return `Listened ${formatDuration(event.durationMs)}`;
    case 'commerce.view':
      return `Product ${nameOf(event.object)}`;
    case 'commerce.cart':
      return `Into the basket: ${nameOf(event.object)}`;
    case 'commerce.purchase':
      return `Order of ${event.object.items.map(nameOf).join(', ')}`;
  }
}

function nameOf({ name, sku }: { name?: string | undefined; sku?: string | undefined }): string {
  return name ?? sku ?? 'without a name';
}

const kinds: Record<EventType, [one: string, more: string]> = {
  'page.visit': ['visit', 'visits'],
  'page.engagement': ['look at a page', 'looks at a page'],
  'link.click': ['link', 'links'],
  'search.query': ['search', 'searches'],
  'search.click': ['search result', 'search results'],
  'content.read': ['text read', 'texts read'],
  'media.watch': ['video', 'videos'],
  'media.listen': ['recording', 'recordings'],
  'commerce.view': ['product', 'products'],
  'commerce.cart': ['thing into the basket', 'things into the basket'],
  'commerce.purchase': ['order', 'orders'],
};

/** `1 visit`, `12 looks at a page`. */
export function countKind(type: EventType, count: number): string {
  const [one, more] = kinds[type];
  return countOf(count, one, more);
}

/** What the privacy rules took away before the event was stored, as one sentence. @param words parts of it */
export function describeRedactions(words: readonly string[]): string {
  return `Before it was stored, ${words.join('; ')}.`;
}
