import { PermanentError } from '@sheaf/protocol/error';

import { damagedError } from '@/utils/member/backup-file.ts';
import { deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { openSecret } from '@/utils/member/seal-secret.ts';
import type { BackupIdentity, BackupSummary } from '@/utils/store/backup-rows.ts';
import { isLockedRow, readRoot } from '@/utils/store/keys.ts';
import { memberOf } from './member.ts';

/**
 * The identity as a backup can hold it: locked as it is, or the secret itself while its phrase is not written down.
 * Otherwise there is only a key that cannot be exported, and the phrase on the member's paper.
 */
export async function readBackupIdentity(): Promise<BackupIdentity | undefined> {
  const root = await readRoot();
  if (isLockedRow(root)) return { kind: 'locked', locked: root.locked, writtenAt: root.writtenAt };
  if (!root?.unwritten) return undefined;
  return { kind: 'unwritten', entropy: await openSecret(root.unwritten, root.unwritten.key) };
}

/**
 * Which identity the memberships of a backup need here: the one that is there, or the one that the backup holds.
 *
 * @returns the identity to put in the place of what is there; undefined if that is the right one, or none is needed
 * @throws PermanentError `backup.phrase-first` if the recovery phrase is to be typed before, `backup.other-identity`;
 *   RecoverableError `identity.locked`
 */
export async function chooseIdentity(
  { unions }: Pick<BackupSummary, 'unions'>,
  identity: BackupIdentity | undefined,
): Promise<BackupIdentity | undefined> {
  const root = await readRoot();
  if (unions.length === 0) return root ? undefined : identity;
  if (root && (await isKnown(unions, memberOf))) return undefined;
  if (identity?.kind === 'unwritten') {
    const key = await importRootKey(identity.entropy.slice());
    if (!(await isKnown(unions, (union) => deriveMember(key, union)))) throw damagedError();
  }
  if (identity) return identity;
  if (root) {
    throw new PermanentError(
      'backup.other-identity',
      'The memberships in this backup are those of another identity than the one here. Restore the recovery phrase that they were made with first.',
    );
  }
  throw new PermanentError(
    'backup.phrase-first',
    'This backup has your memberships, but not your identity: Sheaf forgot its words once you had written them down. Restore your recovery phrase first, then come back with this file.',
  );
}

/** Whether the unions know the member by the DIDs that follow from a root. */
async function isKnown(
  unions: BackupSummary['unions'],
  derive: (union: string) => Promise<{ did: string }>,
): Promise<boolean> {
  const members = await Promise.all(unions.map(({ did }) => derive(did)));
  return members.every(({ did }, i) => did === unions[i]?.memberDid);
}
