import { database, type RootKeyRow } from './database.ts';

/**
 * How the member's identity stands: `none` before the first use; `unwritten` while its phrase waits to be written down;
 * `written` once it was; `without-phrase` if it was made before there were phrases, and cannot be written down.
 */
export type IdentityState = 'none' | 'unwritten' | 'written' | 'without-phrase';

/** The member's root key and what belongs to it, or undefined before the first use. */
export async function readRoot(): Promise<RootKeyRow | undefined> {
  return database.keys.get('root');
}

export async function readIdentityState(): Promise<IdentityState> {
  const root = await readRoot();
  if (!root) return 'none';
  if (root.unwritten) return 'unwritten';
  return root.writtenAt === undefined ? 'without-phrase' : 'written';
}

/**
 * Keeps a root key unless there is one already.
 * @returns the one that is kept
 */
export async function keepRoot(root: Omit<RootKeyRow, 'id'>): Promise<RootKeyRow> {
  return database.transaction('rw', database.keys, async () => {
    const kept = await database.keys.get('root');
    if (kept) return kept;
    await database.keys.add({ id: 'root', ...root });
    return { id: 'root', ...root };
  });
}

/**
 * Puts a root key in the place of one that no union knows.
 * @returns false if a union was joined with the one that is there; nothing is changed then
 */
export async function replaceUnusedRoot(root: Omit<RootKeyRow, 'id'>): Promise<boolean> {
  const { keys, unions } = database;
  return database.transaction('rw', [keys, unions], async () => {
    if ((await unions.count()) > 0) return false;
    await keys.put({ id: 'root', ...root });
    return true;
  });
}

/** The member wrote the phrase down: from now on the secret is only a key that cannot be exported. */
export async function forgetPhrase(writtenAt: number): Promise<void> {
  await database.transaction('rw', database.keys, async () => {
    const root = await database.keys.get('root');
    if (!root?.unwritten) return;
    const { unwritten: _forgotten, ...rest } = root;
    await database.keys.put({ ...rest, writtenAt });
  });
}
