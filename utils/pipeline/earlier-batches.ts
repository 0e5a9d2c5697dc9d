import { paths } from '@sheaf/protocol/dwn-protocol';
import { batchAnswerSchema } from '@sheaf/protocol/receipt';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { EarlierBatchRow, UnionRow } from '@/utils/store/database.ts';
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
