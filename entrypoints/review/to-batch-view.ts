import type { BatchView } from '@/components/BatchItem.tsx';
import type { SiteCount } from '@/components/SiteCounts.tsx';
import type { BatchRow } from '@/utils/store/database.ts';
import { countRecalled } from '@/utils/store/recalls.ts';
import { readSummary } from '@/utils/store/summary.ts';

/** A batch as the screen shows it: without the bytes. */
export function toBatchView(row: BatchRow): BatchView {
  const { message: _m, sealed: _s, receiptRecord: _r, summary, left = row.count, ...batch } = row;
  return {
    ...batch,
    recalled: countRecalled(batch),
    ...(summary && { summary: { gone: row.count - left, counts: countSites(summary) } }),
  };
}

function countSites(summary: NonNullable<BatchRow['summary']>): SiteCount[] {
  const counts = new Map<string, SiteCount>();
  for (const { type, sites } of readSummary(summary)) {
    const [site = ''] = sites;
    const known = counts.get(`${type} ${site}`) ?? { site, type, count: 0 };
    known.count += 1;
    counts.set(`${type} ${site}`, known);
  }
  return [...counts.values()];
}
