import type { ActivityEvent } from '@sheaf/protocol/event';

import { database, type CounterRow, type TotalsRow } from './database.ts';

/** The local calendar day of a moment (ms since the epoch), `YYYY-MM-DD`: the day a member means by "today". */
export function toDay(at: number): string {
  const date = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

type Counted = Pick<ActivityEvent, 'at' | 'site' | 'type'>;

/** How many there are of each local day, site and type. */
function groupEvents(events: readonly Counted[]): CounterRow[] {
  const rows = new Map<string, CounterRow>();
  for (const { at, site, type } of events) {
    const key = JSON.stringify([toDay(at), site, type]);
    const row = rows.get(key) ?? { day: toDay(at), site, type, count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  return [...rows.values()];
}

function readCounters(rows: readonly CounterRow[]): Promise<(CounterRow | undefined)[]> {
  return database.counters.bulkGet(rows.map(({ day, site, type }) => [day, site, type]));
}

/** Within a transaction on `counters`. */
export async function addToCounters(events: readonly Counted[]): Promise<void> {
  const changes = groupEvents(events);
  const before = await readCounters(changes);
  await database.counters.bulkPut(
    changes.map((row, i) => ({ ...before[i], ...row, count: row.count + (before[i]?.count ?? 0) })),
  );
}

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

/** Within a transaction on `counters`. The last event of a day, site and type takes its row, and so the site's name, away. */
export async function removeFromCounters({ at, site, type }: Counted): Promise<void> {
  const key: [string, string, string] = [toDay(at), site, type];
  const row = await database.counters.get(key);
  if (row && row.count > 1) await database.counters.put({ ...row, count: row.count - 1 });
  else await database.counters.delete(key);
}

/** Events of one local day, summarised ones too. */
export async function countDay(day: string): Promise<number> {
  const rows = await database.counters
    .where('[day+site+type]')
    .between([day], [`${day}\uffff`])
    .toArray();
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Sites with events, summarised ones too, by name. */
export async function readSites(): Promise<string[]> {
  const rows = await database.counters.toArray();
  return [...new Set(rows.map(({ site }) => site))].toSorted((a, b) => a.localeCompare(b));
}

/** All-time totals. */
export async function readTotals(): Promise<TotalsRow> {
  return (await database.totals.get('all')) ?? { id: 'all', captured: 0, deleted: 0, changes: 0 };
}

/** Within a transaction on `totals`. */
export async function countChange(change: Partial<Omit<TotalsRow, 'id'>>): Promise<void> {
  const totals = await readTotals();
  await database.totals.put({
    ...totals,
    captured: totals.captured + (change.captured ?? 0),
    deleted: totals.deleted + (change.deleted ?? 0),
    changes: totals.changes + (change.changes ?? 0),
  });
}
