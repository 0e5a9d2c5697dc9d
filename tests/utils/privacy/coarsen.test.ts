import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activityEvent } from '@/tests/protocol/arbitraries.ts';
import { coarsen } from '@/utils/privacy/coarsen.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

/** Every number of milliseconds in an event, by the names that say so; a recording's length is the same for everyone. */
const isTime = (name: string) => name === 'at' || (/Ms$|^ranges/.test(name) && name !== 'lengthMs');

function listTimes(value: unknown, name = ''): [name: string, ms: number][] {
  if (typeof value === 'number') return isTime(name) ? [[name, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    listTimes(inner, Array.isArray(value) ? `${name}.` : name.startsWith('ranges') ? name : key),
  );
}

describe('coarse times', () => {
  it('are whole minutes and seconds in every event that has any', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(activityEvent, (event) => {
        const coarse = coarsen(event);
        expect(coarse.type).toBe(event.type);
        seen.add(event.type);
        for (const [name, ms] of listTimes(coarse)) {
          expect([name, ms % (name === 'at' ? 60_000 : 1_000)]).toEqual([name, 0]);
        }
        // Nothing comes or goes, and nothing gets longer.
        const before = listTimes(event);
        expect(listTimes(coarse).map(([name]) => name)).toEqual(before.map(([name]) => name));
        for (const [i, [, ms]] of listTimes(coarse).entries()) {
          expect(ms).toBeLessThanOrEqual(before[i]?.[1] ?? -1);
        }
      }),
      { numRuns: Math.max(numRuns, 300) },
    );
    expect(seen).toContain('media.listen');
    expect(seen).toContain('content.read');
  });

  it('made coarse again are the same', () => {
    fc.assert(
      fc.property(activityEvent, (event) => {
        expect(coarsen(coarsen(event))).toEqual(coarsen(event));
      }),
      { numRuns },
    );
  });
});
