import { paths } from '@sheaf/protocol/dwn-protocol';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { commitReplacement, readBatchEvents } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { asSealed, buildBatches, toShared } from './seal.ts';

/** Records read to see whether the node holds one: it is the first, unless others bear the same moment. */
const mostAtOneMoment = 20;

/**
 * Seals the events of a batch again as two, because the union cannot take them together: halved often enough, what is
 * left is the event that it is about. Only for a batch that the union is sure never to count.
 *
 * @returns false if there is nothing to halve; the batch is as it was then
 */
export async function splitBatch(
  union: UnionRow,
  batch: BatchRow,
  client: UnionClient,
  now: number,
): Promise<boolean> {
  const [progress, standing] = [await readProgress(union.did), await readUnion(union.did)];
  // A recall that is on its way names this batch.
  if (!progress || !standing || batch.count < 2 || batch.recalled || batch.isFromBackup) return false;
  const sealed = asSealed(standing, batch);
  const agreed = (await readBatchEvents(batch)).flatMap((row) => toShared(sealed, row, now));
  const middle = Math.ceil(agreed.length / 2);
  const runs = [agreed.slice(0, middle), agreed.slice(middle)];
  const halves = await buildBatches(sealed, progress, runs, client, now);
  const basis = {
    nextBatch: progress.nextBatch,
    previous: progress.previous,
    consent: standing.consentRecord?.message.recordId,
    recalls: 0,
  };
  return commitReplacement(
    batch.id,
    basis,
    halves.map((half) => ({ ...half, halfOf: batch.id })),
  );
}

/** Whether the union's node holds the batch after all; then it may yet be counted. */
export async function isHeld(
  { memberDid }: UnionRow,
  { id, message }: BatchRow,
  client: UnionClient,
): Promise<boolean> {
  const { dateCreated } = message.descriptor;
  const found = await client.queryRecords(
    { path: paths.contribution, author: memberDid, createdFrom: dateCreated },
    mostAtOneMoment,
  );
  return found.some((record) => (record.message as { recordId?: unknown }).recordId === id);
}
