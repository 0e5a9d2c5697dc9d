import { database, type EarlierBatchRow, type ProgressRow, type UnionRow, type WordRow } from './database.ts';
import { addUnion } from './unions.ts';

/**
 * Adds a union the member had joined in an earlier browser, with what the union has from there. Sharing begins stopped:
 * how much of each category this union gets is known to no one but the browser that is gone.
 *
 * @param words everything the member said of consent to it
 * @param chain number of the next batch, and what it follows
 * @returns false if the union was there already; nothing is changed then
 */
export async function addRestoredUnion(
  { union, words }: { union: UnionRow; words: readonly WordRow[] },
  chain: Pick<ProgressRow, 'nextBatch' | 'previous'>,
  batches: readonly EarlierBatchRow[],
): Promise<boolean> {
  const { unions, progress, events, totals, earlier } = database;
  const tables = [unions, progress, events, totals, earlier, database.words];
  return database.transaction('rw', tables, async () => {
    if (!(await addUnion(union))) return false;
    await progress.update(union.did, { ...chain, stopped: true });
    await earlier.bulkPut([...batches]);
    await database.words.bulkPut([...words]);
    return true;
  });
}

/** What a union has from earlier browsers, newest first. */
export async function listEarlier(union: string): Promise<EarlierBatchRow[]> {
  const rows = await database.earlier.where('union').equals(union).toArray();
  return rows.sort((a, b) => b.at - a.at);
}

/** Those that the union had not answered when it was last asked. */
export async function listUnanswered(union: string): Promise<EarlierBatchRow[]> {
  return (await listEarlier(union)).filter(({ state }) => state === 'sent');
}

/** Puts what is known now in the place of what was known, of batches that are still there. */
export async function updateEarlier(batches: readonly EarlierBatchRow[]): Promise<void> {
  await database.transaction('rw', database.earlier, async () => {
    for (const batch of batches) {
      if (await database.earlier.get(batch.id)) await database.earlier.put(batch);
    }
  });
}

/** Adds what a union has that is not known here, and notes that it was asked. */
export async function addUnknown(did: string, found: readonly EarlierBatchRow[]): Promise<void> {
  const { unions, batches, earlier } = database;
  await database.transaction('rw', [unions, batches, earlier], async () => {
    const union = await unions.get(did);
    if (!union) return;
    const ids = found.map(({ id }) => id);
    const [own, known] = [await batches.bulkGet(ids), await earlier.bulkGet(ids)];
    await earlier.bulkAdd(found.filter((_batch, i) => !own[i] && !known[i]));
    const { isUnasked: _asked, ...rest } = union;
    await unions.put(rest);
  });
}
