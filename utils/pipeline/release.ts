import { releaseHeld } from '@/utils/store/unions.ts';

/** Ends the hold, for one union, of everything captured so far. */
export async function releaseEvents(union: string): Promise<void> {
  await releaseHeld(union);
}
