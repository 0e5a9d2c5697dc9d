import { PermanentError } from '@sheaf/protocol/error';

import { readUnion, releaseHeld, resumeSharing, stopSharing } from '@/utils/store/unions.ts';

/** Ends the hold, for one union, of what was captured up to `through` (a `seq`; absent, of everything so far). */
export async function releaseEvents(union: string, through?: number): Promise<void> {
  await releaseHeld(union, through);
}

/**
 * Stops sharing with a union at once, or starts again with what is captured from then on.
 * @throws PermanentError `sharing.no-member` if the membership is over; `sharing.withdrawn` if nothing is agreed any more
 */
export async function setSharing(union: string, on: boolean): Promise<void> {
  const { status, withdrawn } = (await readUnion(union)) ?? {};
  if (on && (status === 'refused' || status === 'removed' || status === 'left')) {
    throw new PermanentError('sharing.no-member', 'This union does not count you among its members.');
  }
  if (on && withdrawn) {
    throw new PermanentError(
      'sharing.withdrawn',
      'You took your agreement with this union back. Agree again first.',
    );
  }
  await (on ? resumeSharing(union) : stopSharing(union));
}
