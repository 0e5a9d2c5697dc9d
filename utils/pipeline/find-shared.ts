import { categoryOf } from '@sheaf/protocol/category';
import { sitesOf } from '@sheaf/protocol/event';
import type { IndexRange } from '@sheaf/protocol/recall';

import { findIndex, listAllBatches, readBatchEvents } from '@/utils/store/batches.ts';
import type { BatchRow, EventRow, RecallScope } from '@/utils/store/database.ts';
import type { BatchShare } from '@/utils/store/recalls.ts';
import { toRanges } from './to-ranges.ts';

/**
 * Which events of which batches a recall is for: those that the union may have and that were not recalled before.
 * A site is every site that an event speaks of, as in an agreement's site rule.
 */
export async function findShared(union: string, what: RecallScope): Promise<BatchShare[]> {
  const shares: BatchShare[] = [];
  for (const batch of await listAllBatches(union)) {
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
  const events = await readBatchEvents(batch);
  return events.flatMap((row) => (isMeant(row, what) ? [findIndex(batch.ranges, row.seq) ?? -1] : []));
}

function isMeant(
  row: EventRow,
  what: Extract<RecallScope, { scope: 'site' | 'category' | 'time' }>,
): boolean {
  if (what.scope === 'site') return sitesOf(row).includes(what.site);
  if (what.scope === 'category') return categoryOf(row.type) === what.category;
  return what.from <= row.at && row.at < what.to;
}

/** Whether an event of a batch was recalled. */
export function isRecalled({ recalled = [] }: BatchRow, index: number): boolean {
  return recalled.some(({ events }) => events.some(([from, to]: IndexRange) => from <= index && index <= to));
}

/** How many events that is. */
export function countShares(shares: readonly BatchShare[]): number {
  return shares.flatMap(({ events }) => events).reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
