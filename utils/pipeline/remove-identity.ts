import { browser } from 'wxt/browser';

import { clearStoreProblem } from '@/utils/store/store-problem.ts';
import { wipeStore } from '@/utils/store/wipe.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { restartCollectors, syncCollector } from './sync-collector.ts';

/**
 * Ends everything in this browser: keys, memberships, record, settings, and the browser's permissions. What unions have
 * stays with them.
 */
export async function removeIdentity(): Promise<void> {
  await whileNothingIsRecorded(wipeStore);
  await clearStoreProblem();
  await syncCollector();
  await restartCollectors();
  await browser.alarms.clearAll();
  await takeBackPermissions();
}

async function takeBackPermissions(): Promise<void> {
  // The polyfill's types are older than Firefox's kinds of data.
  const granted = (await browser.permissions.getAll()) as { origins?: string[]; data_collection?: string[] };
  const { origins = [], data_collection: kinds = [] } = granted;
  const optional = kinds.filter((kind) => kind !== 'none');
  if (origins.length === 0 && optional.length === 0) return;
  const wanted = { origins, ...(optional.length > 0 && { data_collection: optional }) };
  await browser.permissions.remove(wanted);
}
