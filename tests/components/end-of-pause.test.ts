import { expect, it } from 'vitest';

import { endOfPause } from '@/components/end-of-pause.ts';

const at = (hour: number, minute = 0, day = 10) => new Date(2026, 4, day, hour, minute).getTime();

it('a pause ends when it was asked to, or not by itself', () => {
  expect(endOfPause('open', at(12))).toBeUndefined();
  expect(endOfPause('quarter', at(12))).toBe(at(12, 15));
  expect(endOfPause('hour', at(12))).toBe(at(13));
});

it('tomorrow begins at the next four in the morning', () => {
  expect(endOfPause('tomorrow', at(12))).toBe(at(4, 0, 11));
  expect(endOfPause('tomorrow', at(23, 59))).toBe(at(4, 0, 11));
  expect(endOfPause('tomorrow', at(2, 30))).toBe(at(4));
  expect(endOfPause('tomorrow', at(4))).toBe(at(4, 0, 11));
});
