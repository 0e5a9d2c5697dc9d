import { paths } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { recallReceiptSchema, recallRefusalSchema, type RecallReceipt } from '@sheaf/protocol/recall';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import * as z from 'zod/mini';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { RecallRow, StoredRecord, UnionRow } from '@/utils/store/database.ts';
import {
  listOpenRecalls,
  markRecallAcknowledged,
  markRecallRefused,
  markRecallSent,
  noteRecallProblem,
  replaceRecallRecord,
} from '@/utils/store/recalls.ts';
import { sendDated } from './send.ts';
import { signRecall } from './recall.ts';
import { clockSlackMs } from './settle.ts';
import { readUnionRecordsAs } from './union-records.ts';
import { isWaiting } from './is-waiting.ts';

/** When to try again what the node did not take. Milliseconds. */
const retryMs = 60 * 60 * 1000;

/**
 * Sends recalls, and again those sent long ago without an answer. One that the node does not take stays, with the
 * reason, and is sent again later: nothing that the member wants back is given up.
 *
 * @throws RecoverableError as soon as the union cannot be reached; what was not sent stays signed
 */
export async function sendRecalls({ did }: UnionRow, client: UnionClient, now: () => number): Promise<void> {
  for (const recall of await listOpenRecalls(did)) {
    const { id, records, nextAttemptAt } = recall;
    const isPostponed = nextAttemptAt > now() && nextAttemptAt <= now() + retryMs;
    if (isPostponed || isWaiting(recall, now())) continue;
    try {
      for (const record of records) {
        await sendDated(client, record, 'recall', now, () => renew(did, id, record, client));
      }
      await markRecallSent(id, now());
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      const { code, message } = error;
      await noteRecallProblem(id, { code, message, at: now() }, now() + retryMs);
    }
  }
}

/** The same recall under a new date; the union has the earlier record not, and would follow both alike. */
async function renew(
  union: string,
  recall: string,
  { message, data }: StoredRecord,
  client: UnionClient,
): Promise<StoredRecord> {
  const renewed = await signRecall(union, data, client);
  await replaceRecallRecord(recall, message.recordId, renewed);
  return renewed;
}

const answerSchema = z.discriminatedUnion('typ', [recallReceiptSchema, recallRefusalSchema]);

/**
 * Looks for the union's answers to recalls that were sent. A recall is acknowledged when each of its records has all
 * parts of a receipt that the pinned key signed for this member, naming that record and its exact bytes.
 *
 * @returns how many recalls still wait for an answer
 */
export async function settleRecalls(
  union: UnionRow,
  client: UnionClient,
  now: () => number,
): Promise<number> {
  const open = await listOpenRecalls(union.did);
  const waiting = open.filter(({ state }) => state === 'sent');
  const [oldest] = waiting;
  if (!oldest) return open.length;
  const from = toDwnTimestamp(Math.min(now(), oldest.madeAt) - clockSlackMs);
  const answers = await readUnionRecordsAs(union, client, paths.recallReceipt, answerSchema, from);
  const own = answers.filter(({ content }) => content.aud === union.memberDid);
  let settled = 0;
  for (const recall of waiting) if (await settle(recall, own, now())) settled += 1;
  return open.length - settled;
}

interface Answer {
  stored: StoredRecord;
  content: z.infer<typeof answerSchema>;
}

async function settle(recall: RecallRow, answers: readonly Answer[], at: number): Promise<boolean> {
  const receipts: { stored: StoredRecord; content: RecallReceipt }[] = [];
  for (const { message } of recall.records) {
    const { recordId, descriptor } = message;
    const own = answers.filter(
      ({ content }) => content.recall === recordId && content.dataCid === descriptor.dataCid,
    );
    const parts = findParts(own);
    const refusal = own.find(({ content }) => content.typ === 'sheaf.recallRefusal')?.content;
    if (!parts && refusal?.typ === 'sheaf.recallRefusal') {
      const words = `The union does not follow this recall (${refusal.code}). Ask the union why, and name this code.`;
      await markRecallRefused(recall.id, { code: 'union.refused-recall', message: words, at });
      return true;
    }
    if (!parts) return false;
    receipts.push(...parts);
  }
  const contents = receipts.map(({ content }) => content);
  await markRecallAcknowledged(
    recall.id,
    {
      acknowledgedAt: at,
      entries: [...new Set(contents.flatMap(({ entries }) => entries.map(({ ledgerIndex }) => ledgerIndex)))],
      unknown: contents.reduce((sum, { unknown, part }) => sum + (part === 0 ? unknown : 0), 0),
      datasets: [...new Set(contents.flatMap(({ datasets }) => datasets))],
    },
    receipts.map(({ stored }) => stored),
  );
  return true;
}

/** All parts of a receipt, in order, if they are all there. */
function findParts(answers: readonly Answer[]) {
  const receipts = answers.flatMap(({ stored, content }) =>
    content.typ === 'sheaf.recallReceipt' ? [{ stored, content }] : [],
  );
  const parts = receipts[0]?.content.parts ?? 0;
  const byPart = new Map(receipts.map((receipt) => [receipt.content.part, receipt]));
  const found = Array.from({ length: parts }, (_, part) => byPart.get(part)).filter(
    (part) => part !== undefined,
  );
  return parts > 0 && found.length === parts ? found : undefined;
}
