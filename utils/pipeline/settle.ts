import { consentRefusals } from '@sheaf/protocol/consent';
import { paths } from '@sheaf/protocol/dwn-protocol';
import { batchAnswerSchema } from '@sheaf/protocol/receipt';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import type * as z from 'zod/mini';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { eachBatch, markQuarantined, markReceipted, readBatch } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { settleEarlier } from './earlier-batches.ts';
import { splitBatch } from './split.ts';
import { readUnionRecordsAs, type UnionRecord } from './union-records.ts';

/** The union's clock may be behind ours by this much. Milliseconds. */
export const clockSlackMs = 60 * 60 * 1000;

/** As much of a batch as says which answers are to it: many may wait, and each holds its sealed bytes. */
type Waiting = Pick<BatchRow, 'id' | 'dataCid' | 'sealedAt' | 'count'>;

type Answer = UnionRecord & { content: z.infer<typeof batchAnswerSchema> };

/**
 * Looks for the union's answers to batches that were sent. Only a receipt that the pinned key signed for this member,
 * that names this batch, its exact bytes and all of its events, makes a batch receipted; only a refusal that does so,
 * with no such receipt beside it, quarantines it; if it is for what is in it, two smaller ones take its place.
 *
 * The answers that were missing to batches of earlier browsers are taken too.
 *
 * @returns how many batches still wait for an answer
 */
export async function settleBatches(
  union: UnionRow,
  client: UnionClient,
  now: () => number,
): Promise<number> {
  await settleEarlier(union, client, now());
  const waiting: Waiting[] = [];
  for await (const { id, dataCid, sealedAt, count } of eachBatch(union.did, 'sent'))
    waiting.push({ id, dataCid, sealedAt, count });
  if (waiting.length === 0) return 0;
  // Sealed in the future means that the clock was wrong then: it has been set right since.
  const oldest = Math.min(now(), ...waiting.map(({ sealedAt }) => sealedAt));
  const from = toDwnTimestamp(oldest - clockSlackMs);
  const answers = await readUnionRecordsAs(union, client, paths.receipt, batchAnswerSchema, from);
  let settled = 0;
  for (const batch of waiting) {
    const own = answers.filter(
      ({ content }) =>
        content.aud === union.memberDid && content.batch === batch.id && content.dataCid === batch.dataCid,
    );
    if (await settle(union, batch, own, client, now())) settled += 1;
  }
  return waiting.length - settled;
}

/** Whether a batch was refused for what is in it, and not for whose it is or what it is for. */
function isAboutEvents(code: string): boolean {
  return code === 'contribution.too-many-refused' || code.startsWith('batch.');
}

/** @returns whether one of the answers settled the batch */
async function settle(
  union: UnionRow,
  { id, count }: Waiting,
  answers: readonly Answer[],
  client: UnionClient,
  at: number,
): Promise<boolean> {
  for (const { content, stored } of answers) {
    if (content.typ === 'sheaf.receipt' && content.accepted + content.refused.length === count) {
      await markReceipted(id, content, stored, at);
      return true;
    }
  }
  for (const { content } of answers) {
    if (content.typ === 'sheaf.refusal') {
      const batch = isAboutEvents(content.code) ? await readBatch(id) : undefined;
      if (batch && (await splitBatch(union, batch, client, at))) return true;
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
