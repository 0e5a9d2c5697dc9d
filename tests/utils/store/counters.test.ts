import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { countDay, readTotals, toDay } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, deleteEvent, readEventsAfter } from '@/utils/store/events.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleEngagement, sampleEvent } from './samples.ts';

beforeEach(cleanDatabase);

describe('a day', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
    'is the one a member means: local, from midnight to midnight, in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(toDay(new Date(2026, 0, 1, 0, 0, 0, 0).getTime())).toBe('2026-01-01');
      expect(toDay(new Date(2026, 0, 31, 23, 59, 59, 999).getTime())).toBe('2026-01-31');
      expect(toDay(new Date(2026, 0, 31, 24).getTime())).toBe('2026-02-01');
    },
  );

  it('sorts as text as it does in time', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(9_000, 0) });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(toDay(Math.min(a, b)) <= toDay(Math.max(a, b))).toBe(true);
      }),
    );
  });
});

it('counts are what is in the record, whatever was added and deleted', async () => {
  const sites = ['a.example', 'b.example', 'a.example\uffff'];
  const days = [new Date(2026, 0, 5, 12), new Date(2026, 0, 6, 12)].map((date) => date.getTime());
  const act = fc.oneof(
    fc.record({ site: fc.constantFrom(...sites), at: fc.constantFrom(...days) }),
    fc.record({ remove: fc.nat(12) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
      await cleanDatabase();
      let added = 0;
      for (const each of acts) {
        if ('remove' in each) await deleteEvent(each.remove, 1);
        else added += await addEvents([sampleEvent(each.site, each.at)], 1);
      }
      const rows = await readEventsAfter(0, 100);
      for (const at of days)
        expect(await countDay(toDay(at))).toBe(rows.filter((row) => toDay(row.at) === toDay(at)).length);
      const totals = await readTotals();
      expect([totals.captured, totals.captured - totals.deleted]).toEqual([added, rows.length]);
      const counters = await database.counters.toArray();
      expect(counters.every(({ count }) => count > 0)).toBe(true);
      expect(new Set(counters.map(({ site }) => site))).toEqual(new Set(rows.map(({ site }) => site)));
    }),
    { numRuns: 40 },
  );
});

it('types are counted by themselves, and a fuller version of an event is no second one', async () => {
  const look = sampleEngagement(1_000);
  await addEvents([look, sampleEvent(look.site, look.at)], 1);
  await addEvents([{ ...look, durationMs: 9_000 }], 2);
  const rows = await database.counters.toArray();
  expect(Object.fromEntries(rows.map(({ type, count }) => [type, count]))).toEqual({
    'page.engagement': 1,
    'page.visit': 1,
  });
  expect(await countDay(toDay(look.at))).toBe(2);
});

it('without any event there is nothing to count', async () => {
  expect(await readTotals()).toEqual({ id: 'all', captured: 0, deleted: 0, changes: 0 });
  expect(await countDay('2026-01-05')).toBe(0);
});
