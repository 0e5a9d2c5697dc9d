import { consentRefusals } from '@sheaf/protocol/consent';
import { paths } from '@sheaf/protocol/dwn-protocol';
import { batchAnswerSchema } from '@sheaf/protocol/receipt';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import type * as z from 'zod/mini';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { listBatchesInState, markQuarantined, markReceipted } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { readUnionRecordsAs, type UnionRecord } from './union-records.ts';

/** The union's clock may be behind ours by this much. Milliseconds. */
export const clockSlackMs = 60 * 60 * 1000;

type Answer = UnionRecord & { content: z.infer<typeof batchAnswerSchema> };

/**
 * Looks for the union's answers to batches that were sent. Only a receipt that the pinned key signed for this member,
 * that names this batch, its exact bytes and all of its events, makes a batch receipted; only a refusal that does so,
 * with no such receipt beside it, quarantines it.
 *
 * @returns how many batches still wait for an answer
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
  const answers = await readUnionRecordsAs(union, client, paths.receipt, batchAnswerSchema, from);
  let settled = 0;
  for (const batch of waiting) {
    const own = answers.filter(
      ({ content }) =>
        content.aud === union.memberDid && content.batch === batch.id && content.dataCid === batch.dataCid,
    );
    if (await settle(batch, own, now())) settled += 1;
  }
  return waiting.length - settled;
}

/** @returns whether one of the answers settled the batch */
async function settle({ id, count }: BatchRow, answers: readonly Answer[], at: number): Promise<boolean> {
  for (const { content, stored } of answers) {
    if (content.typ === 'sheaf.receipt' && content.accepted + content.refused.length === count) {
      await markReceipted(id, content, stored, at);
      return true;
    }
  }
  for (const { content } of answers) {
    if (content.typ === 'sheaf.refusal') {
      await markQuarantined(id, { code: 'union.refused-batch', message: describeRefusal(content.code), at });
      return true;
    }
  }
  return false;
}

function describeRefusal(code: string): string {
  const known = new Map<string, string>(Object.entries(consentRefusals)).get(code);
  const why = known ?? 'Ask the union why, and name this code.';
  return `The union counted none of it (${code}). ${why}`;
}
