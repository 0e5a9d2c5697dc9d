import { browser } from 'wxt/browser';

import { readCapture } from '@/utils/store/settings.ts';
import { isCapturing } from './record.ts';

const scriptId = 'collector';

/**
 * Makes the browser's registration of the collector match what the member allows: the origins granted now, while any
 * category is on and capture is not paused; else none. The browser keeps registrations when a permission goes, so
 * this runs at every change of permission or setting, and at every start of the browser.
 */
export async function syncCollector(): Promise<void> {
  await navigator.locks.request('sheaf.sync-collector', async () => {
    const [{ origins = [] }, capture, registered] = await Promise.all([
      browser.permissions.getAll(),
      readCapture(),
      browser.scripting.getRegisteredContentScripts({ ids: [scriptId] }),
    ]);
    const matches = isCapturing(capture) ? origins.filter(isWebPattern) : [];
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
      return;
    }
    const script = { id: scriptId, js: ['collector.js'], matches, runAt: 'document_idle' as const };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

function isWebPattern(origin: string): boolean {
  return /^(https?|\*):\/\//.test(origin);
}

/**
 * Starts the collector anew in every tab that is open and may be looked at, so that a change holds without a reload:
 * the new one stops the one before, asks what may be captured, and falls silent if that is nothing. Tabs that the
 * browser put to sleep load, and with that start, by themselves.
 *
 * @param isUpdate the collectors there are those of another version, which said the visits of these pages
 */
export async function restartCollectors(isUpdate = false): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const open = tabs.filter(({ id, url, status }) => id !== undefined && url && status !== 'unloaded');
  await Promise.all(open.map(({ id, url }) => restartIn(id, isUpdate ? url : undefined)));
}

/** @param saidUrl its address, if its visit was said already */
async function restartIn(tabId: number | undefined, saidUrl?: string): Promise<void> {
  if (tabId === undefined) return;
  try {
    if (saidUrl !== undefined) await keepVisit(tabId, saidUrl);
    await browser.scripting.executeScript({ target: { tabId }, files: ['/collector.js'] });
  } catch {
    // Not a page that can be looked at, or gone meanwhile: there is nothing there to stop or to start.
  }
}

/** Leaves a visit for the collectors to go on with, as if those before them had handed it over (utils/collect/world.ts). */
async function keepVisit(tabId: number, url: string): Promise<void> {
  const visit = { id: crypto.randomUUID(), url, reached: { transition: 'other' } };
  const func = (kept: object) => {
    Object.assign(globalThis, { visit: kept });
  };
  await browser.scripting.executeScript({ target: { tabId }, func, args: [visit] });
}
