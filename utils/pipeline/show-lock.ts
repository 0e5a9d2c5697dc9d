import { browser } from 'wxt/browser';

import { readStoreProblem } from '@/utils/store/store-problem.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';

/** Says on the toolbar button whether the record cannot be used, or sharing waits for the passphrase. */
export async function showLock(): Promise<void> {
  const waiting = await findWaiting();
  await browser.action.setBadgeText({ text: waiting ? '!' : '' });
  await browser.action.setTitle({ title: waiting ? `Sheaf: ${waiting}` : 'Sheaf' });
}

async function findWaiting(): Promise<string | undefined> {
  if (await readStoreProblem()) return 'nothing is recorded now';
  const isLocked = (await readLock()) === 'closed' && (await listUnions()).length > 0;
  return isLocked ? 'sharing waits for your passphrase' : undefined;
}
