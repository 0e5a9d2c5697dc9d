import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createEngagementCollector } from '@/utils/collect/page-engagement.ts';
import { createPageVisitCollector } from '@/utils/collect/page-visit.ts';
import { startCollectors, type StartOptions } from '@/utils/collect/start-collectors.ts';
import { world } from '@/utils/collect/world.ts';
import type { Replies, Reply, Request } from '@/utils/messaging/replies.ts';

/** Both browsers' own API; the polyfill would be dead weight in every page. */
declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Scripts of their own offer the others. */
const own: StartOptions['own'] = {
  browsing: createPageVisitCollector,
  engagement: createEngagementCollector,
};

/** @returns undefined when the worker died under the message, and it may or may not have been done */
async function ask<V extends 'openPage' | 'recordEvents' | 'sendForm'>(
  verb: V,
  payload: object,
): Promise<Reply<V> | undefined> {
  const request: Request<V> = { verb, payload };
  try {
    return (await chrome.runtime?.sendMessage(request)) as Reply<V> | undefined;
  } catch {
    return undefined;
  }
}

const send: StartOptions['send'] = async (events) => {
  // After an update or removal of the extension this page's copy has no background to talk to.
  if (!chrome.runtime?.id) return 'stop';
  const reply = await ask('recordEvents', { events });
  if (!reply) return 'unanswered';
  if (reply.ok) return reply.value.stop ? 'stop' : 'stored';
  return reply.error.recoverable ? 'unanswered' : 'refused';
};

/** Asks what may be captured here, a few times if a dying worker does not say. */
async function openPage(tries = 5): Promise<Replies['openPage']> {
  const reply = await ask('openPage', {});
  if (reply) return reply.ok ? reply.value : { categories: [], isByForm: false };
  if (tries === 0 || !chrome.runtime?.id) return { categories: [], isByForm: false };
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return openPage(tries - 1);
}

/**
 * Runs in pages of origins the member granted; registered at run time, and run anew in open pages when the member
 * changes what is captured (utils/pipeline/sync-collector.ts).
 */
export default defineUnlistedScript(() =>
  startCollectors(window, world, {
    open: openPage,
    own,
    send,
    onSubmit: () => void ask('sendForm', {}),
    ...(import.meta.env.FIREFOX ? {} : { leavingEvent: 'beforeunload' }),
  }),
);
