import { releaseHeld, resumeSharing, stopSharing } from '@/utils/store/unions.ts';

/** Ends the hold, for one union, of what was captured up to `through` (a `seq`; absent, of everything so far). */
export async function releaseEvents(union: string, through?: number): Promise<void> {
  await releaseHeld(union, through);
}

/** Stops sharing with a union at once, or starts again with what is captured from then on. */
export async function setSharing(union: string, on: boolean): Promise<void> {
  await (on ? resumeSharing(union) : stopSharing(union));
}
