import { damagedError, laterError, readBackupFile } from '@/utils/member/backup-file.ts';
import type { BackupIdentity, BackupSettings, BackupSummary } from '@/utils/store/backup-rows.ts';
import { databaseVersion } from '@/utils/store/backup-snapshot.ts';
import { readLines, type LineKind } from './backup-lines.ts';

/** A backup that was opened with its passphrase; of its rows nothing is read yet. */
export interface OpenedBackup {
  /** When it was made, ms since the epoch. */
  madeAt: number;
  summary: BackupSummary;
  settings: BackupSettings;
  identity: BackupIdentity | undefined;
  chunks: number;
  /** Text of a chunk, by its number from 0. */
  read: (number: number) => Promise<string>;
}

/** Kinds of lines that stand before the rows. */
export const frontKinds: readonly LineKind[] = ['summary', 'settings', 'identity'];

/**
 * Opens a backup as far as to say what is in it.
 * @throws PermanentError `backup.too-large`, `backup.not-one`, `backup.later`, `backup.cut-off`, `backup.passphrase`,
 *   `backup.damaged`
 */
export async function openBackup(file: Blob, passphrase: string): Promise<OpenedBackup> {
  const { header, chunks, unlock } = await readBackupFile(file);
  if (header.database > databaseVersion()) throw laterError();
  const read = await unlock(passphrase);
  const front = readLines(await read(0)).filter(({ kind }) => frontKinds.includes(kind));
  const [summary, settings, identity, ...others] = front;
  const isWhole =
    summary?.kind === 'summary' &&
    settings?.kind === 'settings' &&
    (identity === undefined || identity.kind === 'identity') &&
    others.length === 0;
  if (!isWhole) throw damagedError();
  return {
    madeAt: header.madeAt,
    summary: summary.content,
    settings: settings.content,
    identity: identity?.content,
    chunks,
    read,
  };
}
