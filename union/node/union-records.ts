import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import {
  RecordsDelete,
  RecordsQuery,
  RecordsWrite,
  type RecordsQueryReplyEntry,
} from '@tbd54566975/dwn-sdk-js';

import type { Engine } from './engine.ts';

/** A record of the union's own that is to be in the node. */
export interface UnionRecord {
  path: keyof typeof paths;
  body: object;
  /** Milliseconds since the epoch. */
  at: number;
  recipient?: string;
  /** World-readable. */
  published?: true;
}

/**
 * Writes a record that the union signs. Its id follows from its content and time alone (Ed25519 and DAG-CBOR are
 * deterministic), so that writing it again finds it there and a second one cannot come about.
 *
 * @returns the record id, whether it was there before or not.
 * @throws PermanentError `node.refused` if the engine refuses it.
 */
export async function writeUnionRecord(engine: Engine, record: UnionRecord): Promise<string> {
  const data = toUtf8(JSON.stringify(record.body));
  const time = toDwnTime(record.at);
  const write = await RecordsWrite.create({
    protocol: protocolUri,
    protocolPath: record.path,
    dataFormat: formats.json,
    data,
    dateCreated: time,
    messageTimestamp: time,
    signer: engine.signer,
    ...(record.recipient === undefined ? {} : { recipient: record.recipient }),
    ...(record.published ? { published: true, datePublished: time } : {}),
  });
  const { status } = await engine.process(write.message, data);
  if (status.code === 202 || status.code === 409) return write.message.recordId;
  throw new PermanentError('node.refused', `The node refused the union's ${record.path}: ${status.detail}.`);
}

/**
 * Takes the role `member` from somebody. What they wrote under it stays.
 * @throws PermanentError `node.refused` if the engine refuses it.
 */
export async function deleteRole(engine: Engine, recipient: string): Promise<void> {
  const { signer } = engine;
  const filter = { protocol: protocolUri, protocolPath: paths.member, recipient };
  const query = await RecordsQuery.create({ signer, filter });
  const { entries = [] } = await engine.process(query.message);
  for (const { recordId } of entries as RecordsQueryReplyEntry[]) {
    const { message } = await RecordsDelete.create({ signer, recordId });
    const { status } = await engine.process(message);
    if (status.code !== 202) {
      throw new PermanentError('node.refused', `The node did not end a membership: ${status.detail}.`);
    }
  }
}

/**
 * Takes the data of somebody's record out of the node for good. The signed message without it stays, so that the
 * record cannot be written again.
 *
 * @param newerThan the date of the record's message, ISO 8601: a deletion must be dated after it
 * @throws PermanentError `node.refused` if the engine refuses it.
 */
export async function eraseRecord(engine: Engine, recordId: string, newerThan: string): Promise<void> {
  const at = Math.max(Date.now(), Date.parse(newerThan) + 1);
  const { signer } = engine;
  const { message } = await RecordsDelete.create({ signer, recordId, messageTimestamp: toDwnTime(at) });
  const { status } = await engine.process(message);
  // 404: somebody else erased it meanwhile.
  if (status.code !== 202 && status.code !== 404) {
    throw new PermanentError('node.refused', `The node did not erase a recalled record: ${status.detail}.`);
  }
}

/** ISO 8601 in microseconds, the only form a DWN takes. */
function toDwnTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z');
}
