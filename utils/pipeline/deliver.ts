import { PermanentError, RecoverableError, SheafError } from '@sheaf/protocol/error';

import { UnionBusyError } from '@/utils/member/dwn-reply.ts';
import type { UnionClient } from '@/utils/member/union-client.ts';
import { hasBatches } from '@/utils/store/batches.ts';
import type { ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { toStoreError } from '@/utils/store/store-error.ts';
import { listOpenRecalls } from '@/utils/store/recalls.ts';
import {
  awaitAnswers,
  clearFailure,
  listUnions,
  noteEnds,
  noteFailure,
  postpone,
  readProgress,
  readUnion,
} from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';
import { listOpenWords } from '@/utils/store/words.ts';
import type { Connect } from './connect.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { confirmTerms } from './confirm-terms.ts';
import { advanceMembership, endIfDenied } from './join.ts';
import { logError } from './log.ts';
import { whileDelivering } from './lease.ts';
import { nextWorkAt } from './schedule.ts';
import { resealDoubtful, resealUnsent } from './reseal.ts';
import { sealDue } from './seal.ts';
import { isSparing } from './sending.ts';
import { sendRecalls, settleRecalls } from './send-recalls.ts';
import { sendWords, settleWords } from './send-words.ts';
import { settleBatches } from './settle.ts';
import { uploadBatches } from './upload.ts';

/** Pauses between looks for a receipt while the worker is awake anyway. Milliseconds. */
const receiptPauses = [250, 500, 1_000, 2_000, 4_000];

/** How often to ask whether a person at the union has decided. Milliseconds. */
const personMs = 60 * 60 * 1000;

/** A union that asks for more patience than this is asked again all the same. Milliseconds. */
const longestAskedMs = 24 * 60 * 60 * 1000;
const firstRetryMs = 30_000;
const longestRetryMs = 60 * 60 * 1000;

/**
 * Brings every union up to date: who it is, membership, sealing, sending, receipts. One delivery at a time per union, over
 * all contexts of the extension. Nothing is done until the passphrase was typed, if there is one.
 *
 * @param options `force`: now, even if the last failure asked for patience; `isAsked`: the member wants batches sent,
 *   also over a connection that is to be spared; `pauses` between looks for a receipt, ms
 */
export async function deliver(connect: Connect, options: DeliveryOptions = {}): Promise<void> {
  if ((await readLock()) === 'closed') return;
  for (const { did } of await listUnions()) {
    await whileDelivering(did, (keep) =>
      deliverTo(did, async (union) => keep(await connect(union)), options),
    );
  }
}

export interface DeliveryOptions {
  force?: boolean;
  isAsked?: boolean;
  pauses?: readonly number[];
}

async function deliverTo(did: string, connect: Connect, options: DeliveryOptions): Promise<void> {
  const { force = false, isAsked = false, pauses = receiptPauses } = options;
  const [union, progress] = [await readUnion(did), await readProgress(did)];
  if (!union || !progress) return;
  if (!force && (await nextWorkAt(union)) > Date.now()) return;
  try {
    const isDoubtful = force || progress.attempts > 0;
    const isForAPerson = await bringUpToDate(union, connect, { isDoubtful, isAsked, pauses });
    await clearFailure(did);
    if (isForAPerson) await postpone(did, Date.now() + personMs);
    else if (await isUnanswered(did)) await awaitAnswers(did, await hasMoved(did, progress), Date.now());
  } catch (error) {
    const storeError = toStoreError(error);
    if (storeError) throw storeError;
    const { code, message } = toSheafError(error);
    const wait = error instanceof RecoverableError ? backOff(progress.attempts, error) : longestRetryMs;
    await noteFailure(did, { code, message, at: Date.now() }, Date.now() + wait);
    if (!(error instanceof SheafError)) logError(error);
  }
}

/** Whether the union has something that it did not answer. */
async function isUnanswered(did: string): Promise<boolean> {
  if (await hasBatches(did, 'sent')) return true;
  return (await listOpenWords(did)).length + (await listOpenRecalls(did)).length > 0;
}

/** Whether anything was sealed, or answered, since. */
async function hasMoved(did: string, before: ProgressRow): Promise<boolean> {
  const now = await readProgress(did);
  return now?.nextBatch !== before.nextBatch || now.counts.sealed < before.counts.sealed;
}

/**
 * @param options `isDoubtful`: look first whether the union is still who it was, even if that was looked at today
 * @returns whether a person at the union has yet to decide on the member
 */
async function bringUpToDate(
  joined: UnionRow,
  connect: Connect,
  { isDoubtful, isAsked, pauses }: { isDoubtful: boolean; isAsked: boolean; pauses: readonly number[] },
): Promise<boolean> {
  const client = await connect(joined);
  await noteEnds(joined.did, Date.now());
  const isSharing = joined.status === 'member' && !joined.changed;
  // Sealing needs no network: what is due is safe in its batch also when the union cannot be reached.
  if (isSharing) await sealDue(joined, client, Date.now);
  if (await confirmIdentity(joined, isDoubtful, Date.now)) await confirmTerms(joined, Date.now);
  let union = joined.status === 'member' ? await endIfDenied(joined, client) : joined;
  for (const pause of [0, ...pauses]) {
    await sleep(pause);
    if ((await readProgress(union.did))?.stopped) {
      // Who stopped, left or was removed still takes back what they gave.
      await sendRecalls(union, client, Date.now);
      const words = await bringWords(union, client);
      await settleBatches(union, client, Date.now);
      if ((await settleRecalls(union, client, Date.now)) + words === 0) return false;
      continue;
    }
    if (union.status === 'member') await sealDue(union, client, Date.now);
    union = await advanceMembership(union, client);
    if (union.status === 'refused' || union.status === 'removed') return false;
    if (union.status === 'joining' && union.manifest.admission === 'approval' && pause >= 1_000) return true;
    if (union.status !== 'member') continue;
    // Recalls first: what the member takes back does not hang on whether the union takes anything from them.
    await sendRecalls(union, client, Date.now);
    const recalls = await settleRecalls(union, client, Date.now);
    const words = await bringWords(union, client);
    const isSpared = !isAsked && (await isSparing());
    if (!isSpared) await uploadBatches(union, client, Date.now);
    await settleBatches(union, client, Date.now);
    const isOpen = await hasBatches(union.did, 'sent', ...(isSpared ? [] : (['sealed'] as const)));
    if (!isOpen && recalls === 0 && words === 0) break;
  }
  return false;
}

/**
 * Sends what the member said of consent, then sees to what was sealed before it.
 * @returns how much of it the union has not countersigned yet; of a union that ended the membership, none
 */
async function bringWords(union: UnionRow, client: UnionClient): Promise<number> {
  if (union.status === 'removed' || union.status === 'refused') return 0;
  await sendWords(union, client, Date.now);
  await resealUnsent(union.did, client, Date.now);
  await resealDoubtful(union.did, client, Date.now);
  return settleWords(union, client);
}

/**
 * Full jitter (exponential, capped): members whose union was down do not all come back at once. Never sooner than the
 * union asked for.
 */
function backOff(attempts: number, error: RecoverableError): number {
  const askedMs = error instanceof UnionBusyError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
  const jitterMs = Math.random() * Math.min(longestRetryMs, firstRetryMs * 2 ** attempts);
  return Math.max(firstRetryMs, Math.min(askedMs, longestAskedMs)) + jitterMs;
}

function toSheafError(error: unknown): SheafError {
  if (error instanceof SheafError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new PermanentError('unexpected', `Something went wrong inside Sheaf: ${detail}`, { cause: error });
}

async function sleep(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
