import { paths } from '@sheaf/protocol/dwn-protocol';
import { receiptSchema } from '@sheaf/protocol/receipt';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { listBatchesInState, markReceipted } from '@/utils/store/batches.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { readUnionRecordsAs } from './union-records.ts';

/** The union's clock may be behind ours by this much. Milliseconds. */
const clockSlackMs = 60 * 60 * 1000;

/**
 * Looks for the union's receipts of batches that were sent. Only a receipt that the pinned key signed for this member,
 * that names this batch, its exact bytes and all of its events, makes a batch receipted.
 *
 * @returns how many batches still wait for one
 */
export async function settleBatches(
  union: UnionRow,
  client: UnionClient,
  now: () => number,
): Promise<number> {
  const waiting = await listBatchesInState(union.did, 'sent');
  const [oldest] = waiting;
  if (!oldest) return 0;
  const from = toDwnTimestamp(oldest.sealedAt - clockSlackMs);
  const receipts = await readUnionRecordsAs(union, client, paths.receipt, receiptSchema, from);
  let settled = 0;
  for (const batch of waiting) {
    const match = receipts.find(
      ({ content }) =>
        content.aud === union.memberDid &&
        content.batch === batch.id &&
        content.dataCid === batch.dataCid &&
        content.accepted + content.refused.length === batch.count,
    );
    if (!match) continue;
    await markReceipted(batch.id, match.content, match.stored, now());
    settled += 1;
  }
  return waiting.length - settled;
}
