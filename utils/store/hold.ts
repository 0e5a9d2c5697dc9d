import type { Consent } from '@sheaf/protocol/consent';

import type { BatchRow, UnionRow } from './database.ts';

/** Why nothing at all is sealed for a union, or sent to it, though the member did not stop sharing; in the order asked. */
export const holdReasons = {
  'consent.withdrawn': 'You took your agreement back. Nothing is shared until you agree again.',
  'consent.unsigned': 'Your agreement is not signed yet; that follows when the union lets you in.',
  'consent.terms': 'The union asks for more than you agreed to. Nothing is shared until you decide.',
  'consent.clock': 'The clock of this device stands before the moment at which you agreed. Set it right.',
} as const;
export type HoldReason = keyof typeof holdReasons;

/** Why a sealed batch may not leave, beside what holds all of them. */
export const batchReasons = {
  'consent.changed':
    'You agreed to something else since this was sealed. It is sealed anew by what you agreed to.',
} as const;

type Standing = Pick<UnionRow, 'consentRecord' | 'withdrawn' | 'offer'> & {
  consent: Pick<Consent, 'givenAt'>;
};

/** What keeps a union from getting anything; undefined when nothing does. @param now ms since the epoch */
export function findHold(union: Standing, now: number): HoldReason | undefined {
  if (union.withdrawn) return 'consent.withdrawn';
  if (!union.consentRecord) return 'consent.unsigned';
  if (isAskedForMore(union)) return 'consent.terms';
  // By a clock that was set back a batch would be older than the consent it rests on, and refused for good.
  return now < union.consent.givenAt ? 'consent.clock' : undefined;
}

/** What is known of when events around some others were stored, ms since the epoch. */
export interface ClockBounds {
  /** The latest moment at which one before them was stored. */
  before?: number | undefined;
  /** When the newest event of all was stored, if it is not among them. */
  newest?: number | undefined;
}

/**
 * Events with the moment from which their hold counts. A clock that was wrong tells by the order of capture: an event that
 * was stored in the future, as the clock says now, is older than what was stored after it by this clock, and its hold counts
 * from there; and no event is older than what was stored before it.
 *
 * @param rows in order of capture
 * @param now ms since the epoch
 */
export function countByClock<T extends { storedAt: number }>(
  rows: readonly T[],
  now: number,
  { before = 0, newest = Infinity }: ClockBounds = {},
): readonly T[] {
  const isInOrder = rows.every(
    ({ storedAt }, i) => storedAt <= now && storedAt >= (rows[i - 1]?.storedAt ?? before),
  );
  if (isInOrder) return rows;
  let later = newest <= now ? newest : undefined;
  const moments = rows.map(({ storedAt }) => storedAt);
  for (let i = moments.length - 1; i >= 0; i -= 1) {
    const moment = moments[i] ?? 0;
    if (moment <= now) later = moment;
    else moments[i] = later ?? moment;
  }
  let earlier = before <= now ? before : 0;
  return rows.map((row, i) => {
    const moment = Math.max(moments[i] ?? 0, earlier);
    if (moment <= now) earlier = moment;
    return moment === row.storedAt ? row : { ...row, storedAt: moment };
  });
}

/** Whether the union publishes terms that ask for more than what was agreed to. */
export function isAskedForMore({ offer }: Pick<UnionRow, 'offer'>): boolean {
  return offer?.differences.some(({ isWider }) => isWider) ?? false;
}

/** Why a batch may not leave; undefined when it may. @param now ms since the epoch */
export function judgeBatch(
  { consent }: Pick<BatchRow, 'consent'>,
  union: Standing,
  now: number,
): HoldReason | keyof typeof batchReasons | undefined {
  const hold = findHold(union, now);
  if (hold) return hold;
  return consent === union.consentRecord?.message.recordId ? undefined : 'consent.changed';
}
