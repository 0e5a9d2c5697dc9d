import { groupEvents, readCounters, readTotals, type Counted } from './counters.ts';
import { database, type CounterRow } from './database.ts';

/** Notes that events are summarised, which stay counted. Within a transaction on `counters` and `totals`. */
export async function countPruned(events: readonly Counted[]): Promise<void> {
  const changes = groupEvents(events);
  const before = await readCounters(changes);
  await database.counters.bulkPut(
    changes.map(({ count, ...row }, i) => ({
      ...row,
      count: before[i]?.count ?? count,
      pruned: (before[i]?.pruned ?? 0) + count,
    })),
  );
  const totals = await readTotals();
  const days = [...changes.map(({ day }) => day), totals.prunedDay ?? ''];
  await database.totals.put({
    ...totals,
    pruned: (totals.pruned ?? 0) + events.length,
    prunedDay: days.toSorted().at(-1) ?? '',
  });
}

/** A local day of which events were summarised, with how many there were of each site and type. */
export interface PrunedDay {
  day: string;
  rows: { site: string; type: CounterRow['type']; count: number }[];
}

/** The latest days of which events were summarised, latest first, at most `most`, of `all` events that were. */
export async function readPrunedDays(
  most: number,
): Promise<{ days: PrunedDay[]; hasMore: boolean; all: number }> {
  const { pruned = 0, prunedDay } = await readTotals();
  const days = new Map<string, PrunedDay>();
  if (prunedDay !== undefined) {
    await database.counters
      .where('[day+site+type]')
      .belowOrEqual([prunedDay, '\uffff'])
      .reverse()
      .until(() => days.size > most)
      .each(({ day, site, type, pruned: count = 0 }) => {
        if (count === 0) return;
        const rows = days.get(day)?.rows ?? [];
        rows.push({ site, type, count });
        days.set(day, { day, rows });
      });
  }
  return { days: [...days.values()].slice(0, most), hasMore: days.size > most, all: pruned };
}
