import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createRateLimit } from '@/union/node/rate-limit.ts';

test('a bucket never serves more than its burst and what has dripped in since', () => {
  const requests = fc.array(fc.nat({ max: 2_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(
      requests,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 50 }),
      (gaps, burst, perSecond) => {
        const limit = createRateLimit({ burst, perSecond });
        let now = 0;
        let served = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = limit.waitOf('a', now);
          expect(limit.waitOf('a', now + wait)).toBe(0);
          if (wait > 0) continue;
          limit.charge('a', now);
          served += 1;
          expect(served).toBeLessThanOrEqual(burst + (now * perSecond) / 1_000 + 1e-6);
        }
      },
    ),
  );
});

test('one name does not pay for another', () => {
  const limit = createRateLimit({ burst: 1, perSecond: 1 });
  limit.charge('a', 0);
  expect(limit.waitOf('a', 0)).toBe(1_000);
  expect(limit.waitOf('b', 0)).toBe(0);
});
