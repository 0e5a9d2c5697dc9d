import { fromBase64url, toBase64url } from '@sheaf/protocol/bytes';
import { PermanentError } from '@sheaf/protocol/error';

import { deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { openSecret } from '@/utils/member/seal-secret.ts';
import { forgetPhrase, readRoot, replaceUnusedRoot } from '@/utils/store/keys.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { whileNobodyJoins } from './identity-lock.ts';

/**
 * The root secret, for our own screen to show as a recovery phrase; only until the member has written it down.
 * @throws PermanentError `identity.no-phrase` if there is none to show (any more)
 */
export async function readUnwritten(): Promise<{ entropy: string }> {
  const root = await readRoot();
  const unwritten = root && 'unwritten' in root ? root.unwritten : undefined;
  if (!unwritten) {
    throw new PermanentError(
      'identity.no-phrase',
      'Sheaf has no phrase to show: it forgets the words once you wrote them down.',
    );
  }
  return { entropy: toBase64url(await openSecret(unwritten, unwritten.key)) };
}

/** The member wrote the phrase down; Sheaf forgets it. */
export async function confirmPhrase(): Promise<void> {
  await forgetPhrase(Date.now());
}

/**
 * Makes this browser that of the member whose phrase was typed.
 * @param entropy of the phrase, base64url
 * @throws PermanentError `identity.in-use` if a union is joined here with another
 */
export async function restoreIdentity(entropy: string): Promise<void> {
  const key = await importRootKey(fromBase64url(entropy));
  const isKept = await whileNobodyJoins(async () => {
    for (const union of await listUnions()) {
      if ((await deriveMember(key, union.did)).did !== union.memberDid) return false;
    }
    return replaceUnusedRoot({ key, writtenAt: Date.now() });
  });
  if (isKept) return;
  throw new PermanentError(
    'identity.in-use',
    'Unions are joined here with another identity. Remove that identity first, then restore yours.',
  );
}
