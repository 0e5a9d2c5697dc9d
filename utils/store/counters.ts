import type { ActivityEvent } from '@sheaf/protocol/event';

import { database, type CounterRow, type TotalsRow } from './database.ts';

/** The local calendar day of a moment (ms since the epoch), `YYYY-MM-DD`: the day a member means by "today". */
export function toDay(at: number): string {
  const date = new Date(at);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export type Counted = Pick<ActivityEvent, 'at' | 'site' | 'type'>;

/** How many there are of each local day, site and type. */
export function groupEvents(events: readonly Counted[]): CounterRow[] {
  const rows = new Map<string, CounterRow>();
  for (const { at, site, type } of events) {
    const key = JSON.stringify([toDay(at), site, type]);
    const row = rows.get(key) ?? { day: toDay(at), site, type, count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  return [...rows.values()];
}

/** The counters of these as they are. */
export function readCounters(rows: readonly CounterRow[]): Promise<(CounterRow | undefined)[]> {
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
