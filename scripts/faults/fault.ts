import type { BrowserName, Scene } from './scene.ts';

/** How much is done of what can be done more or less often. */
export interface Extent {
  /** Times that a browser or a union is killed. */
  kills: number;
  /** How long the run is within which a browser is killed, milliseconds. */
  runMs: number;
  /** Steps of a delivery after which the worker is killed; all there are, if nothing is said. */
  steps?: readonly number[];
  /** Of everything random. */
  seed: number;
}

/** What was seen, and how much was done for it. */
export interface Seen {
  seen: string;
  more: string;
}

/** Something that goes wrong, what is expected then, and how to make it happen. */
export interface Fault {
  /** A word, for the command line and for the addresses of its visits. */
  name: string;
  /** What goes wrong, in words. */
  title: string;
  /** In the words with which `run` says what it saw. */
  expected: string;
  /** In both, unless it is of one browser only. */
  browsers: readonly BrowserName[];
  /** The next fault gets a browser and a union of its own. */
  isLast?: true;
  /** It takes the record away: what was in it is not missed. */
  takesRecord?: true;
  run(scene: Scene, extent: Extent): Promise<string | Seen>;
}

export const everywhere: readonly BrowserName[] = ['Chromium', 'Firefox'];
export const chromiumOnly: readonly BrowserName[] = ['Chromium'];

/** Faults under a heading of the table. */
export interface FaultGroup {
  title: string;
  faults: readonly Fault[];
}
