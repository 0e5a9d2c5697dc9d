import { useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import { ask } from '@/utils/messaging/ask.ts';

/**
 * Recalling one event from one union: which is being recalled, and what went wrong with which.
 *
 * @param onRecalled called when the button that was pressed is about to go, to keep the focus near
 */
export function useRecall(say: (words: string) => void, onRecalled: (seq: number) => void) {
  const [recalling, setRecalling] = useState<number>();
  const [refused, setRefused] = useState<ReadonlyMap<number, string>>(new Map());

  async function recall(seq: number, union: string): Promise<void> {
    setRecalling(seq);
    setRefused((before) => new Map([...before].filter(([other]) => other !== seq)));
    try {
      await ask('recall', { union, what: { scope: 'event', seq } });
      onRecalled(seq);
      say('Recalled. The receipt is still to come.');
    } catch (error) {
      setRefused((before) => new Map(before).set(seq, toFailure(error).message));
    } finally {
      setRecalling(undefined);
    }
  }

  return { recalling, refused, recall };
}
