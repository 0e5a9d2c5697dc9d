import { browser } from 'wxt/browser';

import { listUnions } from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';

/** Says on the toolbar button whether sharing waits for the passphrase. */
export async function showLock(): Promise<void> {
  const isWaiting = (await readLock()) === 'closed' && (await listUnions()).length > 0;
  await browser.action.setBadgeText({ text: isWaiting ? '!' : '' });
  await browser.action.setTitle({ title: isWaiting ? 'Sheaf: sharing waits for your passphrase' : 'Sheaf' });
}
