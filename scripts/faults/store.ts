import type {
  BatchRow,
  EventRow,
  ProgressRow,
  RecallRow,
  TotalsRow,
  UnionRow,
} from '@/utils/store/database.ts';

/** Every table of the extension's store, as far as faults look at it; empty where it is not there. */
export interface Store {
  events: EventRow[];
  batches: Omit<BatchRow, 'sealed'>[];
  progress: ProgressRow[];
  totals: TotalsRow[];
  unions: UnionRow[];
  recalls: RecallRow[];
}

/** @param tables what scripts/browsers/read-database.ts read */
export function toStore(tables: Record<string, unknown[]>): Store {
  const { events = [], batches = [], progress = [], totals = [], unions = [], recalls = [] } = tables;
  return { events, batches, progress, totals, unions, recalls } as Store;
}

/** Where an event is at a union, worked out from the rows alone. */
export type Place =
  'waiting' | 'sealed' | 'sent' | 'receipted' | 'quarantined' | 'recalled' | 'private' | 'not agreed';

/** @returns undefined if the union is not there */
export function findPlace(store: Store, union: string, seq: number): Place | undefined {
  const progress = store.progress.find((row) => row.union === union);
  if (!progress) return undefined;
  if (seq <= progress.start) return 'private';
  if (seq > progress.cursor) return 'waiting';
  const batch = store.batches.find(
    (row) => row.union === union && row.ranges.some(([from, to]) => from <= seq && seq <= to),
  );
  return batch?.state ?? 'not agreed';
}

/** `3 receipted`, `1 sealed, 2 quarantined`; `none` when there are none. */
export function describePlaces(places: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const parts = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([place, count]) => `${count} ${place}`).join(', ') || 'none';
}
