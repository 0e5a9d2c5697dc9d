import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { collectPage, type CollectOptions } from '@/utils/collect/collect-page.ts';
import type { Reply, Request } from '@/utils/messaging/replies.ts';

/** Both browsers' own API; the polyfill would be dead weight in every page. */
declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Runs in pages of origins the member granted; registered at run time (utils/pipeline/sync-collector.ts). */
export default defineUnlistedScript(() => {
  const send: CollectOptions['send'] = async (events) => {
    // After an update or removal of the extension this page's copy has no background to talk to.
    if (!chrome.runtime?.id) return 'stop';
    const request: Request<'recordEvents'> = { verb: 'recordEvents', payload: { events } };
    try {
      const reply = (await chrome.runtime.sendMessage(request)) as Reply<'recordEvents'> | undefined;
      if (!reply) return 'unanswered';
      if (reply.ok) return reply.value.stop ? 'stop' : 'stored';
      return reply.error.recoverable ? 'unanswered' : 'refused';
    } catch {
      // The worker died under the message: it may or may not be stored, so the same events go again.
      return 'unanswered';
    }
  };
  collectPage(window, import.meta.env.FIREFOX ? { send } : { send, leavingEvent: 'beforeunload' });
});
