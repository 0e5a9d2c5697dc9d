/** What was played of one recording. Milliseconds. */
export interface Played {
  /** Stretches of the recording, merged, in order. */
  ranges: [from: number, to: number][];
  /** Wall clock. */
  durationMs: number;
  /** Of `durationMs`, without sound. */
  mutedMs: number;
  /** Of the recording, counting what was played twice twice: the mean speed is this by `durationMs`. */
  mediaMs: number;
}

/** Where a player stands at one moment: the recording's time in seconds, the clock's in milliseconds. */
export interface Standing {
  time: number;
  now: number;
  rate: number;
  isPlaying: boolean;
  isSilent: boolean;
}

export const nothingPlayed: Played = { ranges: [], durationMs: 0, mutedMs: 0, mediaMs: 0 };

/** A recording that got further than its speed allows by more than this was moved, not played. Milliseconds. */
const toleranceMs = 500;

/**
 * The stretch that was played between two moments; undefined if there was none, or it was jumped over. The recording's
 * own time counts, not the clock's: while a computer sleeps, or the network is slow, nothing is played.
 */
export function playedBetween(before: Standing, after: Standing): Played | undefined {
  const [from, to] = [before.time * 1_000, after.time * 1_000];
  const mediaMs = to - from;
  const possibleMs = (after.now - before.now) * before.rate;
  if (!before.isPlaying || !(before.rate > 0) || !(mediaMs > 0) || mediaMs > possibleMs + toleranceMs)
    return undefined;
  const durationMs = Math.min(mediaMs / before.rate, after.now - before.now);
  return { ranges: [[from, to]], durationMs, mutedMs: before.isSilent ? durationMs : 0, mediaMs };
}

/** Both together. */
export function addPlayed(one: Played, other: Played): Played {
  return {
    ranges: mergeRanges([...one.ranges, ...other.ranges]),
    durationMs: one.durationMs + other.durationMs,
    mutedMs: one.mutedMs + other.mutedMs,
    mediaMs: one.mediaMs + other.mediaMs,
  };
}

function mergeRanges(ranges: Played['ranges']): Played['ranges'] {
  const merged: Played['ranges'] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
