import { categoryOf, type EventType } from '@sheaf/protocol/category';
import { sitesOf } from '@sheaf/protocol/event';
import type { IndexRange } from '@sheaf/protocol/recall';

import { eachBatch, findIndex, readBatchEvents } from '@/utils/store/batches.ts';
import type { BatchRow, RecallScope } from '@/utils/store/database.ts';
import type { BatchShare } from '@/utils/store/recalls.ts';
import { minuteMs, readSummary } from '@/utils/store/summary.ts';
import { toRanges } from '@/utils/store/to-ranges.ts';

/**
 * Which events of which batches a recall is for: those that the union may have and that were not recalled before.
 * A site is every site that an event speaks of, as in an agreement's site rule.
 */
export async function findShared(union: string, what: RecallScope): Promise<BatchShare[]> {
  const shares: BatchShare[] = [];
  for await (const batch of eachBatch(union)) {
    if (batch.state === 'recalled') continue;
    const indexes = (await listIndexes(batch, what)).filter((index) => !isRecalled(batch, index));
    if (indexes.length > 0) shares.push({ batch: batch.id, events: toRanges(indexes) });
  }
  return shares;
}

async function listIndexes(batch: BatchRow, what: RecallScope): Promise<number[]> {
  if (what.scope === 'everything') return Array.from({ length: batch.count }, (_, index) => index);
  if (what.scope === 'event')
    return [findIndex(batch.ranges, what.seq)].filter((index) => index !== undefined);
  return (await listEvents(batch)).flatMap((event, index) => (isMeant(event, what) ? [index] : []));
}

/** What is known of each event of a batch, in its order. */
async function listEvents(batch: BatchRow): Promise<SharedEvent[]> {
  if (batch.summary) {
    return readSummary(batch.summary).map(({ type, minute, sites }) => ({
      sites,
      type,
      from: minute * minuteMs,
      to: (minute + 1) * minuteMs,
    }));
  }
  return (await readBatchEvents(batch)).map((row) => ({
    sites: sitesOf(row),
    type: row.type,
    from: row.at,
    to: row.at + 1,
  }));
}

interface SharedEvent {
  sites: string[];
  type: EventType;
  /** It happened at this moment or later, and before `to`; ms since the epoch. */
  from: number;
  to: number;
}

function isMeant(
  { sites, type, from, to }: SharedEvent,
  what: Extract<RecallScope, { scope: 'site' | 'category' | 'time' }>,
): boolean {
  if (what.scope === 'site') return sites.includes(what.site);
  if (what.scope === 'category') return categoryOf(type) === what.category;
  return what.from < to && from < what.to;
}

/** Whether an event of a batch was recalled. */
export function isRecalled({ recalled = [] }: BatchRow, index: number): boolean {
  return recalled.some(({ events }) => events.some(([from, to]: IndexRange) => from <= index && index <= to));
}

/** How many events that is. */
export function countShares(shares: readonly BatchShare[]): number {
  return shares.flatMap(({ events }) => events).reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
