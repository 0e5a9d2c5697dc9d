import type { Category } from '@sheaf/protocol/category';
import type { WantedGrant } from '@sheaf/protocol/grants';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { toFailure, type Failure } from '@/components/failure.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';
import { ask } from '@/utils/messaging/ask.ts';

/** What came of the last click. `refused`: the browser, or the person it asked, said no; nothing was changed. */
export type Outcome = { state: 'idle' | 'working' | 'refused' } | { state: 'failed'; failure: Failure };

/** Agrees to something else, takes something back, or takes note of terms. */
export function useConsent(union: string) {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'idle' });

  async function run(work: () => Promise<boolean>): Promise<boolean> {
    setOutcome({ state: 'working' });
    try {
      const isDone = await work();
      setOutcome({ state: isDone ? 'idle' : 'refused' });
      return isDone;
    } catch (error) {
      setOutcome({ state: 'failed', failure: toFailure(error) });
      return false;
    }
  }

  /**
   * @param uncaptured categories that are not captured yet: the browser is asked for its permission first
   * @returns whether it is agreed
   */
  function agree(
    manifestRecord: string,
    grants: WantedGrant[],
    uncaptured: readonly Category[],
  ): Promise<boolean> {
    // Before anything is awaited: the browser only asks within the click.
    const permission =
      uncaptured.length > 0
        ? browser.permissions.request(toPermissions(uncaptured, import.meta.env.FIREFOX))
        : Promise.resolve(true);
    return run(async () => {
      if (!(await permission)) return false;
      // Nothing more is captured for an agreement that does not come about.
      await ask('changeConsent', { union, manifestRecord, grants });
      for (const category of uncaptured) await ask('setCategory', { category, on: true });
      return true;
    });
  }

  const finish = (work: Promise<unknown>) => run(() => work.then(() => true));

  return {
    outcome,
    agree,
    /** Without a category: everything. */
    withdraw: (category: Category | undefined, isRecalled: boolean) =>
      finish(ask('withdraw', { union, ...(category && { category }), isRecalled })),
    adoptTerms: (manifestRecord: string) => finish(ask('adoptTerms', { union, manifestRecord })),
    leave: (isRecalled: boolean) => finish(ask('leaveUnion', { union, isRecalled })),
  };
}
