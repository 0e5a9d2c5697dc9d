import { join as joinPath } from 'node:path';

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';

import { rareColumns } from '@/union/dataset/columns.ts';
import { rawTable, readFacts } from '@/union/dataset/gather.ts';
import { suppress } from '@/union/dataset/suppress.ts';
import { openWorkshop } from '@/union/dataset/workshop.ts';
import { makeFolder } from '../folder.ts';

/** Whatever members share, a released value of a rare column is shared by at least k of them. */

const folder = makeFolder();
afterAll(folder.remove);
let runs = 0;

const value = fc.constantFrom('a', 'b', 'ç', "d'; DROP TABLE facts; --", 'NULL', '', 'é'.repeat(90));
const event = fc.record(
  {
    member: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
    site: value,
    title: value,
    topics: fc.array(value, { maxLength: 3 }),
    price: fc.constantFrom(1, 2.5, 1e12),
    publishedAt: fc.constantFrom(0, 86_400_000, 86_400_001, -1),
  },
  { requiredKeys: ['member', 'site'] },
);
type Shared = {
  member: string;
  site: string;
  title?: string;
  topics?: string[];
  price?: number;
  publishedAt?: number;
};

function toLine({ site, title, topics, price, publishedAt }: Shared): string {
  return JSON.stringify({ type: 'content.read', at: 0, site, title, object: { topics, price, publishedAt } });
}

async function release(events: Shared[], k: number) {
  const path = joinPath(folder.path, `run ${(runs += 1)} o'clock [x]`);
  const workshop = await openWorkshop(path, [], new AbortController().signal);
  try {
    await workshop.run(rawTable);
    await workshop.append('raw', toRows(events));
    await readFacts(workshop);
    await suppress(workshop, k);
    return await workshop.rows(
      `SELECT event, member, site, title, list_aggregate(topics, 'string_agg', '|') AS topics, len(topics) AS count,
         price, published::VARCHAR AS published, list_aggregate(suppressed, 'string_agg', ',') AS suppressed
       FROM released ORDER BY event`,
    );
  } finally {
    workshop.close();
  }
}

async function* toRows(events: Shared[]) {
  for (const [index, each] of events.entries()) {
    yield [0, index, each.member, '1970-01-01', 'content.read', toLine(each)];
  }
}

/** How many members have each value, of those in `valuesOf`. */
function membersBy(events: Shared[], valuesOf: (event: Shared) => unknown[]): Map<unknown, number> {
  const members = new Map<unknown, Set<string>>();
  for (const each of events) {
    for (const one of valuesOf(each)) members.set(one, (members.get(one) ?? new Set()).add(each.member));
  }
  return new Map([...members].map(([one, who]) => [one, who.size]));
}

test('a value is released if and only if k members have it, and what is left out is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 2, max: 4 }),
      async (events: Shared[], k) => {
        const rows = await release(events, k);
        expect(rows).toHaveLength(events.length);
        const topicCounts = membersBy(events, ({ topics }) => topics ?? []);
        for (const [index, row] of rows.entries()) {
          const each = events[index]!;
          const lost: string[] = [];
          for (const [name, of] of [
            ['site', ({ site }: Shared) => site],
            ['title', ({ title }: Shared) => title],
            ['price', ({ price }: Shared) => price],
          ] as const) {
            const wanted = of(each);
            const isCommon = (membersBy(events, (other) => [of(other)]).get(wanted) ?? 0) >= k;
            expect(row[name]).toEqual(wanted !== undefined && isCommon ? wanted : null);
            if (wanted !== undefined && !isCommon) lost.push(name);
          }
          const dayOf = ({ publishedAt }: Shared) =>
            publishedAt === undefined ? undefined : new Date(publishedAt).toISOString().slice(0, 10);
          const published = dayOf(each);
          const isCommonDay = (membersBy(events, (other) => [dayOf(other)]).get(published) ?? 0) >= k;
          expect(row['published']).toEqual(published !== undefined && isCommonDay ? published : null);
          if (published !== undefined && !isCommonDay) lost.push('published');
          const topics = each.topics?.filter((topic) => (topicCounts.get(topic) ?? 0) >= k);
          expect(Number(row['count'] ?? -1)).toBe(topics?.length ?? -1);
          expect(row['topics'] ?? '').toBe(topics?.join('|') ?? '');
          if (topics && topics.length < each.topics!.length) lost.push('topics');
          expect(
            String(row['suppressed'] ?? '')
              .split(',')
              .filter(Boolean)
              .toSorted(),
          ).toEqual(lost.toSorted());
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('every column that a page or a member can fill at will is among the rare ones', () => {
  expect(rareColumns.map(({ name }) => name)).toEqual([
    'site',
    'url',
    'title',
    'from_site',
    'target_site',
    'engine',
    'query',
    'language',
    'publisher',
    'published',
    'topics',
    'length_ms',
    'sku',
    'gtin',
    'product',
    'brand',
    'price',
    'currency',
  ]);
});
