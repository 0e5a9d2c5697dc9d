import { browser } from 'wxt/browser';

import { isAskedForMore } from '@/utils/store/hold.ts';
import { hasBatches } from '@/utils/store/batches.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { listOpenRecalls } from '@/utils/store/recalls.ts';
import { listUnions, readProgress } from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';
import { listOpenWords } from '@/utils/store/words.ts';
import { trustMs } from './confirm-identity.ts';
import { nextSealAt } from './due.ts';
import { nextLookAt } from './earlier-batches.ts';

/** Name of the alarm that wakes the background to deliver. */
export const deliveryAlarm = 'deliver';

/** How often to look for a receipt, or for admission, once the first looks found none. Milliseconds. */
const pollMs = 60_000;

/** Longer than anything asks to wait (deliver.ts). Milliseconds. */
const longestWaitMs = 3 * 60 * 60 * 1000;

/** When there is next something to do for a union, ms since the epoch; Infinity if nothing is waiting. */
export async function nextWorkAt(union: UnionRow): Promise<number> {
  const progress = await readProgress(union.did);
  if (!progress) return Infinity;
  // A wait that is longer than any comes of a clock that was ahead, and has been set right since.
  const isMistimed = progress.nextAttemptAt - Date.now() > longestWaitMs;
  const workAt = Math.min(await findWorkAt(union), await nextLookAt(union.did, Date.now()));
  return Math.max(isMistimed ? 0 : progress.nextAttemptAt, workAt);

  async function findWorkAt({ did, status, withdrawn, checkedAt = 0 }: UnionRow): Promise<number> {
    if (!progress || (progress.stopped && status === 'joining')) return Infinity;
    const isHeard = status !== 'removed' && status !== 'refused';
    if (isHeard && (await listOpenWords(did)).length > 0) return 0;
    const recallAt = Math.min(
      Infinity,
      ...(await listOpenRecalls(did)).map((recall) => recall.nextAttemptAt),
    );
    const moving = withdrawn ? (['sealed', 'sent'] as const) : (['sent'] as const);
    if (progress.stopped) return (await hasBatches(did, ...moving)) ? 0 : recallAt;
    if (status === 'joining') return 0;
    // Until the member decides, there is only to see whether the union takes its terms back.
    const isHeld = isAskedForMore(union);
    if (await hasBatches(did, ...(isHeld ? moving : (['sealed', 'sent'] as const)))) return 0;
    if (isHeld) return Math.min(recallAt, checkedAt + trustMs);
    const [oldest] = await readEventsAfter(progress.cursor, 1);
    return Math.min(recallAt, oldest ? nextSealAt(oldest, union, progress) : Infinity);
  }
}

/**
 * Sets the alarm for the next delivery, or clears it. Browsers may forget alarms, so this runs at every start and
 * after every delivery. While the passphrase was not typed there is nothing to wake for.
 */
export async function scheduleDelivery(): Promise<void> {
  const isLocked = (await readLock()) === 'closed';
  const moments = isLocked ? [] : await Promise.all((await listUnions()).map(nextWorkAt));
  const next = Math.min(Infinity, ...moments);
  if (next === Infinity) await browser.alarms.clear(deliveryAlarm);
  else await browser.alarms.create(deliveryAlarm, { when: Math.max(next, Date.now() + pollMs) });
}

/** The same, unless an alarm is set: what is captured now is due after everything that waits already. */
export async function ensureDeliveryScheduled(): Promise<void> {
  if (!(await browser.alarms.get(deliveryAlarm))) await scheduleDelivery();
}
