import type { BatchRow, RecallRow } from '@/utils/store/database.ts';

/** What has no receipt for this long is sent again, the same bytes. Milliseconds. */
const resendAfterMs = 10 * 60 * 1000;

/** Whether what was sent is still to be answered. A moment in the future is one of a clock that was wrong. */
export function isWaiting(
  { state, sentAt = 0 }: Pick<BatchRow | RecallRow, 'state' | 'sentAt'>,
  now: number,
): boolean {
  return state === 'sent' && sentAt <= now && now - sentAt < resendAfterMs;
}
