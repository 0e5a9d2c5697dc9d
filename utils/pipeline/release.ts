import { PermanentError } from '@sheaf/protocol/error';

import { readUnion, releaseHeld, resumeSharing, stopSharing } from '@/utils/store/unions.ts';

/** Ends the hold, for one union, of what was captured up to `through` (a `seq`; absent, of everything so far). */
export async function releaseEvents(union: string, through?: number): Promise<void> {
  await releaseHeld(union, through);
}

/**
 * Stops sharing with a union at once, or starts again with what is captured from then on.
 * @throws PermanentError `sharing.no-member` if the union ended the membership
 */
export async function setSharing(union: string, on: boolean): Promise<void> {
  const status = (await readUnion(union))?.status;
  if (on && (status === 'refused' || status === 'removed' || status === 'left')) {
    throw new PermanentError('sharing.no-member', 'This union does not count you among its members.');
  }
  await (on ? resumeSharing(union) : stopSharing(union));
}
