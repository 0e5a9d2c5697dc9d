import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { browser } from 'wxt/browser';

import type { Payload, Verb } from './contract.ts';
import type { Replies, Reply } from './replies.ts';

/**
 * Asks the background, from one of our own screens.
 * @throws RecoverableError or PermanentError, as the background said; RecoverableError `messaging.no-answer` if it said
 *   nothing, or died under the message
 */
export async function ask<V extends Verb>(verb: V, payload: Payload<V>): Promise<Replies[V]> {
  const reply = await browser.runtime
    .sendMessage<unknown, Reply<V> | undefined>({ verb, payload })
    .catch((cause: unknown) => {
      throw noAnswer(cause);
    });
  if (!reply) throw noAnswer(undefined);
  if (reply.ok) return reply.value;
  const { code, message, recoverable } = reply.error;
  throw recoverable ? new RecoverableError(code, message) : new PermanentError(code, message);
}

function noAnswer(cause: unknown): RecoverableError {
  return new RecoverableError('messaging.no-answer', 'Sheaf did not answer. Reload this page.', { cause });
}
