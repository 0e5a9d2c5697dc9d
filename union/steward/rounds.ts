import { describeError, type Log } from '../log.ts';
import type { Steward } from './steward.ts';

/** Milliseconds between two looks at what came since the last. */
const drainInterval = 1_000;
/** Milliseconds between two looks at everything. */
const reconcileInterval = 10 * 60_000;

/** The steward's rounds: at once, at every hint, and regularly whether there was a hint or not; one at a time. */
export interface Rounds {
  /** There may be work. */
  hint(): void;
  /** Ends the rounds after the one under way. */
  stop(): Promise<void>;
}

export function startRounds(steward: Steward, log: Log): Rounds {
  let isStopped = false;
  let isHinted = false;
  let round: Promise<void> | undefined;

  async function walk(): Promise<void> {
    do {
      isHinted = false;
      try {
        await steward.drain();
      } catch (error) {
        log('steward.failed', describeError(error));
        return;
      }
    } while (isHinted && !isStopped);
  }

  function hint(): void {
    isHinted = true;
    if (isStopped || round) return;
    round = walk().finally(() => {
      round = undefined;
    });
  }

  const drainTimer = setInterval(hint, drainInterval);
  const reconcileTimer = setInterval(() => {
    steward.reconcile();
  }, reconcileInterval);
  hint();

  return {
    hint,
    stop: async () => {
      isStopped = true;
      clearInterval(drainTimer);
      clearInterval(reconcileTimer);
      await round;
    },
  };
}
