import { database } from './database.ts';
import { forgetRecord } from './record-mark.ts';

/**
 * Opens the record, if it is not open; waits, if that is under way; tries once more, if it failed.
 * @throws DexieError, or what `toStoreError` makes of it
 */
export async function openRecord(): Promise<void> {
  await database.open();
}

/**
 * Writes the totals as they are, to see whether there is room for a write by now.
 * @throws DexieError with `QuotaExceededError` inside while there is none
 */
export async function tryWriting(): Promise<void> {
  const { totals } = database;
  await database.transaction('rw', totals, async () => {
    const row = await totals.get('all');
    if (row) await totals.put(row);
  });
}

/** Deletes the record, whatever is left of it, and begins another. */
export async function beginAnew(): Promise<void> {
  await forgetRecord();
  await database.delete({ disableAutoOpen: false });
  await database.open();
}

/** Calls when an upgrade waits for a tab of an earlier Sheaf that holds the record. */
export function onBlocked(call: () => void): void {
  database.on('blocked', call);
}
