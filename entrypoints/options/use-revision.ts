import { PermanentError } from '@sheaf/protocol/error';
import { useRef, useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import type { Counted, RevisionState } from '@/components/RevisionPanel.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { readLastSeq } from '@/utils/store/events.ts';
import { undoMs } from '@/utils/store/revisions.ts';

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
  const run = useRef({ revision: '', isStopped: false, startedAt: 0, counted: { changed: 0, deleted: 0 } });

  async function goThrough(wanted: Target, dry: boolean): Promise<Counted> {
    const step = dry ? 'counting' : 'working';
    const { revision } = run.current;
    const counted = { changed: 0, deleted: 0 };
    if (!dry) run.current.counted = counted;
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
      setState({ step: 'failed', failure: toFailure(error), counted: { ...run.current.counted } });
    }
  }

  /** Counts what of the record it is in; asks nothing where it is in none of it. */
  async function begin(wanted: Target): Promise<void> {
    run.current = {
      revision: crypto.randomUUID(),
      isStopped: false,
      startedAt: 0,
      counted: { changed: 0, deleted: 0 },
    };
    setTarget(wanted);
    await attempt(async () => {
      const counted = await goThrough(wanted, true);
      const isAny = counted.changed + counted.deleted > 0;
      return isAny && !run.current.isStopped ? { step: 'counted', counted } : undefined;
    });
  }

  async function apply(): Promise<void> {
    if (!target) return;
    run.current.startedAt = Date.now();
    await attempt(async () => {
      const counted = await goThrough(target, false);
      return { step: run.current.isStopped ? 'stopped' : 'done', counted };
    });
  }

  async function undo(): Promise<void> {
    if (!target) return;
    const { changed, deleted } = run.current.counted;
    const total = changed + deleted;
    run.current.isStopped = false;
    await attempt(async () => {
      // Nothing is left of what was there: the word, or the site, had better stay on its list.
      if (Date.now() - run.current.startedAt > undoMs)
        throw new PermanentError('revision.over', 'It is too late to undo this: ten minutes are over.');
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
      return { step: run.current.isStopped ? 'half-undone' : 'undone', restored, lost };
    });
  }

  return {
    target,
    state,
    begin,
    /** Something is being gone through. */
    isBusy: state !== undefined && ['counting', 'working', 'undoing'].includes(state.step),
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
