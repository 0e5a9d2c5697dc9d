import { beginBackup } from '@/utils/member/backup-file.ts';
import { databaseVersion, readSnapshot } from '@/utils/store/backup-snapshot.ts';
import { readPrivacy } from '@/utils/store/privacy-settings.ts';
import { readRetention } from '@/utils/store/retention.ts';
import { readSendingRule } from '@/utils/store/sending-settings.ts';
import { readCapture } from '@/utils/store/settings.ts';
import { toStoreError } from '@/utils/store/store-error.ts';
import { readBackupIdentity } from './backup-identity.ts';
import { toLine, type LineContent, type LineKind } from './backup-lines.ts';
import { expectLong } from './expect-long.ts';

/** Lines are sealed together once they are this long. UTF-16 code units. */
const chunkChars = 1_000_000;

/** How far it is, and the way to stop it. */
export interface Course {
  /** @param done part of the whole, 0 to 1 */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/**
 * Makes a backup of everything that Sheaf keeps here, as it is at one moment, encrypted under a passphrase
 * (docs/backup.md). Memory stays flat: what is sealed is handed to the browser, which may keep it on disk.
 *
 * @throws PermanentError `identity.short-passphrase`, `backup.row`; `store.…` if the database cannot be read; the signal's
 *   reason once it is aborted
 */
export async function createBackup(passphrase: string, { onProgress, signal }: Course): Promise<Blob> {
  expectLong(passphrase);
  const [capture, privacy, retention, sending, identity] = await Promise.all([
    readCapture(),
    readPrivacy(),
    readRetention(),
    readSendingRule(),
    readBackupIdentity(),
  ]);
  const origin = { madeAt: Date.now(), database: databaseVersion() };
  const sealer = await beginBackup(passphrase, origin);
  const parts = [new Blob([sealer.head])];
  let lines: string[] = [];
  let chars = 0;
  const seal = async (isLast: boolean) => {
    signal.throwIfAborted();
    const text = lines.join('\n');
    lines = [];
    chars = 0;
    // A part of its own, which the browser need not keep in memory.
    parts.push(new Blob([await sealer.seal(text, isLast)]));
  };
  const add = async <K extends LineKind>(kind: K, contents: readonly LineContent<K>[]) => {
    for (const content of contents) {
      const line = toLine(kind, content);
      lines.push(line);
      chars += line.length + 1;
      if (chars >= chunkChars) await seal(false);
    }
  };
  let [events, taken] = [0, 0];
  const reading = readSnapshot({
    async begin(summary) {
      events = summary.events;
      await add('summary', [summary]);
      await add('settings', [{ capture, privacy, retention, sending }]);
      if (identity) await add('identity', [identity]);
    },
    async take(table, rows) {
      signal.throwIfAborted();
      await add(table, rows);
      if (table === 'events') taken += rows.length;
      onProgress(events === 0 ? 0 : taken / events);
    },
  });
  await reading.catch((error: unknown) => {
    throw toStoreError(error) ?? error;
  });
  await seal(true);
  return new Blob(parts, { type: 'application/octet-stream' });
}
