import { Dexie, type Table } from 'dexie';

import type { RootRow } from './database.ts';

/**
 * Where the root key is while no passphrase locks it: in a database of its own, because browsers drop the bytes of a
 * database that is deleted, and keep those of a row (docs/decisions/0023-a-passphrase-for-the-root.md).
 */
class RootDatabase extends Dexie {
  declare keys: Table<RootRow, string>;

  constructor() {
    super('sheaf-root', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ keys: 'id' });
  }
}

export const rootDatabase = new RootDatabase();

/** Deletes it with everything in it; it is there again, empty, when it is next used. */
export async function deleteRootDatabase(): Promise<void> {
  await rootDatabase.delete({ disableAutoOpen: false });
}
