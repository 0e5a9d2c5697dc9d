import { PermanentError } from '@sheaf/protocol/error';
import { rootOf } from '@sheaf/protocol/merkle';

import { readTree } from '../steward/recalled-lines.ts';
import { openBooks } from './books.ts';
import { parseOptions } from './options.ts';

/**
 * `sheaf-union verify`: that the lines in the books are those whose Merkle roots members signed, what was recalled
 * being stood for by its hashes.
 *
 * @throws PermanentError `books.tampered` if they are not
 */
export async function verify(args: string[]): Promise<void> {
  const { database } = openBooks(parseOptions(args, {}).data, 'verify');
  const select = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values);
  try {
    const entries = select('SELECT ledger_index, root FROM ledger ORDER BY ledger_index');
    const wrong: number[] = [];
    for (const { ledger_index: index, root } of entries) {
      const tree = readTree({ select }, Number(index));
      if ((await rootOf(tree).catch(() => undefined)) !== root) wrong.push(Number(index));
    }
    if (wrong.length > 0) {
      throw new PermanentError(
        'books.tampered',
        `Entries of the ledger are not what was signed: ${wrong.join(', ')}. Bring back a copy of the data folder from before, or ask those who can write in it.`,
      );
    }
    console.log(`${entries.length} batches verify, each against the root that its author signed.`);
  } finally {
    database.close();
  }
}
