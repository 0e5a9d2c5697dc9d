import type { UnionMessageReply } from '@tbd54566975/dwn-sdk-js';

import type { Database } from './database.ts';
import { nameReason, type ReplyStatus } from './dwn-reply.ts';
import type { EdgeMessage } from './dwn-request.ts';
import type { Engine } from './engine.ts';

/** Hands a message to the engine; the status of its reply carries a stable reason. */
export type MessageProcessor = (message: EdgeMessage, data?: Uint8Array) => Promise<UnionMessageReply>;

/**
 * @param onAccepted called after something was stored, as a hint that there may be work for the steward.
 */
export function createMessageProcessor(
  engine: Engine,
  database: Database,
  onAccepted: () => void,
): MessageProcessor {
  return async (message, data) => {
    const reply = await engine.process(message, data);
    if (reply.status.code === 202) onAccepted();
    const status: ReplyStatus =
      reply.status.code === 409
        ? await nameConflict(database, engine.tenant, message, reply.status)
        : reply.status;
    return { ...reply, status: nameReason(status) };
  };
}

/**
 * The engine's 409 says only that nothing changed. A sender needs to know why: what it sent is already there
 * (it may stop), or the record was deleted (it will never be taken again).
 */
async function nameConflict(
  database: Database,
  tenant: string,
  message: EdgeMessage,
  status: ReplyStatus,
): Promise<ReplyStatus> {
  const recordId = message['recordId'];
  if (typeof recordId !== 'string') return status;
  const [newest] = await database.transact(() =>
    database.select(
      `SELECT method FROM messageStoreMessages
       WHERE tenant = ? AND interface = 'Records' AND recordId = ? AND isLatestBaseState = 1`,
      tenant,
      recordId,
    ),
  );
  return newest?.['method'] === 'Delete'
    ? { code: 409, detail: 'The record was deleted and cannot be written again.', reason: 'dwn.deleted' }
    : { code: 409, detail: 'The record is already stored.', reason: 'dwn.already-stored' };
}
