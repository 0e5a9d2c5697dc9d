import { database } from './database.ts';

/** The member's root key, or undefined before the first use. */
export async function readRootKey(): Promise<CryptoKey | undefined> {
  return (await database.keys.get('root'))?.key;
}

/**
 * Keeps a root key unless there is one already.
 * @returns the key that is kept
 */
export async function keepRootKey(key: CryptoKey): Promise<CryptoKey> {
  return database.transaction('rw', database.keys, async () => {
    const kept = await database.keys.get('root');
    if (kept) return kept.key;
    await database.keys.add({ id: 'root', key });
    return key;
  });
}
