import { categoryOf, type EventType } from '@sheaf/protocol/category';
import { findUncovered, uncoveredReasons, type Consent, type UncoveredReason } from '@sheaf/protocol/consent';
import type { Spoken } from '@sheaf/protocol/event';

import type { UnionRow } from './database.ts';

/** Why an event is not shared with a union: the union asks no more, or no grant lets it through. */
export const eventReasons = {
  'consent.unasked': 'The union no longer asks for this kind of thing.',
  ...uncoveredReasons,
} as const;

type Agreed = Pick<UnionRow, 'latestAt' | 'offer'> & { consent: Pick<Consent, 'grants'> };
type Judged = Spoken & { type: EventType; at: number };

/** The moment by which grants end: now, but never before one at which an end was noticed. */
export function momentOf({ latestAt = 0 }: Pick<UnionRow, 'latestAt'>, now: number): number {
  return Math.max(now, latestAt);
}

/** What of the agreement keeps an event from its union; undefined when nothing does. @param now ms since the epoch */
export function findEventReason(
  union: Agreed,
  event: Judged,
  now: number,
): UncoveredReason | 'consent.unasked' | undefined {
  const asks = union.offer?.manifest.asks;
  if (asks && !asks.some(({ category }) => category === categoryOf(event.type))) return 'consent.unasked';
  return findUncovered(union.consent, event, momentOf(union, now));
}
