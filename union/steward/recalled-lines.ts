import { toUtf8 } from '@sheaf/protocol/bytes';
import { coverMissing, type PartialTree } from '@sheaf/protocol/merkle';
import type { IndexRange } from '@sheaf/protocol/recall';

import type { Database } from '../node/database.ts';

/** What the books still hold of a batch: its lines, and the hashes that stand for those that were recalled. */
export function readTree(database: Pick<Database, 'select'>, ledgerIndex: number): PartialTree {
  const [size] = database.select(
    'SELECT accepted + refused AS size FROM ledger WHERE ledger_index = ?',
    ledgerIndex,
  );
  const leaves = Array.from<Uint8Array | undefined>({ length: Number(size?.['size'] ?? 0) });
  const lines = database.select(
    'SELECT event_index, line FROM ledger_events WHERE ledger_index = ?',
    ledgerIndex,
  );
  for (const row of lines) leaves[Number(row['event_index'])] = toUtf8(String(row['line']));
  const parts = database.select(
    'SELECT first, size, hash FROM recalled_parts WHERE ledger_index = ?',
    ledgerIndex,
  );
  return {
    leaves,
    parts: parts.map((row) => ({
      first: Number(row['first']),
      size: Number(row['size']),
      hash: String(row['hash']),
    })),
  };
}

/**
 * Takes lines of a batch out of the books; inside a transaction. What stays of them is their number, whether they
 * counted, and the hashes without which the rest of the batch could not be verified against its root. Lines that are
 * gone already are passed over.
 */
export async function eraseLines(
  database: Database,
  ledgerIndex: number,
  ranges: readonly IndexRange[],
): Promise<void> {
  const isRecalled = (index: number) => ranges.some(([from, to]) => from <= index && index <= to);
  const tree = readTree(database, ledgerIndex);
  const cover = await coverMissing(tree, (index) => tree.leaves[index] === undefined || isRecalled(index));
  for (const { first, size, hash } of cover) {
    database.run(
      'INSERT INTO recalled_parts VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ledgerIndex,
      first,
      size,
      hash,
    );
  }
  for (const { first, size } of tree.parts) {
    if (cover.some((part) => part.first === first && part.size === size)) continue;
    database.run(
      'DELETE FROM recalled_parts WHERE ledger_index = ? AND first = ? AND size = ?',
      ledgerIndex,
      first,
      size,
    );
  }
  for (const [from, to] of ranges) {
    database.run(
      `INSERT INTO recalled_events SELECT ledger_index, event_index, refused FROM ledger_events
       WHERE ledger_index = ? AND event_index BETWEEN ? AND ?`,
      ledgerIndex,
      from,
      to,
    );
    database.run(
      'DELETE FROM ledger_events WHERE ledger_index = ? AND event_index BETWEEN ? AND ?',
      ledgerIndex,
      from,
      to,
    );
  }
}
