import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { collectPage, type CollectedPage, type CollectOptions } from '@/utils/collect/collect-page.ts';
import type { Visit } from '@/utils/collect/page.ts';
import type { Replies, Reply, Request } from '@/utils/messaging/replies.ts';

/** Both browsers' own API; the polyfill would be dead weight in every page. */
declare const chrome: { runtime?: { id?: string; sendMessage(message: unknown): Promise<unknown> } };

/** Extension scripts in one page share a world of their own, which the page cannot see. */
const world = globalThis as { sheaf?: CollectedPage; visit?: Visit | undefined };

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

const send: CollectOptions['send'] = async (events) => {
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
export default defineUnlistedScript(async () => {
  // Kept also while nothing is captured, so that a page which goes on after a pause is not visited twice.
  world.visit = world.sheaf?.handOver() ?? world.visit;
  delete world.sheaf;
  const firstUrl = location.href;
  const { categories, isByForm } = await openPage();
  if (categories.length === 0 || world.sheaf) return;
  world.sheaf = collectPage(window, {
    categories,
    isByForm,
    firstUrl,
    send,
    onSubmit: () => void ask('sendForm', {}),
    ...(world.visit ? { before: world.visit } : {}),
    ...(import.meta.env.FIREFOX ? {} : { leavingEvent: 'beforeunload' }),
  });
});
