import type { ConsentReceipt } from '@sheaf/protocol/consent';

import type { Database, SqlRow, SqlValue } from '../node/database.ts';
import type { Engine } from '../node/engine.ts';
import { deleteRole, writeUnionRecord, type UnionRecord } from '../node/union-records.ts';
import { toAdmission } from './admissions.ts';
import type { AnsweredPath } from './inbox.ts';
import { draftReceipt } from './ledger.ts';
import { draftRecallReceipt, draftRecallRefusal } from './recalls.ts';
import { draftRefusal } from './refusals.ts';

/** A kind of answer: the rows that still lack theirs, and the record that a row calls for. */
interface AnswerKind {
  table: string;
  key: string;
  /** Which rows call for a record, in SQL; absent: all. */
  owed?: string;
  /** What is to be done in the node before the answer says so; safe to repeat. */
  before?: (engine: Engine, row: SqlRow) => Promise<void>;
  draft: (database: Database, row: SqlRow) => UnionRecord;
}

/** Strangers get no answer, so that nobody can make the union write to whomever they like. */
const refusedBy = (path: AnsweredPath) => `path = '${path}' AND author IN (SELECT did FROM members)`;
const doneRecalls = 'recall IN (SELECT record_id FROM recalls WHERE is_done = 1)';

const kindsByPath: Record<AnsweredPath, AnswerKind[]> = {
  // A role is written before it is taken away again, also when both were decided at once.
  joinRequest: [
    { table: 'members', key: 'did', draft: draftRole },
    { table: 'admissions', key: 'id', before: endRole, draft: draftAdmission },
  ],
  consent: [{ table: 'consents', key: 'record_id', draft: draftConsentReceipt }],
  contribution: [
    { table: 'ledger', key: 'ledger_index', draft: draftReceiptRecord },
    { table: 'refusals', key: 'record_id', owed: refusedBy('contribution'), draft: draftRefusalRecord },
  ],
  recall: [
    { table: 'recall_receipts', key: 'id', owed: doneRecalls, draft: draftRecallReceiptRecord },
    { table: 'refusals', key: 'record_id', owed: refusedBy('recall'), draft: draftRecallRefusalRecord },
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
  { table, key, owed = 'TRUE', before, draft }: AnswerKind,
  engine: Engine,
  database: Database,
): Promise<void> {
  for (;;) {
    const drafts = await database.transact(() =>
      database
        .select(`SELECT * FROM ${table} WHERE answer IS NULL AND ${owed} ORDER BY ${key} LIMIT 50`)
        .map((row) => ({ id: row[key] as SqlValue, row, record: draft(database, row) })),
    );
    if (drafts.length === 0) return;
    for (const { id, row, record } of drafts) {
      await before?.(engine, row);
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

/** Takes the role record of a removed member away, so that the node takes nothing more from them. */
async function endRole(engine: Engine, row: SqlRow): Promise<void> {
  if (row['state'] === 'removed') await deleteRole(engine, String(row['did']));
}

function draftAdmission(_database: Database, row: SqlRow): UnionRecord {
  const { body, at } = toAdmission(row);
  return { path: 'admission', body, at, recipient: body.aud };
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

function draftRecallReceiptRecord(database: Database, row: SqlRow): UnionRecord {
  const { receipt, at } = draftRecallReceipt(database, row);
  return { path: 'recallReceipt', body: receipt, at, recipient: receipt.aud };
}

function draftRecallRefusalRecord(_database: Database, row: SqlRow): UnionRecord {
  const { refusal, at } = draftRecallRefusal(row);
  return { path: 'recallReceipt', body: refusal, at, recipient: refusal.aud };
}
