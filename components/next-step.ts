import { joinWords } from './agreement-words.ts';
import { describeMembership, type MembershipState } from './membership-words.ts';
import { countOf, formatHold, formatMoment } from './moments.ts';

/** How sharing with one union stands. Counts are of events. */
export interface UnionStanding extends MembershipState {
  did: string;
  /** The member stopped sharing with it. */
  isStopped: boolean;
  /** Why nothing is shared until the member decides, or sets something right. */
  hold?: string;
  /** What an agreement that is over was about, as inside a sentence. */
  ended: readonly string[];
  /** Captured since joining and not looked at for sealing yet: held or due. */
  held: number;
  /** The agreement leaves something out, so that some of what is held may never be sent. */
  isAtMost: boolean;
  sealed: number;
  receipted: number;
  quarantined: number;
  holdMs: number;
  /** When the first waiting event may go (ms since the epoch); in the past: it is due. */
  firstDueAt?: number;
  problem?: string;
  /** The problem is that the union is not who it was at joining. */
  isChanged?: boolean;
  /** Not before this moment; 0 means any time. */
  nextAttemptAt: number;
}

/** What happens next with a union, one sentence each. */
export function describeNext(union: UnionStanding, now: number): string[] {
  const { name, isStopped, ended, held, sealed } = union;
  const membership = describeMembership(union);
  if (membership && union.status !== 'joining') return [`${membership.title}. ${membership.sentence}`];
  if (union.hold !== undefined) return [`Paused. ${union.hold}`];
  if (isStopped) return [`You stopped sharing with ${name}. Nothing more is sent.`];
  if (membership) return [membership.sentence];
  const sentences = [];
  if (ended.length > 0) {
    sentences.push(`Your agreement on ${joinWords(ended)} is over. It is not shared until you renew that.`);
  }
  if (held > 0) sentences.push(describeHeld(union, now));
  if (sealed > 0) {
    sentences.push(`${countOf(sealed, 'event')} sealed and on the way; ${name}’s receipt ends the journey.`);
  }
  if (sentences.length === 0) {
    const wait = union.holdMs > 0 ? `waits ${formatHold(union.holdMs)} and then goes` : 'goes';
    sentences.push(`Nothing waits. What you capture from now on ${wait} to ${name}, if you agreed to it.`);
  }
  return sentences;
}

function describeHeld({ held, isAtMost, firstDueAt }: UnionStanding, now: number): string {
  const events = `${isAtMost ? 'At most ' : ''}${countOf(held, 'event')} ${held === 1 ? 'waits' : 'wait'}`;
  if (firstDueAt === undefined || firstDueAt <= now) {
    return held === 1 ? `${events}, due within the hour.` : `${events}, the first due within the hour.`;
  }
  const moment = formatMoment(firstDueAt, now);
  return held === 1 ? `${events} until ${moment}.` : `${events}, the first until ${moment}.`;
}

/** When the next attempt comes after a problem, in words; undefined when there is nothing to wait for. */
export function describeRetry(
  { problem, nextAttemptAt }: Pick<UnionStanding, 'problem' | 'nextAttemptAt'>,
  now: number,
): string | undefined {
  if (problem === undefined || nextAttemptAt <= now) return undefined;
  return `Sheaf tries again ${formatMoment(nextAttemptAt, now)}.`;
}
