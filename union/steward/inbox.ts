import { paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { verifyRecord, type PinnedKeys, type VerifiedRecord } from '@sheaf/protocol/record';

import type { Database, SqlValue } from '../node/database.ts';
import type { Engine } from '../node/engine.ts';

/** A stored record that nobody has answered yet, as the engine verified it when it stored the record. */
export interface Unanswered {
  recordId: string;
  author: string;
  dataCid: string;
  /** Rises with the order of arrival. */
  position: number;
}

/** Records that the steward answers, and where it keeps its answers. */
const answersByPath = {
  joinRequest: `SELECT 1 FROM members WHERE join_request = m.recordId OR did = m.author
    UNION ALL SELECT 1 FROM join_requests WHERE record_id = m.recordId
    UNION ALL SELECT 1 FROM admissions WHERE join_request = m.recordId`,
  consent: 'SELECT 1 FROM consents WHERE record_id = m.recordId',
  contribution: 'SELECT 1 FROM ledger WHERE record_id = m.recordId',
  recall: 'SELECT 1 FROM recalls WHERE record_id = m.recordId',
} as const;
export type AnsweredPath = keyof typeof answersByPath;

/** What members wrote into the node, as the steward finds it: by query, never by notice. */
export interface Inbox {
  /** The oldest records on a path that arrived after a position and have no answer yet, in the order of arrival. */
  list(path: AnsweredPath, after: number, limit: number): Promise<Unanswered[]>;
  /** Those of one author that arrived before a position. */
  listBefore(path: AnsweredPath, author: string, position: number): Promise<Unanswered[]>;
  /**
   * One stored record by id, with signature and data verified again from what lies in the store.
   * @returns undefined if there is none, or it was deleted.
   * @throws PermanentError `record.…` if what lies there does not verify.
   */
  read(recordId: string): Promise<VerifiedRecord | undefined>;
}

export function openInbox(database: Database, engine: Engine, pinned: PinnedKeys): Inbox {
  const { tenant } = engine;

  /** @param limit -1: no limit */
  function select(
    path: AnsweredPath,
    where: string,
    values: readonly SqlValue[],
    limit: number,
  ): Promise<Unanswered[]> {
    return database.transact(() =>
      database
        .select(
          `SELECT m.recordId, m.author, m.dataCid, m.id FROM messageStoreMessages m
           WHERE m.tenant = ? AND m.protocolPath = ? AND m.isLatestBaseState = 1 AND ${where}
             AND m.interface = 'Records' AND m.method = 'Write' AND m.protocol = ?
             AND NOT EXISTS (${answersByPath[path]})
             AND NOT EXISTS (SELECT 1 FROM refusals WHERE record_id = m.recordId)
           ORDER BY m.id LIMIT ?`,
          tenant,
          paths[path],
          ...values,
          protocolUri,
          limit,
        )
        .map((row) => ({
          recordId: String(row['recordId']),
          author: String(row['author']),
          dataCid: String(row['dataCid']),
          position: Number(row['id']),
        })),
    );
  }

  return {
    list: (path, after, limit) => select(path, 'm.id > ?', [after], limit),
    listBefore: (path, author, position) => select(path, 'm.author = ? AND m.id < ?', [author, position], -1),
    read: async (recordId) => {
      const message = await database.transact(() => {
        const messageCid = findStored(database, tenant, recordId);
        return messageCid === undefined ? undefined : engine.read(messageCid);
      });
      return message && verifyStored(message, pinned);
    },
  };
}

/** The message CID of a record that stands; inside a transaction. */
export function findStored(database: Database, tenant: string, recordId: string): string | undefined {
  const [row] = database.select(
    `SELECT messageCid FROM messageStoreMessages
     WHERE tenant = ? AND interface = 'Records' AND recordId = ? AND method = 'Write' AND isLatestBaseState = 1`,
    tenant,
    recordId,
  );
  return row && String(row['messageCid']);
}

async function verifyStored(stored: object, pinned: PinnedKeys): Promise<VerifiedRecord> {
  const { encodedData, ...message } = stored as { encodedData?: unknown };
  if (typeof encodedData !== 'string') {
    throw new PermanentError('record.no-data', 'The record is refused: its data is not in the store.');
  }
  return verifyRecord(message, Buffer.from(encodedData, 'base64url'), pinned);
}
