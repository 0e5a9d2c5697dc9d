import { Time } from '@tbd54566975/dwn-sdk-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { toDwnTimestamp } from '@sheaf/protocol/timestamp';

const moment = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });

it('writes a moment as a DWN does: UTC, six digits of a second', () => {
  expect(toDwnTimestamp(Date.UTC(2026, 10, 5, 7, 8, 9, 10))).toBe('2026-11-05T07:08:09.010000Z');
});

it('is a timestamp that a DWN takes, of the same moment', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const text = toDwnTimestamp(at);
      expect(() => Time.validateTimestamp(text)).not.toThrow();
      expect(Date.parse(text)).toBe(at);
    }),
  );
});

it('sorts as text in the order of time, as a node compares', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      expect(toDwnTimestamp(a) < toDwnTimestamp(b)).toBe(a < b);
    }),
  );
});
