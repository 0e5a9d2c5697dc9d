import { PermanentError, RecoverableError, SheafError } from '@sheaf/protocol/error';

import { UnionBusyError } from '@/utils/member/dwn-reply.ts';
import { listBatchesInState } from '@/utils/store/batches.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { clearFailure, listUnions, noteFailure, readProgress, readUnion } from '@/utils/store/unions.ts';
import type { Connect } from './connect.ts';
import { advanceMembership } from './join.ts';
import { logError } from './log.ts';
import { nextWorkAt } from './schedule.ts';
import { sealDue } from './seal.ts';
import { settleBatches } from './settle.ts';
import { uploadBatches } from './upload.ts';

/** Pauses between looks for a receipt while the worker is awake anyway. Milliseconds. */
const receiptPauses = [250, 500, 1_000, 2_000, 4_000];

const firstRetryMs = 30_000;
const longestRetryMs = 60 * 60 * 1000;

/**
 * Brings every union up to date: membership, sealing, sending, receipts. One delivery at a time per union, over all
 * contexts of the extension.
 *
 * @param force now, even if the last failure asked for patience
 */
export async function deliver(connect: Connect, { force = false } = {}): Promise<void> {
  for (const { did } of await listUnions()) {
    await navigator.locks.request(`sheaf.deliver ${did}`, () => deliverTo(did, connect, force));
  }
}

async function deliverTo(did: string, connect: Connect, force: boolean): Promise<void> {
  const [union, progress] = [await readUnion(did), await readProgress(did)];
  if (!union || !progress) return;
  if (!force && (await nextWorkAt(union)) > Date.now()) return;
  try {
    await bringUpToDate(union, connect);
    await clearFailure(did);
  } catch (error) {
    const { code, message } = toSheafError(error);
    const wait = error instanceof RecoverableError ? backOff(progress.attempts, error) : longestRetryMs;
    await noteFailure(did, { code, message, at: Date.now() }, Date.now() + wait);
    if (!(error instanceof SheafError)) logError(error);
  }
}

async function bringUpToDate(joined: UnionRow, connect: Connect): Promise<void> {
  const client = await connect(joined);
  let union = joined;
  for (const pause of [0, ...receiptPauses]) {
    await sleep(pause);
    if ((await readProgress(union.did))?.stopped) {
      await settleBatches(union, client, Date.now);
      return;
    }
    // Sealing needs no network: what is due is safe in its batch also when the union cannot be reached.
    if (union.status === 'member') await sealDue(union, client, Date.now);
    union = await advanceMembership(union, client);
    if (union.status !== 'member') continue;
    await uploadBatches(union, client, Date.now);
    await settleBatches(union, client, Date.now);
    const open = await listBatchesInState(union.did, 'sealed', 'sent');
    if (open.length === 0 && union.consentReceipt !== undefined) return;
  }
}

/**
 * Full jitter (exponential, capped): members whose union was down do not all come back at once. Never sooner than the
 * union asked for.
 */
function backOff(attempts: number, error: RecoverableError): number {
  const askedMs = error instanceof UnionBusyError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
  const jitterMs = Math.random() * Math.min(longestRetryMs, firstRetryMs * 2 ** attempts);
  return Math.max(firstRetryMs, Math.min(askedMs, longestRetryMs)) + jitterMs;
}

function toSheafError(error: unknown): SheafError {
  if (error instanceof SheafError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new PermanentError('unexpected', `Something went wrong inside Sheaf: ${detail}`, { cause: error });
}

async function sleep(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
