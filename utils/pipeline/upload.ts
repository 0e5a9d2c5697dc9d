import { PermanentError } from '@sheaf/protocol/error';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { isOnItsWay, listBatchesInState, markQuarantined, markSent } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { readProgress } from '@/utils/store/unions.ts';
import { sendUntilTaken } from './send.ts';

/** What has no receipt for this long is sent again, the same bytes. Milliseconds. */
export const resendAfterMs = 10 * 60 * 1000;

/**
 * Sends what is sealed, oldest first, and again what was sent long ago without a receipt. A batch that the node will
 * never take is quarantined with the reason; the rest goes on. Ends when the member stops sharing.
 *
 * @throws RecoverableError as soon as the union cannot be reached; what was not sent stays sealed
 */
export async function uploadBatches(union: UnionRow, client: UnionClient, now: () => number): Promise<void> {
  for (const batch of await listBatchesInState(union.did, 'sealed', 'sent')) {
    if ((await readProgress(union.did))?.stopped) return;
    const isWaiting = batch.state === 'sent' && now() - (batch.sentAt ?? 0) < resendAfterMs;
    // Its events may have been recalled since the list was read.
    if (!isWaiting && (await isOnItsWay(batch.id))) await upload(batch, client, now);
  }
}

async function upload(
  { id, message, sealed }: BatchRow,
  client: UnionClient,
  now: () => number,
): Promise<void> {
  if (!sealed) return;
  try {
    await sendUntilTaken(client, { message, data: sealed }, 'batch');
    await markSent(id, now());
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    await markQuarantined(id, { code: error.code, message: error.message, at: now() });
  }
}
