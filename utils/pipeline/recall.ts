import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { limits } from '@sheaf/protocol/limits';
import type { Recall } from '@sheaf/protocol/recall';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { RecallCount } from '@/utils/messaging/replies.ts';
import type { RecallScope, StoredRecord } from '@/utils/store/database.ts';
import { listEarlier } from '@/utils/store/earlier.ts';
import { commitRecall, listRecalls, type BatchShare } from '@/utils/store/recalls.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import type { Connect } from './connect.ts';
import { countShares, findShared } from './find-shared.ts';

/** What of the member's own is asked back, and from whom. */
export interface Asked {
  union: string;
  what: RecallScope;
}

/** How much a recall would take back. `isMore`: also what this browser does not know of. */
export async function countRecall({ union, what }: Asked): Promise<RecallCount> {
  const shares = await findShared(union, what);
  const isMore = what.scope === 'everything' && (await hasUnknown(union));
  return { events: countShares(shares), batches: shares.length, isMore };
}

/** Whether an earlier browser of this member shared something that was not recalled yet with everything else. */
async function hasUnknown(union: string): Promise<boolean> {
  if ((await listEarlier(union)).length === 0) return false;
  const recalls = await listRecalls(union);
  return !recalls.some(({ what, state }) => what.scope === 'everything' && state !== 'refused');
}

/**
 * Takes back what a union was given: signs the recall and commits it with what it changes; `sendRecalls` does the rest,
 * however long that takes. A union that was left, or that ended the membership, is asked like any other.
 *
 * @returns how many events are recalled
 * @throws PermanentError `recall.nothing` if the union has nothing of that, or it was recalled already;
 *   `recall.no-union`
 */
export async function recall({ union: did, what }: Asked, connect: Connect): Promise<{ events: number }> {
  const union = await readUnion(did);
  if (!union) throw new PermanentError('recall.no-union', 'You never joined this union.');
  const client = await connect(union);
  for (;;) {
    const progress = await readProgress(did);
    const shares = await findShared(did, what);
    const events = countShares(shares);
    const isNothing = events === 0 && !(what.scope === 'everything' && (await hasUnknown(did)));
    if (!progress || isNothing) {
      throw new PermanentError('recall.nothing', 'There is nothing left of that to recall from this union.');
    }
    const { nextBatch } = progress;
    const wholes: Recall['what'][] =
      what.scope === 'everything'
        ? [{ scope: 'everything', through: nextBatch - 1 }]
        : packShares(shares).map((batches) => ({ scope: 'events', batches }));
    const records = await Promise.all(wholes.map((part) => sign(did, part, client)));
    const row = {
      id: records[0]?.message.recordId ?? '',
      union: did,
      state: 'signed',
      what,
      events,
      records,
      madeAt: Date.now(),
      nextAttemptAt: 0,
    } as const;
    // A batch that was sealed meanwhile may hold more of it: look again.
    if (await commitRecall({ ...row, records }, shares, { nextBatch })) return { events };
  }
}

function sign(union: string, what: Recall['what'], client: UnionClient): Promise<StoredRecord> {
  const body: Recall = { v: 1, typ: 'sheaf.recall', aud: union, what };
  return signRecall(union, toUtf8(JSON.stringify(body)), client);
}

/** Signs the body of a recall, dated now. */
export function signRecall(union: string, data: Bytes, client: UnionClient): Promise<StoredRecord> {
  return client.signRecord({ path: paths.recall, recipient: union, format: formats.json, data });
}

/** Room for what stands around the batches in a record. Bytes. */
const around = 1_000;
/** Ranges that are named at once: a batch with more of them is named again. */
const rangesAtOnce = 1_000;

/** As many batches a record as it holds. */
export function packShares(shares: readonly BatchShare[]): BatchShare[][] {
  const packs: BatchShare[][] = [];
  let room = 0;
  for (const { batch, events } of shares) {
    for (let start = 0; start < events.length; start += rangesAtOnce) {
      const share = { batch, events: events.slice(start, start + rangesAtOnce) };
      const size = JSON.stringify(share).length + 1;
      if (size > room) {
        packs.push([]);
        room = limits.recordData - around;
      }
      packs.at(-1)?.push(share);
      room -= size;
    }
  }
  return packs;
}
