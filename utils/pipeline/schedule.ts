import { browser } from 'wxt/browser';

import { isAskedForMore } from '@/utils/store/hold.ts';
import { hasBatches } from '@/utils/store/batches.ts';
import type { BatchState, UnionRow } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { listOpenRecalls } from '@/utils/store/recalls.ts';
import { listUnions, postpone, readProgress } from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';
import { listOpenWords } from '@/utils/store/words.ts';
import { trustMs } from './confirm-identity.ts';
import { nextSealAt, readNewestOf } from './due.ts';
import { nextLookAt } from './earlier-batches.ts';
import { isSparing } from './sending.ts';
import { spread } from './spread.ts';

/** Name of the alarm that wakes the background to deliver. */
export const deliveryAlarm = 'deliver';

/** How often to look for a receipt, or for admission, once the first looks found none. Milliseconds. */
const pollMs = 60_000;

/** Longer than anything asks to wait (deliver.ts). Milliseconds. */
const longestWaitMs = 26 * 60 * 60 * 1000;

/** An alarm is never further away: one that is was set by a clock that was ahead. Milliseconds. */
const longestAlarmMs = 24 * 60 * 60 * 1000;

/** How often to see whether a connection is still one to be spared. Milliseconds. */
const connectionMs = 15 * 60 * 1000;

/** Over which time members come back to their unions once their browsers were started. Milliseconds. */
const startSpreadMs = 5 * 60 * 1000;

/** Events that are read to see when the oldest is sealed: it is the first, unless the clock was ahead. */
const oldestRead = 20;

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
    const openAt = await findOpenAt(did, isHeld ? moving : ['sealed', 'sent']);
    if (openAt === 0) return 0;
    if (isHeld) return Math.min(recallAt, checkedAt + trustMs);
    const rows = await readEventsAfter(progress.cursor, oldestRead);
    const now = Date.now();
    const sealAt = nextSealAt(rows, union, progress, now, await readNewestOf(rows, now));
    return Math.min(recallAt, openAt, sealAt);
  }
}

/** When there is next something to do for batches that are on their way. */
async function findOpenAt(union: string, states: readonly BatchState[]): Promise<number> {
  if (await hasBatches(union, 'sent')) return 0;
  if (!states.includes('sealed') || !(await hasBatches(union, 'sealed'))) return Infinity;
  // No browser tells a sleeping worker that the connection is another one.
  return (await isSparing()) ? Date.now() + connectionMs : 0;
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
  else {
    const soonest = Date.now() + pollMs;
    const when = Math.min(Math.max(next, soonest), Date.now() + longestAlarmMs);
    await browser.alarms.create(deliveryAlarm, { when });
  }
}

/** The same, unless an alarm is set: what is captured now is due after everything that waits already. */
export async function ensureDeliveryScheduled(): Promise<void> {
  const alarm = await browser.alarms.get(deliveryAlarm);
  if (!alarm || alarm.scheduledTime > Date.now() + longestAlarmMs) await scheduleDelivery();
}

/** Lets what is due when the browser starts wait a little, each member at each union a time of their own. */
export async function spreadStart(): Promise<void> {
  for (const union of await listUnions()) {
    const now = Date.now();
    if ((await nextWorkAt(union)) <= now)
      await postpone(union.did, now + spread(union.memberDid, startSpreadMs));
  }
}
