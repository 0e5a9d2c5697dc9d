import { within } from '../browsers/deadline.ts';
import type { Extent, Fault } from './fault.ts';
import { Scene, type BrowserName } from './scene.ts';

/** One fault in one browser. */
export interface Outcome {
  fault: string;
  expected: string;
  browser: BrowserName;
  seen: string;
  /** How much was done, where that is not the same each time. */
  more: string;
  /** What must be so at every moment and was not, in words. */
  wrong: string[];
  lost: number;
  doubled: number;
  isExpected: boolean;
  seconds: number;
}

/** Longer than the longest takes; the many kills have a time of their own each. */
const deadlineMs = 40 * 60_000;

/**
 * Plays faults one after the other in one browser; one that leaves a scene which cannot be used gets the next a new one.
 * @param say hears of each as it ends
 */
export async function playFaults(
  faults: readonly Fault[],
  browser: BrowserName,
  extent: Extent,
  say: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let scene: Scene | undefined;
  try {
    for (const fault of faults.filter(({ browsers }) => browsers.includes(browser))) {
      scene ??= await Scene.open(browser);
      const outcome = await play(fault, scene, extent);
      outcomes.push(outcome);
      say(outcome);
      if (fault.isLast || !outcome.isExpected) {
        await scene.close();
        scene = undefined;
      }
    }
  } finally {
    await scene?.close();
  }
  return outcomes;
}

async function play(fault: Fault, scene: Scene, extent: Extent): Promise<Outcome> {
  const { browser } = scene.member;
  const startedAt = Date.now();
  const measured = { wrong: [] as string[], lost: 0, doubled: 0 };
  let seen: string;
  let more = '';
  try {
    const said = await within(fault.run(scene, extent), deadlineMs, `the end of ${fault.name}`);
    seen = typeof said === 'string' ? said : said.seen;
    if (typeof said !== 'string') more = said.more;
    const { wrong, lost, doubled } = await scene.checkBalance();
    measured.wrong.push(...wrong);
    measured.lost = lost.length;
    measured.doubled = doubled.length;
  } catch (error) {
    seen = `it broke off: ${error instanceof Error ? error.message : String(error)}`;
  }
  const isExpected =
    seen === fault.expected && measured.wrong.length === 0 && measured.lost + measured.doubled === 0;
  const seconds = (Date.now() - startedAt) / 1_000;
  return {
    fault: fault.name,
    expected: fault.expected,
    browser,
    seen,
    more,
    ...measured,
    isExpected,
    seconds,
  };
}
