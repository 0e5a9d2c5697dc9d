import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { PermanentError } from '@sheaf/protocol/error';

import { readKeys } from '../keys.ts';
import { toDataFolder } from '../node/data-folder.ts';

/** A union's database for reading, whether or not the union runs. */
export interface Books {
  did: string;
  database: DatabaseSync;
}

/** The newest table that each use of the books needs. */
const newestTables = { read: 'ledger_events', decide: 'admissions', verify: 'recalled_parts' };

/**
 * @param use `decide` to write down a decision, which the union carries out when it runs; absent: to read
 * @throws PermanentError `books.none` if no union was ever started on this folder; `books.older` if the one that was
 *   knew nothing yet of what the use needs
 */
export function openBooks(dataDir: string, use: keyof typeof newestTables = 'read'): Books {
  const folder = toDataFolder(dataDir);
  const keys = readKeys(folder.keys);
  if (!keys || !existsSync(folder.database)) throw noBooks(dataDir);
  const database = new DatabaseSync(folder.database, { readOnly: use !== 'decide', timeout: 5_000 });
  const hasTable = (name: string) =>
    database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;
  if (!hasTable(newestTables.read)) {
    database.close();
    throw noBooks(dataDir);
  }
  if (!hasTable(newestTables[use])) {
    database.close();
    throw new PermanentError(
      'books.older',
      `The union in ${dataDir} was last started by an older version of this program. Start it once, then try again.`,
    );
  }
  return { did: keys.did, database };
}

function noBooks(dataDir: string): PermanentError {
  return new PermanentError(
    'books.none',
    `There is no union in ${dataDir}; start one with: sheaf-union start --data ${dataDir}`,
  );
}
