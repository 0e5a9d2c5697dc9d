import { useState } from 'preact/hooks';

import { toFailure, type Failure } from './failure.ts';

/** What a button does that takes a while: whether it works, and what went wrong the last time. */
export interface Action {
  isBusy: boolean;
  failure: Failure | undefined;
  /** @returns whether it worked */
  run: (work: Promise<unknown>) => Promise<boolean>;
}

export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  async function run(work: Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setFailure(undefined);
    try {
      await work;
      return true;
    } catch (error) {
      setFailure(toFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { isBusy, failure, run };
}
