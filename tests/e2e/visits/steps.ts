import { poll } from '../../../scripts/browsers/deadline.ts';
import type { Driver } from './driver.ts';

const patienceMs = 20_000;

/**
 * What a page's collector mostly takes to be told what may be captured. A page that is left sooner says its visit in
 * another way and to the same effect, so that nothing depends on this. Milliseconds.
 */
const startMs = 250;

/** A driver as one row of the table uses it. */
export interface Steps extends Omit<Driver, 'close' | 'read'> {
  /** Waits until the row has brought this many visits; a page that stays says its own after a second. */
  visited(count: number): Promise<void>;
  /** Waits until pages that go on by themselves have come to this path. */
  landsOn(path: string): Promise<void>;
}

/** @param countVisits how many visits the row has brought so far */
export function inSteps(driver: Driver, countVisits: () => Promise<number>): Steps {
  const step =
    <A extends unknown[]>(act: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      await act(...args);
      await new Promise((resolve) => setTimeout(resolve, startMs));
    };
  return {
    ...driver,
    go: step((url: string) => driver.go(url)),
    click: step((selector: string) => driver.click(selector)),
    back: step(() => driver.back()),
    forward: step(() => driver.forward()),
    reload: step(() => driver.reload()),
    async visited(count) {
      await poll(async () => (await countVisits()) >= count, patienceMs, `${count} visits in the record`);
    },
    async landsOn(path) {
      // Between two pages there is none to ask.
      const isThere = () =>
        driver.run('location.pathname').then(
          (now) => now === path,
          () => false,
        );
      await poll(isThere, patienceMs, `the page ${path}`);
    },
  };
}
