import type { DatabaseSync } from 'node:sqlite';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { merkleRoot } from '@sheaf/protocol/merkle';

/** The first entries of a ledger and the one hash that stands for them. */
export interface LedgerHead {
  entries: number;
  head: string;
}

/**
 * The Merkle root (RFC 9162) over a ledger's first entries. A leaf is the JSON array of index, record id, data CID and the
 * root of the batch; all of these are fixed for good, also when lines are recalled.
 *
 * @param entries how many; absent: all
 */
export async function readLedgerHead(database: DatabaseSync, entries?: number): Promise<LedgerHead> {
  const rows = database
    .prepare(
      `SELECT ledger_index, record_id, data_cid, root FROM ledger
       WHERE ledger_index < coalesce(?, ledger_index + 1) ORDER BY ledger_index`,
    )
    .all(entries ?? null);
  const leaves = rows.map((row) =>
    toUtf8(JSON.stringify([row['ledger_index'], row['record_id'], row['data_cid'], row['root']])),
  );
  return { entries: rows.length, head: await merkleRoot(leaves) };
}
