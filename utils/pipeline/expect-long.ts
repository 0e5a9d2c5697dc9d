import { PermanentError } from '@sheaf/protocol/error';

import { isLongEnough, shortestPassphrase } from '@/utils/member/lock-secret.ts';

/** @throws PermanentError `identity.short-passphrase` */
export function expectLong(passphrase: string): void {
  if (isLongEnough(passphrase)) return;
  throw new PermanentError(
    'identity.short-passphrase',
    `A passphrase needs ${shortestPassphrase} characters or more: a shorter one is found by trying. Take a few words.`,
  );
}
