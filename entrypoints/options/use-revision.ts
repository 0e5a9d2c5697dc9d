import { useRef, useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import type { Counted, RevisionState } from '@/components/RevisionPanel.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { readLastSeq } from '@/utils/store/events.ts';

/** What is to go, as the person called it. */
export interface Target {
  what: string;
  words: string[];
  sites: string[];
}

/** Takes something out of what is held: counts first, then works step by step, can be stopped at any, and undone. */
export function useRevision(onUndone: (target: Target) => Promise<unknown>) {
  const [target, setTarget] = useState<Target>();
  const [state, setState] = useState<RevisionState>();
  const run = useRef({ revision: '', isStopped: false });

  async function goThrough(wanted: Target, dry: boolean): Promise<Counted> {
    const step = dry ? 'counting' : 'working';
    const { revision } = run.current;
    const counted = { changed: 0, deleted: 0 };
    const last = await readLastSeq();
    let from: number | null = 0;
    while (from !== null && !run.current.isStopped) {
      setState({ step, share: last === 0 ? 1 : from / last, counted: { ...counted } });
      const { words, sites } = wanted;
      const done: Awaited<ReturnType<typeof ask<'reviseHeld'>>> = await ask('reviseHeld', {
        words,
        sites,
        from,
        dry,
        revision,
      });
      counted.changed += done.changed;
      counted.deleted += done.deleted;
      from = done.next;
    }
    return counted;
  }

  async function attempt(work: () => Promise<RevisionState | undefined>): Promise<void> {
    try {
      setState(await work());
    } catch (error) {
      setState({ step: 'failed', failure: toFailure(error) });
    }
  }

  /** Counts what of the record it is in; asks nothing where it is in none of it. */
  async function begin(wanted: Target): Promise<void> {
    run.current = { revision: crypto.randomUUID(), isStopped: false };
    setTarget(wanted);
    await attempt(async () => {
      const counted = await goThrough(wanted, true);
      const isAny = counted.changed + counted.deleted > 0;
      return isAny && !run.current.isStopped ? { step: 'counted', counted } : undefined;
    });
  }

  async function apply(): Promise<void> {
    if (!target) return;
    await attempt(async () => {
      const counted = await goThrough(target, false);
      return { step: run.current.isStopped ? 'stopped' : 'done', counted };
    });
  }

  async function undo(): Promise<void> {
    if (!target || state?.step === undefined) return;
    const total = 'counted' in state ? state.counted.changed + state.counted.deleted : 0;
    run.current.isStopped = false;
    await attempt(async () => {
      // What is on the list is taken out of what comes back, too: off the list first.
      await onUndone(target);
      let [restored, lost] = [0, 0];
      for (let isDone = false; !isDone && !run.current.isStopped;) {
        const share = total === 0 ? 1 : (restored + lost) / total;
        setState({ step: 'undoing', share, counted: { changed: 0, deleted: 0 } });
        const done = await ask('undoRevision', { revision: run.current.revision });
        restored += done.restored;
        lost += done.lost;
        ({ isDone } = done);
      }
      return { step: 'undone', restored, lost };
    });
  }

  return {
    target,
    state,
    begin,
    panel: {
      onApply: () => void apply(),
      onLeave: () => setState(undefined),
      onStop: () => {
        run.current.isStopped = true;
      },
      onUndo: () => void undo(),
    },
  };
}
