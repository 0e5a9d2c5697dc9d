import type { IndexRange } from '@sheaf/protocol/recall';

import type { Database } from '../node/database.ts';

/** A version of a dataset that a union has built. */
export interface DatasetVersion {
  name: string;
  /** From 1. */
  version: number;
}

/**
 * The dataset versions that held some of a stretch of events of one ledger entry; inside a transaction. This is what a
 * recall's receipt names: the events are absent from every version built after the recall, but not from copies of these.
 *
 * @param ledgerIndex the batch's place in the ledger
 * @param range first and last event, by their place in the batch, from 0
 */
export function datasetsOf(
  database: Database,
  ledgerIndex: number,
  [first, last]: Readonly<IndexRange>,
): DatasetVersion[] {
  return database
    .select(
      `SELECT DISTINCT d.name, d.version FROM dataset_rows r JOIN datasets d ON d.id = r.dataset
       WHERE r.ledger_index = ? AND r.first_event <= ? AND r.last_event >= ? ORDER BY d.name, d.version`,
      ledgerIndex,
      last,
      first,
    )
    .map((row) => ({ name: String(row['name']), version: Number(row['version']) }));
}

/** As many names as a receipt has room for. */
const mostNames = 100;

/**
 * Versions as a receipt names them, each dataset by its runs: `visits 3`, `visits 5-9`. What goes beyond the receipt's
 * room is counted in its last name.
 */
export function nameVersions(versions: readonly DatasetVersion[]): string[] {
  const versionsByName = Map.groupBy(versions, ({ name }) => name);
  const names = [...versionsByName.keys()].toSorted().flatMap((name) => {
    const numbers = new Set(versionsByName.get(name)?.map(({ version }) => version));
    return toRuns(numbers).map(([from, to]) => (from === to ? `${name} ${from}` : `${name} ${from}-${to}`));
  });
  if (names.length <= mostNames) return names;
  return [...names.slice(0, mostNames - 1), `and ${names.length - mostNames + 1} more`];
}

function toRuns(numbers: ReadonlySet<number>): IndexRange[] {
  const runs: IndexRange[] = [];
  for (const number of [...numbers].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
