import { useRef, useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import { ask } from '@/utils/messaging/ask.ts';

const alreadySealed =
  'This event can no longer be deleted here: a union’s batch was sealed past it. Nothing was changed.';

/**
 * Deleting one event: who is being deleted, what went wrong with which, and where the focus goes afterwards.
 *
 * @param seqs events on the screen, in its order
 * @param onEmptied called when no event is left to take the focus
 */
export function useDelete(seqs: readonly number[], say: (words: string) => void, onEmptied: () => void) {
  const [deleting, setDeleting] = useState<number>();
  const [problems, setProblems] = useState<ReadonlyMap<number, string>>(new Map());
  const buttons = useRef(new Map<number, HTMLButtonElement>());

  function keepButton(seq: number, button: HTMLButtonElement | null): void {
    if (button) buttons.current.set(seq, button);
    else buttons.current.delete(seq);
  }

  function focusButton(seq: number): void {
    buttons.current.get(seq)?.focus();
  }

  function complain(seq: number, problem: string): void {
    setProblems((before) => new Map(before).set(seq, problem));
  }

  async function remove(seq: number): Promise<void> {
    const place = seqs.indexOf(seq);
    const neighbour = seqs[place + 1] ?? seqs[place - 1];
    setDeleting(seq);
    try {
      const { outcome } = await ask('deleteEvent', { seq });
      if (outcome === 'already-sealed') return complain(seq, alreadySealed);
      say(outcome === 'deleted' ? 'Deleted. It is gone from your record.' : 'It was deleted already.');
      const next = neighbour === undefined ? undefined : buttons.current.get(neighbour);
      if (next) next.focus();
      else onEmptied();
    } catch (error) {
      complain(seq, toFailure(error).message);
    } finally {
      setDeleting(undefined);
    }
  }

  return { deleting, problems, remove, keepButton, focusButton };
}
