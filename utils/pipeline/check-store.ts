import { PermanentError } from '@sheaf/protocol/error';
import { browser } from 'wxt/browser';

import type { Handlers } from '@/utils/messaging/answer.ts';
import { watchRecord } from '@/utils/store/record-mark.ts';
import { beginAnew, onBlocked, openRecord, tryWriting } from '@/utils/store/reopen.ts';
import { storeError, toStoreError, type StoreCode } from '@/utils/store/store-error.ts';
import { clearStoreProblem, noteStoreProblem, readStoreProblem } from '@/utils/store/store-problem.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { showLock } from './show-lock.ts';
import { logError } from './log.ts';
import { isLasting } from './store-closed.ts';
import { restartCollectors, syncCollector } from './sync-collector.ts';

/** Name of the alarm that tries a record that could not be used once more. */
export const storeAlarm = 'store';

/** Between two tries. Minutes. */
const retryMinutes = 1;

/** An upgrade of a large record takes that long, and nothing else does. Milliseconds. */
const slowMs = 3_000;

/**
 * Runs work that needs the record. That the record as a whole cannot be used, all screens and the toolbar button say
 * from then on, and it is tried again.
 *
 * @throws what the work threw; what says that the record cannot be used, as a SheafError `store.…`
 */
export async function guardStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = toStoreError(error);
    if (!problem) throw error;
    await noteProblem(problem);
    throw problem;
  }
}

/** Handlers of messages, guarded alike. */
export function guardHandlers(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers) as [string, (...asked: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    entries.map(([verb, handle]) => [verb, (...asked: unknown[]) => guardStore(() => handle(...asked))]),
  ) as Handlers;
}

async function noteProblem(problem: { code: StoreCode; message: string }): Promise<void> {
  if (problem.code === 'store.updated') return;
  const isFirst = await noteStoreProblem(problem);
  if (!isLasting(problem.code)) {
    await scheduleRetry();
  }
  if (!isFirst) return;
  await showLock();
  // A page that may not be captured any more hears of it now.
  if (isLasting(problem.code)) await restartEverywhere();
}

async function scheduleRetry(): Promise<void> {
  await browser.alarms.create(storeAlarm, { delayInMinutes: retryMinutes });
}

/** From now on a record that is gone is missed, and one that is held is waited for. To be called before it is opened. */
export function watchStore(): void {
  watchRecord();
  onBlocked(() => {
    noteBlocked().catch(logError);
  });
}

/** At every start of the background: opens the record, and says whether it can be used. */
export async function checkStore(): Promise<void> {
  const timer = setTimeout(() => {
    noteSlow().catch(logError);
  }, slowMs);
  try {
    await openRecord();
  } finally {
    clearTimeout(timer);
  }
  const problem = await readStoreProblem();
  // Whether there is room only a write can tell. Browsers may forget alarms.
  if (problem?.code === 'store.full') await scheduleRetry();
  else if (problem) await endProblem();
}

/** Unless something else is known to be the matter. */
async function noteSlow(): Promise<void> {
  if (!(await readStoreProblem())) await noteProblem(storeError('store.opening'));
}

/** A tab of an earlier Sheaf keeps this one from the record. */
async function noteBlocked(): Promise<void> {
  await noteProblem(storeError('store.blocked'));
}

/**
 * Tries the record once more, for the member or an alarm.
 * @throws as `guardStore`, if it still cannot be used
 */
export async function retryStore(): Promise<void> {
  if (!(await readStoreProblem())) return;
  await guardStore(async () => {
    await openRecord();
    await tryWriting();
  });
  await endProblem();
}

/** Events were written: whatever was the matter is over. */
export async function noteWritten(): Promise<void> {
  if (await readStoreProblem()) await endProblem();
}

/**
 * Gives up a record that is gone or cannot be opened, and begins an empty one, at the member's word.
 * @throws PermanentError `store.usable` if the record can be used, or is one of a newer Sheaf
 */
export async function startAnew(): Promise<void> {
  const problem = await readStoreProblem();
  if (problem?.code !== 'store.gone' && problem?.code !== 'store.broken') {
    throw new PermanentError('store.usable', 'Your record is there. Nothing was deleted.');
  }
  await guardStore(() => whileNothingIsRecorded(beginAnew));
  await endProblem();
}

async function endProblem(): Promise<void> {
  await clearStoreProblem();
  await browser.alarms.clear(storeAlarm);
  await showLock();
  await restartEverywhere();
}

async function restartEverywhere(): Promise<void> {
  await syncCollector();
  await restartCollectors();
}
