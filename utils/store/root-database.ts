import { Dexie, type Table } from 'dexie';

import type { RootRow } from './database.ts';
import { pinnedIndexedDb } from './pinned-indexed-db.ts';

/**
 * Where the root key is while no passphrase locks it: in a database of its own, because Firefox drops the bytes of a
 * database that is deleted, and keeps those of a row (docs/decisions/0023-a-passphrase-for-the-root.md).
 */
class RootDatabase extends Dexie {
  declare keys: Table<RootRow, string>;

  constructor() {
    super('sheaf-root', { chromeTransactionDurability: 'strict', indexedDB: pinnedIndexedDb });
    this.version(1).stores({ keys: 'id' });
  }
}

export const rootDatabase = new RootDatabase();

/** Deletes it with everything in it; it is there again, empty, when it is next used. */
export async function deleteRootDatabase(): Promise<void> {
  await rootDatabase.delete({ disableAutoOpen: false });
}

/** Written in pieces that Chromium keeps in LevelDB; what is larger, it puts in a file of its own. */
const pieceBytes = 32 * 1024;
const piecesAtOnce = 32;
const rounds = 25;

/**
 * Deletes the database, and makes the browser drop its bytes: Chromium's LevelDB keeps what was deleted until it merges
 * the files around it, which it does once a few times 4 MB were written there. What had sunk under a large record stays
 * longer.
 */
export async function purgeRootDatabase(): Promise<void> {
  const pieces = rootDatabase.table<{ id: string; bytes: Uint8Array }, string>('keys');
  await pieces.clear();
  for (let round = 0; round < rounds; round += 1) {
    await pieces.bulkAdd(
      Array.from({ length: piecesAtOnce }, (_, i) => ({
        // Below and above `root`.
        id: `${i % 2 === 0 ? 'a' : 'z'} ${crypto.randomUUID()}`,
        bytes: crypto.getRandomValues(new Uint8Array(pieceBytes)),
      })),
    );
  }
  await pieces.clear();
  await deleteRootDatabase();
}
