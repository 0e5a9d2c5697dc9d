import { storage } from 'wxt/utils/storage';

import { hasPassphrase } from './keys.ts';

/** The root secret, base64url, once its passphrase was typed. Kept in memory by the browser, until it is closed. */
const item = storage.defineItem<string>('session:unlocked');

/** `none`: no passphrase is set; `closed`: it was not typed yet since the browser was started. */
export type Lock = 'none' | 'open' | 'closed';

export async function readLock(): Promise<Lock> {
  const [isLocked, unlocked] = await Promise.all([hasPassphrase(), item.getValue()]);
  if (!isLocked) return 'none';
  return unlocked === null ? 'closed' : 'open';
}

export async function readUnlocked(): Promise<string | undefined> {
  return (await item.getValue()) ?? undefined;
}

export async function keepUnlocked(entropy: string): Promise<void> {
  await item.setValue(entropy);
}

export async function forgetUnlocked(): Promise<void> {
  await item.removeValue();
}
