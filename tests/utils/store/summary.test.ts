import { sitesOf } from '@sheaf/protocol/event';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { readSummary, summarise } from '@/utils/store/summary.ts';

const site = fc.constantFrom('a.example', 'b.example', 'c.example');
const event = fc.record({
  type: fc.constantFrom('page.visit' as const, 'link.click' as const, 'page.engagement' as const),
  at: fc.oneof(fc.nat(10_000_000), fc.maxSafeNat()),
  site,
  context: fc.record({ from: fc.option(site, { nil: undefined }) }),
  object: fc.record({ target: site }, { requiredKeys: [] }),
});

it('a summary says of each event its type, its minute and its sites, in order', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      expect(readSummary(summarise(events))).toEqual(
        events.map((each) => ({
          type: each.type,
          minute: Math.floor(each.at / 60_000),
          sites: [...new Set(sitesOf(each))],
        })),
      );
    }),
  );
});

it('a summary takes a few bytes an event', () => {
  const events = Array.from({ length: 1_000 }, (_, i) => ({
    type: 'page.visit' as const,
    at: 1_790_000_000_000 + i * 45_000,
    site: `${i % 100}.example`,
  }));
  expect(summarise(events).events.length).toBeLessThan(5_000);
});
