import { fromBase64url, type Bytes } from '@sheaf/protocol/bytes';
import { PermanentError, RecoverableError } from '@sheaf/protocol/error';

import { createEntropy, deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { createSealKey, sealSecret } from '@/utils/member/seal-secret.ts';
import type { Member } from '@/utils/member/union-client.ts';
import type { RootKeyRow, RootRow } from '@/utils/store/database.ts';
import { isLockedRow, keepRoot, readRoot } from '@/utils/store/keys.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readUnlocked } from '@/utils/store/unlocked.ts';

/**
 * The member as this union knows them; the root secret is made at the first use.
 * @throws RecoverableError `identity.locked` until the passphrase was typed, if there is one; PermanentError
 *   `identity.gone` if unions were joined with a root secret that is not here any more
 */
export async function memberOf(union: string): Promise<Member> {
  return deriveMember(await readRootKey(), union);
}

async function readRootKey(): Promise<CryptoKey> {
  const root = (await readRoot()) ?? (await createRoot());
  if (!isLockedRow(root)) return root.key;
  const unlocked = await readUnlocked();
  if (unlocked !== undefined) return importRootKey(fromBase64url(unlocked));
  throw new RecoverableError(
    'identity.locked',
    'Sheaf needs your passphrase first. Type it under “Your identity” in the settings, then try again.',
  );
}

async function createRoot(): Promise<RootRow> {
  if ((await listUnions()).length > 0) {
    throw new PermanentError(
      'identity.gone',
      'The keys by which your unions know you are gone from this browser. Type your recovery phrase on the page “Your identity”.',
    );
  }
  return keepRoot(await toUnwrittenRoot(createEntropy()));
}

/**
 * Until the member has written the phrase down, the secret stays, encrypted, to be shown to them. The bytes given are
 * overwritten.
 */
export async function toUnwrittenRoot(entropy: Bytes): Promise<Omit<RootKeyRow, 'id'>> {
  const key = await createSealKey();
  const unwritten = { key, ...(await sealSecret(entropy, key)) };
  return { key: await importRootKey(entropy), unwritten };
}
