import fc from 'fast-check';
import { expect, it } from 'vitest';

import {
  addPlayed,
  nothingPlayed,
  playedBetween,
  type Played,
  type Standing,
} from '@/utils/collect/played.ts';

const at = (time: number, now: number, more: Partial<Standing> = {}): Standing => ({
  time,
  now,
  rate: 1,
  isPlaying: true,
  isSilent: false,
  ...more,
});

it.each([
  [
    'a stretch',
    at(1, 0),
    at(2, 1_000),
    { ranges: [[1_000, 2_000]], durationMs: 1_000, mutedMs: 0, mediaMs: 1_000 },
  ],
  [
    'twice as fast, muted',
    at(0, 0, { rate: 2, isSilent: true }),
    at(4, 2_000),
    { ranges: [[0, 4_000]], durationMs: 2_000, mutedMs: 2_000, mediaMs: 4_000 },
  ],
  ['nothing while it stood still', at(1, 0, { isPlaying: false }), at(2, 1_000), undefined],
  ['nothing of a jump ahead', at(1, 0), at(60, 250), undefined],
  ['nothing of a jump back', at(60, 0), at(1, 250), undefined],
  ['nothing of rewinding', at(60, 0, { rate: -1 }), at(59, 1_000), undefined],
  [
    'as much as was played before the computer slept',
    at(1, 0),
    at(2, 3_600_000),
    { ranges: [[1_000, 2_000]], durationMs: 1_000, mutedMs: 0, mediaMs: 1_000 },
  ],
])('counts %s', (_what, before, after, played) => expect(playedBetween(before, after)).toEqual(played));

it('never counts more than the clock, more muted than played, or a range twice', () => {
  const standing = fc.record({
    time: fc.double({ min: 0, max: 1_000, noNaN: true }),
    passed: fc.double({ min: 0, max: 10_000, noNaN: true }),
    rate: fc.constantFrom(0, 0.5, 1, 2, 16),
    isPlaying: fc.boolean(),
    isSilent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(standing, { maxLength: 40 }), (steps) => {
      let now = 0;
      let before: Standing | undefined;
      let total: Played = nothingPlayed;
      for (const { passed, ...step } of steps) {
        now += passed;
        const after = { ...step, now };
        const stretch = before && playedBetween(before, after);
        if (stretch) total = addPlayed(total, stretch);
        before = after;
      }
      expect(total.durationMs).toBeLessThanOrEqual(now + 1e-6);
      expect(total.mutedMs).toBeLessThanOrEqual(total.durationMs);
      const covered = total.ranges.reduce((sum, [from, to]) => sum + to - from, 0);
      expect(covered).toBeLessThanOrEqual(total.mediaMs + 1e-6);
      for (const [index, [from, to]] of total.ranges.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThan(total.ranges[index - 1]?.[1] ?? -1);
      }
    }),
  );
});
