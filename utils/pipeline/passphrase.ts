import { fromBase64url, toBase64url, type Bytes } from '@sheaf/protocol/bytes';
import { PermanentError } from '@sheaf/protocol/error';

import { deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { lockSecret, unlockSecret } from '@/utils/member/lock-secret.ts';
import type { LockedRootRow } from '@/utils/store/database.ts';
import { isLockedRow, keepLocked, keepPlain, noteUnlocked, readRoot } from '@/utils/store/keys.ts';
import { forgetUnlocked, keepUnlocked } from '@/utils/store/unlocked.ts';
import { expectLong } from './expect-long.ts';
import { whileIdentityHolds } from './identity-lock.ts';

/** One change of the root at a time. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return whileIdentityHolds(() => navigator.locks.request('sheaf.passphrase', work));
}

/**
 * Locks the root secret with a passphrase: from now on it is in this browser's files in no other form. The secret is
 * needed for it, which only the member has once the phrase was written down; who cannot give it could not come back
 * without the passphrase either.
 *
 * @param entropy of the recovery phrase, base64url
 * @throws PermanentError `identity.short-passphrase`, `identity.no-key`, `identity.unwritten`, `identity.other-phrase`
 */
export async function setPassphrase(entropy: string, passphrase: string): Promise<void> {
  await inTurn(async () => {
    const secret = fromBase64url(entropy);
    const root = await readRoot();
    if (!root || isLockedRow(root)) {
      throw new PermanentError(
        'identity.no-key',
        'There is no identity here that a passphrase could be set for.',
      );
    }
    if (root.writtenAt === undefined) {
      throw new PermanentError(
        'identity.unwritten',
        'Write the recovery phrase down first: it is the way back if you forget the passphrase.',
      );
    }
    if (!(await isSecretOf(root.key, secret))) {
      throw new PermanentError(
        'identity.other-phrase',
        'This is a recovery phrase, but not the one of your identity here.',
      );
    }
    await lock(secret, passphrase, root.writtenAt);
  });
}

/** @throws PermanentError `identity.wrong-passphrase`, `identity.short-passphrase`, `identity.no-passphrase` */
export async function changePassphrase(present: string, next: string): Promise<void> {
  await inTurn(async () => {
    const { secret, writtenAt } = await open(present);
    await lock(secret, next, writtenAt);
  });
}

/**
 * Keeps the root as a key that cannot be exported again, which readers of the disk can read.
 * @throws PermanentError `identity.wrong-passphrase`, `identity.no-passphrase`
 */
export async function removePassphrase(present: string): Promise<void> {
  await inTurn(async () => {
    const { secret, writtenAt } = await open(present);
    await keepPlain({ key: await importRootKey(secret), writtenAt });
    await forgetUnlocked();
  });
}

/**
 * Opens the root until the browser is closed.
 * @throws PermanentError `identity.wrong-passphrase`, `identity.no-passphrase`
 */
export async function unlock(passphrase: string): Promise<void> {
  await inTurn(async () => {
    const { secret } = await open(passphrase);
    await keepUnlocked(toBase64url(secret));
    await noteUnlocked(Date.now());
  });
}

async function lock(secret: Bytes, passphrase: string, writtenAt: number): Promise<void> {
  expectLong(passphrase);
  const locked = await lockSecret(secret, passphrase);
  // Before the row, which is what screens watch: they would take it for one that was not opened yet.
  await keepUnlocked(toBase64url(secret));
  await keepLocked(locked, writtenAt);
}

async function open(passphrase: string): Promise<Pick<LockedRootRow, 'writtenAt'> & { secret: Bytes }> {
  const root = await readRoot();
  if (!isLockedRow(root)) {
    throw new PermanentError('identity.no-passphrase', 'No passphrase is set here.');
  }
  const secret = await unlockSecret(root.locked, passphrase);
  if (secret) return { secret, writtenAt: root.writtenAt };
  throw new PermanentError(
    'identity.wrong-passphrase',
    'That is not your passphrase. Nothing was changed; try again.',
  );
}

/** A key cannot be read, but two that derive the same member are the same. */
async function isSecretOf(key: CryptoKey, secret: Bytes): Promise<boolean> {
  const typed = await importRootKey(secret.slice());
  const [own, other] = await Promise.all([key, typed].map((each) => deriveMember(each, 'same?')));
  return own?.did === other?.did;
}
