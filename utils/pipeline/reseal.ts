import type { UnionClient } from '@/utils/member/union-client.ts';
import { findHold } from '@/utils/store/hold.ts';
import { commitReplacement, eachBatch, markSent, readBatch, readBatchEvents } from '@/utils/store/batches.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { isTakenBack } from '@/utils/store/words.ts';
import { isRecalled } from './find-shared.ts';
import { asSealed, buildBatches, toShared } from './seal.ts';
import { isHeld } from './split.ts';
import { isWaiting } from './is-waiting.ts';

/**
 * Seals anew what rests on an agreement that no longer stands and never left: what the one that stands allows as well
 * goes into other batches, the rest is not agreed. After a withdrawal nothing is left of it. Needs no network.
 */
export async function resealUnsent(did: string, client: UnionClient, now: () => number): Promise<void> {
  for await (const batch of eachBatch(did, 'sealed')) {
    const union = await readUnion(did);
    if (union && batch.triedAt === undefined && isOutdated(batch, union)) {
      await reseal(did, batch.id, client, now);
    }
  }
}

/**
 * The same for batches whose bytes went out, it is not known how far: the node says whether it has them. What it has is
 * shared, and waits for the union's answer; what it does not have never leaves again.
 *
 * @throws RecoverableError if the union cannot be reached
 */
export async function resealDoubtful(did: string, client: UnionClient, now: () => number): Promise<void> {
  for await (const batch of eachBatch(did, 'sealed', 'sent')) {
    const union = await readUnion(did);
    if (!union || isWaiting(batch, now()) || !isOutdated(batch, union)) continue;
    if (await isHeld(union, batch, client)) await markSent(batch.id, now());
    else await reseal(did, batch.id, client, now);
  }
}

function isOutdated({ consent }: BatchRow, { consentRecord, withdrawn }: UnionRow): boolean {
  return withdrawn !== undefined || consent !== consentRecord?.message.recordId;
}

/**
 * Puts what the agreement that stands still lets through of a batch, and was not recalled, into other batches in its
 * place; nothing, while sharing waits for the member. Only for a batch that the union does not have.
 */
export async function reseal(did: string, id: string, client: UnionClient, now: () => number): Promise<void> {
  for (;;) {
    const [progress, union] = [await readProgress(did), await readUnion(did)];
    const batch = await readBatch(id);
    if (!progress || !union || (batch?.state !== 'sealed' && batch?.state !== 'sent')) return;
    const isBack = await isTakenBack(did, batch.consent);
    // A stop, or terms to decide on, may end: then it is time to see what is left of the batch.
    if (!isBack && (progress.stopped || findHold(union, now()))) return;
    const rows = await readBatchEvents(batch);
    const left = isBack || batch.isFromBackup ? [] : rows.filter((_row, index) => !isRecalled(batch, index));
    const shared = left.flatMap((row) => toShared(asSealed(union, batch), row, now()));
    const runs = shared.length > 0 ? [shared] : [];
    const others = await buildBatches(asSealed(union, batch), progress, runs, client, now());
    const basis = {
      nextBatch: progress.nextBatch,
      previous: progress.previous,
      consent: union.consentRecord?.message.recordId,
      recalls: batch.recalled?.length ?? 0,
    };
    if (await commitReplacement(id, basis, others)) return;
  }
}
