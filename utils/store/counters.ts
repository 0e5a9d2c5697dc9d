import type { ActivityEvent } from '@sheaf/protocol/event';

import { database, type CounterRow, type TotalsRow } from './database.ts';

/** The local calendar day of a moment (ms since the epoch), `YYYY-MM-DD`: the day a member means by "today". */
export function toDay(at: number): string {
  const date = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

type Counted = Pick<ActivityEvent, 'at' | 'site' | 'type'>;

/** Within a transaction on `counters`. */
export async function addToCounters(events: readonly Counted[]): Promise<void> {
  const rows = new Map<string, CounterRow>();
  for (const { at, site, type } of events) {
    const key = JSON.stringify([toDay(at), site, type]);
    const row = rows.get(key) ?? { day: toDay(at), site, type, count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  const changes = [...rows.values()];
  const before = await database.counters.bulkGet(changes.map(({ day, site, type }) => [day, site, type]));
  await database.counters.bulkPut(
    changes.map((row, i) => ({ ...row, count: row.count + (before[i]?.count ?? 0) })),
  );
}

/** Within a transaction on `counters`. The last event of a day, site and type takes its row, and so the site's name, away. */
export async function removeFromCounters({ at, site, type }: Counted): Promise<void> {
  const key: [string, string, string] = [toDay(at), site, type];
  const row = await database.counters.get(key);
  if (row && row.count > 1) await database.counters.put({ ...row, count: row.count - 1 });
  else await database.counters.delete(key);
}

/** Events in the record of one local day. */
export async function countDay(day: string): Promise<number> {
  const rows = await database.counters
    .where('[day+site+type]')
    .between([day], [`${day}\uffff`])
    .toArray();
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Sites with events in the record, by name. */
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
    id: 'all',
    captured: totals.captured + (change.captured ?? 0),
    deleted: totals.deleted + (change.deleted ?? 0),
    changes: totals.changes + (change.changes ?? 0),
  });
}
