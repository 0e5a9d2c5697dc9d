import type { ConsentReceipt } from '@sheaf/protocol/consent';

import type { Database, SqlRow, SqlValue } from '../node/database.ts';
import type { Engine } from '../node/engine.ts';
import { writeUnionRecord, type UnionRecord } from '../node/union-records.ts';
import type { AnsweredPath } from './inbox.ts';
import { draftReceipt } from './ledger.ts';
import { draftRefusal } from './refusals.ts';

/** A kind of answer: the rows that still lack theirs, and the record that a row calls for. */
interface AnswerKind {
  table: string;
  key: string;
  /** Which rows call for a record, in SQL; absent: all. */
  owed?: string;
  draft: (database: Database, row: SqlRow) => UnionRecord;
}

/** Strangers get no answer, so that nobody can make the union write to whomever they like. */
const refusedBatches = `path = 'contribution' AND author IN (SELECT did FROM members)`;

const kindsByPath: Record<AnsweredPath, AnswerKind[]> = {
  joinRequest: [{ table: 'members', key: 'did', draft: draftRole }],
  consent: [{ table: 'consents', key: 'record_id', draft: draftConsentReceipt }],
  contribution: [
    { table: 'ledger', key: 'ledger_index', draft: draftReceiptRecord },
    { table: 'refusals', key: 'record_id', owed: refusedBatches, draft: draftRefusalRecord },
  ],
};

/**
 * Writes the records that rows call for and have not got yet, and notes their ids. A crash in between leaves the row
 * as it was; writing again finds the record there, because its id follows from the row (node/union-records.ts).
 */
export async function writeAnswers(path: AnsweredPath, engine: Engine, database: Database): Promise<void> {
  for (const kind of kindsByPath[path]) await writeAnswersOfKind(kind, engine, database);
}

async function writeAnswersOfKind(
  { table, key, owed = 'TRUE', draft }: AnswerKind,
  engine: Engine,
  database: Database,
): Promise<void> {
  for (;;) {
    const drafts = await database.transact(() =>
      database
        .select(`SELECT * FROM ${table} WHERE answer IS NULL AND ${owed} ORDER BY ${key} LIMIT 50`)
        .map((row) => ({ id: row[key] as SqlValue, record: draft(database, row) })),
    );
    if (drafts.length === 0) return;
    for (const { id, record } of drafts) {
      const answer = await writeUnionRecord(engine, record);
      await database.transact(() =>
        database.run(`UPDATE ${table} SET answer = ? WHERE ${key} = ? AND answer IS NULL`, answer, id),
      );
    }
  }
}

function draftRole(_database: Database, row: SqlRow): UnionRecord {
  const recipient = String(row['did']);
  const body = { v: 1, typ: 'sheaf.member', aud: recipient, joinRequest: String(row['join_request']) };
  return { path: 'member', body, at: Number(row['at']), recipient };
}

function draftConsentReceipt(_database: Database, row: SqlRow): UnionRecord {
  const recipient = String(row['author']);
  const at = Number(row['at']);
  const body: ConsentReceipt = {
    v: 1,
    typ: 'sheaf.consentReceipt',
    aud: recipient,
    consent: String(row['record_id']),
    dataCid: String(row['data_cid']),
    at,
  };
  return { path: 'consentReceipt', body, at, recipient };
}

function draftReceiptRecord(database: Database, row: SqlRow): UnionRecord {
  const { receipt, at } = draftReceipt(database, Number(row['ledger_index']));
  return { path: 'receipt', body: receipt, at, recipient: receipt.aud };
}

function draftRefusalRecord(_database: Database, row: SqlRow): UnionRecord {
  const { refusal, at } = draftRefusal(row);
  return { path: 'receipt', body: refusal, at, recipient: refusal.aud };
}
