import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { PermanentError } from '@sheaf/protocol/error';

/** Where a union keeps its things, beneath one folder. */
export interface DataFolder {
  path: string;
  /** Messages, ledger and everything else that lasts. */
  database: string;
  /** Private keys, readable by the owner only. */
  keys: string;
}

export function toDataFolder(path: string): DataFolder {
  return { path, database: join(path, 'union.db'), keys: join(path, 'keys.json') };
}

/**
 * Makes the folder if need be, for its owner's eyes only, and holds it for this process. The hold is a lock of the operating system on a SQLite
 * file of its own: it ends with the process, however that ends, and readers of the union's database do not meet it.
 *
 * @returns a function that lets go.
 * @throws PermanentError `store.locked` if another union runs on this folder.
 */
export function lockDataFolder(folder: DataFolder): () => void {
  mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  closeSync(openSync(folder.database, 'a', 0o600));
  return lockFile(
    join(folder.path, 'lock.db'),
    `The database is locked: another union runs on ${folder.path}. Stop it, or choose another folder with --data.`,
  );
}

/**
 * Holds a file that serves as a lock, and is made if it is missing.
 * @param sentence what to say if another process holds it
 * @returns a function that lets go.
 * @throws PermanentError `store.locked`
 */
export function lockFile(path: string, sentence: string): () => void {
  closeSync(openSync(path, 'a', 0o600));
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new PermanentError('store.locked', sentence, { cause });
  }
  return () => {
    lock.close();
  };
}

/** SQLITE_BUSY, https://sqlite.org/rescode.html#busy. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
