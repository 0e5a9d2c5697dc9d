import type { Database } from '../node/database.ts';

/** A version of a dataset that a union has built. */
export interface DatasetVersion {
  name: string;
  /** From 1. */
  version: number;
}

/**
 * The dataset versions that held an event of the ledger, oldest first; inside a transaction. This is what a recall's
 * receipt names: the event is absent from every version built after the recall, but not from copies of these.
 *
 * @param ledgerIndex the batch's place in the ledger
 * @param eventIndex the event's place in the batch, from 0
 */
export function datasetsOf(database: Database, ledgerIndex: number, eventIndex: number): DatasetVersion[] {
  return database
    .select(
      `SELECT DISTINCT d.id, d.name, d.version FROM dataset_rows r JOIN datasets d ON d.id = r.dataset
       WHERE r.ledger_index = ? AND ? BETWEEN r.first_event AND r.last_event ORDER BY d.id`,
      ledgerIndex,
      eventIndex,
    )
    .map((row) => ({ name: String(row['name']), version: Number(row['version']) }));
}
