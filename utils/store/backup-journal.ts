import { storage } from 'wxt/utils/storage';

import type { BackupSettings } from './backup-rows.ts';

/**
 * The settings of a backup that is being restored. They lie outside the database, and so outside the transaction that
 * its rows come in: kept here before it, they can be put in force after it, whenever that is.
 */
const item = storage.defineItem<BackupSettings>('local:restoring');

export async function keepJournal(settings: BackupSettings): Promise<void> {
  await item.setValue(settings);
}

export async function readJournal(): Promise<BackupSettings | undefined> {
  return (await item.getValue()) ?? undefined;
}

export async function dropJournal(): Promise<void> {
  await item.removeValue();
}
