import { deleteEvent, type DeleteOutcome } from '@/utils/store/events.ts';

/** Deletes one event from the member's record before any union has it. */
export async function forgetEvent(seq: number): Promise<{ outcome: DeleteOutcome }> {
  return { outcome: await deleteEvent(seq, Date.now()) };
}
