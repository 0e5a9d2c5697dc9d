import type { RefusalReason } from '@sheaf/protocol/receipt';

import { formatMoment } from './moments.ts';

/** Where an event stands at one union. `until` is ms since the epoch. */
export type EventSharing =
  | { state: 'private' | 'not-agreed' | 'stopped' | 'paused' | 'due' }
  | { state: 'held'; until: number }
  | { state: 'sealed' | 'sent' | 'receipted' | 'quarantined' | 'recalling' | 'recalled'; batch: number }
  | { state: 'refused'; batch: number; reason: RefusalReason };

export type ChipTone = 'quiet' | 'wait' | 'move' | 'done' | 'bad';

export const refusalWords: Record<RefusalReason, string> = {
  malformed: 'the union could not read it',
  'not-covered': 'your agreement does not cover it',
};

/** A state in words, with the tone of its chip. */
export function describeSharing(sharing: EventSharing, now: number): { tone: ChipTone; words: string } {
  switch (sharing.state) {
    case 'private':
      return { tone: 'quiet', words: 'private' };
    case 'not-agreed':
      return { tone: 'quiet', words: 'not agreed' };
    case 'stopped':
      return { tone: 'quiet', words: 'sharing stopped' };
    case 'paused':
      return { tone: 'wait', words: 'waits for your decision' };
    case 'held':
      return { tone: 'wait', words: `held until ${formatMoment(sharing.until, now)}` };
    case 'due':
      return { tone: 'wait', words: 'due' };
    case 'sealed':
      return { tone: 'move', words: `sealed in batch ${sharing.batch + 1}` };
    case 'sent':
      return { tone: 'move', words: `sent in batch ${sharing.batch + 1}` };
    case 'receipted':
      return { tone: 'done', words: `shared in batch ${sharing.batch + 1}` };
    case 'quarantined':
      return { tone: 'bad', words: `not taken, batch ${sharing.batch + 1}` };
    case 'recalling':
      return { tone: 'move', words: `recall on its way, batch ${sharing.batch + 1}` };
    case 'recalled':
      return { tone: 'quiet', words: `recalled from batch ${sharing.batch + 1}` };
    case 'refused':
      return { tone: 'bad', words: `refused: ${refusalWords[sharing.reason]}` };
  }
}

/** Whether a union may have the event, and was not asked to give it back yet. */
export function isRecallable({ state }: EventSharing): boolean {
  return ['sealed', 'sent', 'receipted', 'quarantined', 'refused'].includes(state);
}

/** What the exact line of an event is, given where it stands at all unions. */
export function describeLine(sharings: readonly EventSharing[]): string {
  const states = new Set(sharings.map(({ state }) => state));
  if (states.has('held') || states.has('due')) return 'Exactly what will be sent';
  if (states.has('sealed') || states.has('sent')) return 'Exactly what is on its way';
  if (states.has('receipted')) return 'Exactly what was sent';
  if (states.has('recalling')) return 'Exactly what was sent, and asked back';
  if (states.has('recalled')) return 'Exactly what was sent, and given back';
  if (states.has('quarantined') || states.has('refused')) return 'Exactly what was sent, and not taken';
  return 'Sent to nobody. A union would get exactly this';
}
