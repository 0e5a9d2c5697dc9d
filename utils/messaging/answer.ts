import { PermanentError, RecoverableError, SheafError } from '@sheaf/protocol/error';
import { safeParse } from '@sheaf/protocol/safe-parse';
import * as z from 'zod/mini';

import { contract, type Payload, type Verb } from './contract.ts';
import { describeError } from './describe-error.ts';
import type { Replies, Reply, ReplyError } from './replies.ts';

/** Who sent a message, as far as the browser vouches for it. */
export interface PageSender {
  /** Address of the page, the browser's word. */
  address: URL;
  tabId: number;
  /** Of the document that sent it, which may not be shown yet; Chromium only. */
  documentId?: string | undefined;
}

/** What the browser says of a message's sender, as far as it is asked here. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito: boolean } | undefined;
}

/** One function per verb; a page's verb also gets who sent it. */
export type Handlers = {
  [V in Verb]: (payload: Payload<V>, sender: PageSender) => Promise<Replies[V]>;
};

const requestSchema = z.strictObject({
  verb: z.enum(Object.keys(contract) as [Verb, ...Verb[]]),
  payload: z.unknown(),
});

/**
 * Answers one message: checks who sent it, then what it says, then hands it to its handler.
 * Never rejects; every failure is a reply with a code.
 *
 * @param self our own extension: id and origin (`chrome-extension://…/` or `moz-extension://…/`)
 */
export async function answer(
  message: unknown,
  sender: MessageSender,
  handlers: Handlers,
  self: { id: string; origin: string },
): Promise<Reply<Verb>> {
  try {
    const request = safeParse(requestSchema, message);
    if (!request.success) throw refuse('request', 'This is not a request Sheaf knows.');
    const { verb, payload } = request.data;
    const from = checkSender(contract[verb].from, sender, self);
    const parsed = safeParse(contract[verb].payload, payload);
    if (!parsed.success)
      throw refuse('payload', `The request ${verb} is malformed: ${describeIssues(parsed.error.issues)}`);
    const handler = handlers[verb] as (payload: unknown, sender: PageSender) => Promise<Replies[Verb]>;
    return { ok: true, value: await handler(parsed.data, from) };
  } catch (error) {
    return { ok: false, error: toReplyError(error) };
  }
}

function checkSender(
  expected: 'page' | 'extension',
  sender: MessageSender,
  self: { id: string; origin: string },
): PageSender {
  if (sender.id !== self.id) throw refuse('sender', 'Sheaf answers only itself.');
  const isOurs = sender.url?.startsWith(self.origin) ?? false;
  const url = URL.parse(sender.url ?? '');
  if (expected === 'extension' && isOurs && url) return { address: url, tabId: sender.tab?.id ?? -1 };
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  const isTopFrameOfTab = sender.tab !== undefined && sender.frameId === 0 && !sender.tab.incognito;
  const { documentId } = sender;
  const tabId = sender.tab?.id;
  if (expected === 'page' && isWeb && isTopFrameOfTab && tabId !== undefined)
    return { address: url, tabId, documentId };
  throw refuse('sender', 'This request may not come from there.');
}

/** Where a payload is not as it must be; never what stood there, which may be an address or a title. */
function describeIssues(
  issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[],
): string {
  return issues.map(({ path, code }) => `${path.join('.') || 'it'} (${code ?? 'invalid'})`).join(', ');
}

function refuse(reason: string, sentence: string): PermanentError {
  return new PermanentError(`messaging.${reason}`, sentence);
}

function toReplyError(error: unknown): ReplyError {
  if (error instanceof SheafError) {
    return { code: error.code, message: error.message, recoverable: error instanceof RecoverableError };
  }
  const detail = describeError(error);
  // oxlint-disable-next-line no-console -- the other place besides utils/pipeline/log.ts: this room may not know that one
  console.error(detail);
  return { code: 'unexpected', message: `Something went wrong inside Sheaf: ${detail}`, recoverable: true };
}
