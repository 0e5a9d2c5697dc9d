import { storage } from 'wxt/utils/storage';

import { database } from './database.ts';
import { storeError } from './store-error.ts';

/**
 * Says, in extension storage, that there is a record in IndexedDB: browsers delete a database that they cannot read,
 * or that somebody clears, and make an empty one when it is next opened (docs/decisions/0026-a-record-that-is-gone.md).
 */
const item = storage.defineItem<{ since: number }>('local:record');

type Record = Pick<typeof database, 'totals'>;

/**
 * From now on, whenever the database is opened here, sees whether it is the one that was here before. For the
 * background: what pages read of an empty one does no harm, and a backup may be put into it.
 */
export function watchRecord(): void {
  database.on('ready', (opened) => confirmRecord(opened as typeof database), true);
}

/**
 * Sees whether the database that was opened is the one that was here before; a record begins with its row of totals.
 *
 * @throws PermanentError `store.gone` if there was a record and this is none; nothing is written then
 */
async function confirmRecord({ totals }: Record): Promise<void> {
  const [mark, row] = await Promise.all([item.getValue(), totals.get('all')]);
  if (mark && row) return;
  // Another page or the background may have begun the record between the two looks: the mark comes after the row.
  if (mark && (await item.getValue()) && !(await totals.get('all'))) throw storeError('store.gone');
  await totals.db.transaction('rw', totals, async () => {
    if (!(await totals.get('all'))) await totals.add({ id: 'all', captured: 0, deleted: 0, changes: 0 });
  });
  if (!mark) await item.setValue({ since: Date.now() });
}

/** A record that is deleted on purpose is not missed. To be called before it is. */
export async function forgetRecord(): Promise<void> {
  await item.removeValue();
}
