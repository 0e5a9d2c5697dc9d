import { storage } from 'wxt/utils/storage';

import { database } from './database.ts';
import { forgetRecord } from './record-mark.ts';
import { deleteRootDatabase } from './root-database.ts';

/** Empties everything that Sheaf keeps in this browser: the database in one transaction, then keys and settings. */
export async function wipeStore(): Promise<void> {
  await forgetRecord();
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
  await deleteRootDatabase();
  await storage.clear('local');
  await storage.clear('session');
}
