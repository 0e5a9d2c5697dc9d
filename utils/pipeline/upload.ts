import { RecoverableError } from '@sheaf/protocol/error';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { eachBatch, markQuarantined, markSent, replaceRecord, startSending } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { isWaiting } from './is-waiting.ts';
import { reseal } from './reseal.ts';
import { signBatch } from './seal.ts';
import { FutureRecordError, isDatedAhead, RecordRefusedError, sendUntilTaken } from './send.ts';
import { isHeld, splitBatch } from './split.ts';

/** How long a union may take to answer a batch that its node has no more. Milliseconds. */
const longestAnswerMs = 24 * 60 * 60 * 1000;

/**
 * Refusals that are about the member (401, 403), or about where and how it was sent (a proxy that knows no such path or
 * method, or takes no such headers), and not about what is in the batch: nothing of it is at fault.
 */
const otherStatuses = new Set([401, 403, 404, 405, 407, 411, 414, 431]);
/** Refusals that may be about one of its events. */
const contentStatuses = new Set([400, 413, 422]);

/**
 * Sends what is sealed, oldest first, and again what was sent long ago without a receipt. A batch that the node will
 * never take as it is becomes two smaller ones; one of a single event, or one that is refused for another reason, is
 * quarantined with the reason. The rest goes on. What may not leave at this moment stays (startSending).
 *
 * @throws RecoverableError as soon as the union cannot be reached, or takes nothing from the member; what was not sent
 *   stays sealed
 */
export async function uploadBatches(union: UnionRow, client: UnionClient, now: () => number): Promise<void> {
  let isDone = false;
  while (!isDone) {
    isDone = true;
    for await (const batch of eachBatch(union.did, 'sealed', 'sent')) {
      // The member may have stopped, agreed to something else or recalled it a moment ago.
      if (isWaiting(batch, now()) || !(await startSending(batch.id, now()))) continue;
      isDone = (await upload(union, batch, client, now)) === 'taken';
      if (!isDone) break;
    }
  }
}

/**
 * Whether the node says that it had the record, which was deleted since, as a union does with what a recall names. Its
 * receipt should be there, or come soon.
 */
function wasTaken({ triedAt = 0 }: BatchRow, { status }: RecordRefusedError, now: number): boolean {
  return status === 409 && now - triedAt < longestAnswerMs;
}

/** @returns `changed` if other batches are in its place now */
async function upload(
  union: UnionRow,
  batch: BatchRow,
  client: UnionClient,
  now: () => number,
): Promise<'taken' | 'changed'> {
  const { id, message, sealed } = batch;
  if (!sealed) return 'taken';
  try {
    await sendUntilTaken(client, { message, data: sealed }, 'batch');
    await markSent(id, now());
    return 'taken';
  } catch (error) {
    if (error instanceof FutureRecordError && isDatedAhead({ message }, now())) {
      // It was sealed by a clock that has been set right since. The union took nothing that bears this date, and would
      // count the same bytes only once. A recall names it by what it was.
      if (batch.recalled) await reseal(union.did, id, client, now);
      else await replaceRecord(id, await signBatch(union.did, sealed, client), now());
      return 'changed';
    }
    if (!(error instanceof RecordRefusedError)) throw error;
    if (otherStatuses.has(error.status)) throw new RecoverableError('union.not-taken', error.message);
    if (wasTaken(batch, error, now()) || (await isHeld(union, batch, client))) {
      // It was taken before, and the answer was lost: only the union's signed word counts now.
      await markSent(id, now());
      return 'taken';
    }
    if (contentStatuses.has(error.status) && (await splitBatch(union, batch, client, now())))
      return 'changed';
    await markQuarantined(id, { code: error.code, message: error.message, at: now() });
    return 'taken';
  }
}
