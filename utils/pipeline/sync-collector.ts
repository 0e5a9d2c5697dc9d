import { browser } from 'wxt/browser';

import { readCapture } from '@/utils/store/settings.ts';
import { isCapturing } from './record.ts';

const id = 'collector';

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
      browser.scripting.getRegisteredContentScripts({ ids: [id] }),
    ]);
    const matches = isCapturing(capture) ? origins.filter(isWebPattern) : [];
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    const script = { id, js: ['collector.js'], matches, runAt: 'document_idle' as const };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

function isWebPattern(origin: string): boolean {
  return /^(https?|\*):\/\//.test(origin);
}
