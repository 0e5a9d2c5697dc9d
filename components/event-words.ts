import type { ActivityEvent } from '@sheaf/protocol/event';

import { formatDuration } from './moments.ts';

const visits: Record<string, string> = {
  navigate: 'Visit',
  reload: 'Visit, reloaded',
  back_forward: 'Visit, back or forward',
  'in-page': 'Visit, within the page',
};

/** What kind of event it is, in words: `Visit`, `Attention 1 min 20 s, scrolled to 60 %`. */
export function describeKind(event: ActivityEvent): string {
  if (event.type === 'page.visit') return visits[event.context.transition] ?? 'Visit';
  const { focusedMs, maxScroll } = event.metrics;
  const scrolled = maxScroll > 0 ? `, scrolled to ${Math.round(maxScroll * 100)}\u00a0%` : '';
  return `Attention ${formatDuration(focusedMs)}${scrolled}`;
}

const rules: Record<string, string> = {
  'url.userinfo': 'a user name in the address was left out',
  'url.query': 'the part of the address after “?” was left out',
  'url.fragment': 'the part of the address after “#” was left out',
  'url.email': 'an e-mail address was taken out of the address',
  'url.too-long': 'the address was too long and was left out',
  'title.email': 'an e-mail address was taken out of the title',
};

/** What the privacy rules took away before the event was stored, as one sentence; undefined if nothing. */
export function describeRedactions(redactions: readonly string[]): string | undefined {
  if (redactions.length === 0) return undefined;
  const words = redactions.map((rule) => rules[rule] ?? `the privacy rule “${rule}” changed it`);
  return `Before it was stored, ${words.join('; ')}.`;
}
