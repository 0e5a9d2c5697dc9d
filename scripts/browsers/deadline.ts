import { BrowserError } from './errors.ts';

/**
 * Waits for `promise`, at most `deadlineMs` milliseconds.
 * @param what what is being waited for, in words that fit after "waited for"
 * @throws BrowserError `deadline` when time is up; what the promise rejects with otherwise
 */
export async function within<T>(promise: Promise<T>, deadlineMs: number, what: string): Promise<T> {
  const { promise: timeUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new BrowserError('deadline', `Gave up after ${deadlineMs / 1000} s: waited for ${what}.`));
  }, deadlineMs);
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks `check` again and again until it answers something other than undefined or false.
 * For the few states that no event announces.
 * @param what what is being waited for, in words that fit after "waited for"
 * @param everyMs pause between two questions, milliseconds
 * @throws BrowserError `deadline` when time is up; what `check` throws otherwise
 */
export async function poll<T>(
  check: () => Promise<T | false | undefined> | T | false | undefined,
  deadlineMs: number,
  what: string,
  everyMs = 50,
): Promise<T> {
  let givenUp = false;
  const ask = async (): Promise<T> => {
    for (;;) {
      const answer = await check();
      if (answer !== undefined && answer !== false) return answer;
      if (givenUp) throw new Error('Nobody waits any more.');
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  };
  try {
    return await within(ask(), deadlineMs, what);
  } finally {
    givenUp = true;
  }
}
