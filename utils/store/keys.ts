import {
  database,
  type LockedRootRow,
  type LockedSecret,
  type RootKeyRow,
  type RootRow,
} from './database.ts';
import { deleteRootDatabase, purgeRootDatabase, rootDatabase } from './root-database.ts';

/**
 * How the member's identity stands: `none` before the first use; `unwritten` while its phrase waits to be written down;
 * `written` once it was; `without-phrase` if it was made before there were phrases, and cannot be written down.
 */
export type IdentityState = 'none' | 'unwritten' | 'written' | 'without-phrase';

/** The member's root and what belongs to it, or undefined before the first use. */
export async function readRoot(): Promise<RootRow | undefined> {
  // The record's database has it locked, or from before keys had a database of their own.
  return (await database.keys.get('root')) ?? rootDatabase.keys.get('root');
}

/** Whether a passphrase locks the root. Does not open the database of its own: it is asked at every start. */
export async function hasPassphrase(): Promise<boolean> {
  return isLockedRow(await database.keys.get('root'));
}

export function isLockedRow(root: RootRow | undefined): root is LockedRootRow {
  return root !== undefined && 'locked' in root;
}

export async function readIdentityState(): Promise<IdentityState> {
  const root = await readRoot();
  if (!root) return 'none';
  if ('unwritten' in root) return 'unwritten';
  return root.writtenAt === undefined ? 'without-phrase' : 'written';
}

/**
 * Keeps a root key unless there is one already.
 * @returns the one that is kept
 */
export async function keepRoot(root: Omit<RootKeyRow, 'id'>): Promise<RootRow> {
  const { keys } = rootDatabase;
  return rootDatabase.transaction('rw', keys, async () => {
    const kept = await keys.get('root');
    if (kept) return kept;
    await keys.add({ id: 'root', ...root });
    return { id: 'root', ...root };
  });
}

/**
 * Puts a root key in the place of one that no union knows, or of one that is gone.
 * @returns false if a union was joined with the one that is there; nothing is changed then
 */
export async function replaceUnusedRoot(root: Omit<RootKeyRow, 'id'>): Promise<boolean> {
  if ((await database.unions.count()) > 0 && (await readRoot())) return false;
  await keepPlain(root);
  return true;
}

/** The member wrote the phrase down: from now on the secret is only a key that cannot be exported. */
export async function forgetPhrase(writtenAt: number): Promise<void> {
  const keys = (await database.keys.get('root')) ? database.keys : rootDatabase.keys;
  await keys.db.transaction('rw', keys, async () => {
    const root = await keys.get('root');
    if (!root || !('unwritten' in root)) return;
    const { unwritten: _forgotten, ...rest } = root;
    await keys.put({ ...rest, writtenAt });
  });
}

/**
 * Puts the root, locked with a passphrase, in the place of whatever is there, and deletes every other form of it.
 * Interrupted in between, the locked one counts, and `noteUnlocked` deletes the rest.
 */
export async function keepLocked(locked: LockedSecret, writtenAt: number): Promise<void> {
  await database.keys.put({ id: 'root', locked, writtenAt });
  await purgeRootDatabase();
}

/** Puts a root key in the place of whatever is there. */
export async function keepPlain(root: Omit<RootKeyRow, 'id'>): Promise<void> {
  await rootDatabase.keys.put({ id: 'root', ...root });
  await database.keys.delete('root');
}

/** The passphrase was typed; screens that watch the root hear of it. */
export async function noteUnlocked(now: number): Promise<void> {
  await database.transaction('rw', database.keys, async () => {
    const root = await database.keys.get('root');
    if (isLockedRow(root)) await database.keys.put({ ...root, unlockedAt: now });
  });
  await deleteRootDatabase();
}
