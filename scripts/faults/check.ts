import type { Store } from './store.ts';
import type { LedgerEvent } from './union.ts';

/** What must be so at every moment, and how it was. */
export interface Balance {
  /** Sums that do not come out, in words; empty when all do. */
  wrong: string[];
  /** Events that were stored and are gone, or are receipted and in no ledger. */
  lost: string[];
  /** Events that are in a ledger twice, or in two batches. */
  doubled: string[];
}

/** An event by what a ledger also says of it; every visit of a run has an address of its own. */
export function keyOf({ type, url = '' }: { type: string; url?: string | undefined }): string {
  return `${type} ${url}`;
}

/**
 * The invariant of docs/architecture.md for each union, from rows and counters; and that what is receipted is in the
 * union's ledger, once.
 *
 * @param ledgers by the union's DID
 * @param known keys of events that were seen in the store and that nobody deleted since
 */
export function checkBalance(
  store: Store,
  ledgers: ReadonlyMap<string, readonly LedgerEvent[]>,
  known: ReadonlySet<string>,
): Balance {
  const balance: Balance = { wrong: [], lost: [], doubled: [] };
  const present = new Map<string, number>();
  for (const event of store.events) present.set(keyOf(event), (present.get(keyOf(event)) ?? 0) + 1);
  balance.lost.push(...[...known].filter((key) => !present.has(key)));
  balance.doubled.push(...[...present].filter(([, count]) => count > 1).map(([key]) => key));
  checkSums(store, balance);
  for (const [union, ledger] of ledgers) checkLedger(store, union, ledger, balance);
  return balance;
}

function checkSums({ events, batches, progress, totals: [totals] }: Store, { wrong }: Balance): void {
  const left = (totals?.captured ?? 0) - (totals?.deleted ?? 0);
  if (left !== events.length) wrong.push(`captured − deleted is ${left}, the record has ${events.length}`);
  for (const { union, cursor, counts } of progress) {
    const waiting = events.filter(({ seq }) => seq > cursor).length;
    const sum = Object.values(counts).reduce((total, count) => total + count, waiting);
    if (sum !== left) wrong.push(`captured − deleted is ${left}, the sum of the places at ${union} ${sum}`);
    const own = batches.filter((batch) => batch.union === union);
    const inState = (...states: string[]) =>
      own.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0);
    const isOff =
      counts.sealed + counts.receipted + counts.quarantined + counts.recalled !==
        inState('sealed', 'sent', 'receipted', 'quarantined', 'recalled') ||
      own.some(
        ({ ranges, count }) => ranges.reduce((total, [from, to]) => total + to - from + 1, 0) !== count,
      );
    if (isOff) wrong.push(`the counters of ${union} are not those of its batches`);
  }
}

function checkLedger(
  { events, batches }: Store,
  union: string,
  ledger: readonly LedgerEvent[],
  balance: Balance,
): void {
  const counted = new Map<string, number>();
  for (const { line } of ledger) counted.set(keyOf(line), (counted.get(keyOf(line)) ?? 0) + 1);
  balance.doubled.push(...[...counted].filter(([, count]) => count > 1).map(([key]) => key));
  const own = batches.filter((batch) => batch.union === union);
  for (const event of events) {
    const holders = own.filter(({ ranges }) =>
      ranges.some(([from, to]) => from <= event.seq && event.seq <= to),
    );
    if (holders.length > 1) balance.doubled.push(keyOf(event));
    const isOwed = holders.some(({ state, recalled }) => state === 'receipted' && !recalled);
    if (isOwed && !counted.has(keyOf(event))) balance.lost.push(keyOf(event));
  }
}
