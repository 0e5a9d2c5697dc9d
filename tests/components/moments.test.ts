// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  countOf,
  formatDay,
  formatDuration,
  formatHold,
  formatMoment,
  formatTime,
} from '@/components/moments.ts';

const noon = new Date(2026, 10, 23, 12).getTime();
const dayMs = 86_400_000;

test.each([
  [0, 'under 1 s'],
  [999, 'under 1 s'],
  [1_000, '1 s'],
  [80_000, '1 min 20 s'],
  [60_000, '1 min'],
  [7_500_000, '2 h 5 min'],
  [3_601_000, '1 h'],
])('%d ms last %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

test('a duration never shows more than two units, nor a zero, nor more than has passed', () => {
  const units: Record<string, number> = { h: 3_600_000, min: 60_000, s: 1_000 };
  fc.assert(
    fc.property(fc.integer({ min: 1_000, max: 1e9 }), (ms) => {
      const parts = [...formatDuration(ms).matchAll(/(\d+) (h|min|s)/g)];
      const shown = parts.reduce(
        (sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0),
        0,
      );
      expect(parts.length).toBeLessThanOrEqual(2);
      for (const [, amount] of parts) expect(Number(amount)).toBeGreaterThan(0);
      expect(shown).toBeLessThanOrEqual(ms);
    }),
  );
});

test.each([
  [24, '24 hours'],
  [1, '1 hour'],
  [0.5, '30 minutes'],
  [72, '3 days'],
  [36, '36 hours'],
  [2.5, '2.5 hours'],
  [0.001, '4 seconds'],
  [0, 'no time'],
])('a hold of %d hours is %s', (hours, words) => {
  expect(formatHold(hours * 3_600_000)).toBe(words);
});

test('near days have names', () => {
  expect(formatMoment(noon, noon)).toBe(`today ${formatTime(noon)}`);
  expect(formatMoment(noon + dayMs, noon)).toBe(`tomorrow ${formatTime(noon)}`);
  expect(formatMoment(noon - dayMs, noon)).toBe(`yesterday ${formatTime(noon)}`);
  expect(formatDay(noon, noon)).toMatch(/^Today, Monday.*2026$/);
});

test('far days have dates, with the year when it is another', () => {
  expect(formatMoment(noon + 3 * dayMs, noon)).toMatch(/26/);
  expect(formatMoment(noon + 3 * dayMs, noon)).not.toMatch(/2026/);
  expect(formatMoment(noon + 100 * dayMs, noon)).toMatch(/2027/);
});

test('one is singular', () => {
  expect([countOf(0, 'event'), countOf(1, 'event'), countOf(1_200, 'event')]).toEqual([
    '0 events',
    '1 event',
    '1,200 events',
  ]);
});
