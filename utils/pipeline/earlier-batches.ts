import { paths } from '@sheaf/protocol/dwn-protocol';
import { batchAnswerSchema } from '@sheaf/protocol/receipt';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { EarlierBatchRow, UnionRow } from '@/utils/store/database.ts';
import { addUnknown, listUnanswered, updateEarlier } from '@/utils/store/earlier.ts';
import { readUnion } from '@/utils/store/unions.ts';
import { listOwnRecords } from './own-records.ts';
import { readUnionRecordsAs } from './union-records.ts';

/** Pages of receipts of this size at most come from a node at once. */
const pageSize = 1_000;

/**
 * Every batch that a union has of a member, or answered: the member's own contributions and the union's receipts. One
 * that the member deleted is known by its receipt.
 *
 * @returns oldest first
 */
export async function findEarlierBatches(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
): Promise<EarlierBatchRow[]> {
  const rows = new Map<string, EarlierBatchRow>();
  await listOwnRecords(union, client, paths.contribution, ({ recordId, dataCid, dateCreated, data }) => {
    const at = Date.parse(dateCreated);
    rows.set(recordId, { id: recordId, union: union.did, at, dataCid, bytes: data.length, state: 'sent' });
  });
  await readAnswers(union, client, rows);
  return [...rows.values()].sort((a, b) => a.at - b.at);
}

/** How often to look for answers that were missing at restoring. Milliseconds. */
const lookMs = 60 * 60 * 1000;

/**
 * When to look for missing answers next, ms since the epoch; Infinity if none is missing. At once, where it is not known
 * yet what came after a backup.
 */
export async function nextLookAt(union: string, now: number): Promise<number> {
  if ((await readUnion(union))?.isUnasked) return 0;
  const moments = (await listUnanswered(union)).map(({ lookedAt = -Infinity }) =>
    // One in the future is of a clock that was wrong.
    lookedAt > now ? 0 : lookedAt + lookMs,
  );
  return Math.max(0, Math.min(Infinity, ...moments));
}

/**
 * Takes the answers to batches of earlier browsers that the union had not answered when it was last asked; after a backup
 * was restored, also the batches that it got since that was made.
 */
export async function settleEarlier(union: UnionRow, client: UnionClient, now: number): Promise<void> {
  if ((await nextLookAt(union.did, now)) > now) return;
  const unanswered = new Map((await listUnanswered(union.did)).map((row) => [row.id, row]));
  const found = await findEarlierBatches(union, client);
  if ((await readUnion(union.did))?.isUnasked) await addUnknown(union.did, found);
  const known = new Map(found.map((row) => [row.id, row]));
  await updateEarlier(
    [...unanswered.values()].map((row) => ({ ...(known.get(row.id) ?? row), lookedAt: now })),
  );
}

async function readAnswers(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
  rows: Map<string, EarlierBatchRow>,
): Promise<void> {
  let from: string | undefined;
  for (;;) {
    const answers = await readUnionRecordsAs(union, client, paths.receipt, batchAnswerSchema, from);
    for (const { content, record, stored } of answers) {
      if (content.aud !== union.memberDid) continue;
      const { batch: id, dataCid } = content;
      const at = Date.parse(record.dateCreated);
      const before = rows.get(id) ?? { id, union: union.did, at, dataCid, state: 'sent' };
      if (before.dataCid !== dataCid || before.state === 'receipted') continue;
      if (content.typ === 'sheaf.receipt') {
        rows.set(id, { ...before, state: 'receipted', receipt: content, receiptRecord: stored });
      } else rows.set(id, { ...before, state: 'refused', receiptRecord: stored });
    }
    const last = answers.at(-1)?.record.dateCreated;
    if (answers.length < pageSize || last === from) return;
    from = last;
  }
}
