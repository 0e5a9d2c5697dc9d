import type { Refusal } from '@sheaf/protocol/receipt';

import type { Database, SqlRow } from '../node/database.ts';
import type { AnsweredPath, Unanswered } from './inbox.ts';

/**
 * Notes that a record is not taken, for good; inside a transaction. What is in the ledger cannot be refused any more:
 * a batch gets a receipt or a refusal, never both.
 *
 * @param code stable code of the error that says why
 * @param at milliseconds since the epoch
 */
export function enterRefusal(
  database: Database,
  path: AnsweredPath,
  { recordId, author, dataCid }: Unanswered,
  code: string,
  at: number,
): void {
  database.run(
    `INSERT INTO refusals (record_id, path, author, data_cid, reason, at)
     SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE record_id = ?)
     ON CONFLICT DO NOTHING`,
    recordId,
    path,
    author,
    dataCid,
    code,
    at,
    recordId,
  );
}

/** Whether a record was refused; inside a transaction. */
export function isRefused(database: Database, recordId: string): boolean {
  return database.select('SELECT 1 FROM refusals WHERE record_id = ?', recordId).length > 0;
}

/** The answer that a refused contribution's row calls for. It depends on the row alone. */
export function draftRefusal(row: SqlRow): { refusal: Refusal; at: number } {
  const refusal: Refusal = {
    v: 1,
    typ: 'sheaf.refusal',
    aud: String(row['author']),
    batch: String(row['record_id']),
    dataCid: String(row['data_cid']),
    code: String(row['reason']),
  };
  return { refusal, at: Number(row['at']) };
}
