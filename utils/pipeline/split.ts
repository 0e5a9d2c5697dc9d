import { paths } from '@sheaf/protocol/dwn-protocol';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { commitSplit, readBatchEvents } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { readProgress } from '@/utils/store/unions.ts';
import { buildBatch, toShared } from './seal.ts';

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
  const progress = await readProgress(union.did);
  // A recall that is on its way names this batch.
  if (!progress || batch.count < 2 || batch.recalled) return false;
  const { details: _details, ...rest } = union;
  const asSealed = batch.details ? { ...rest, details: batch.details } : rest;
  const rows = await readBatchEvents(batch);
  const agreed = rows.flatMap((row) => toShared(asSealed, row, now));
  const middle = Math.ceil(agreed.length / 2);
  const halves: BatchRow[] = [];
  for (const half of [agreed.slice(0, middle), agreed.slice(middle)]) {
    // What fitted a batch fits two; should it not, it becomes three.
    for (let from = 0; from < half.length; from += halves.at(-1)?.count ?? 0) {
      const place = {
        nextBatch: progress.nextBatch + halves.length,
        previous: halves.at(-1)?.dataCid ?? progress.previous,
      };
      const sealed = await buildBatch(asSealed, place, half.slice(from), client, now);
      halves.push({ ...sealed, halfOf: batch.id });
    }
  }
  return commitSplit(batch.id, progress, halves, batch.count - agreed.length);
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
