import type { Database } from '../node/database.ts';
import { doneRecallTables, finalRecallTables, recallGuards, recallTables } from './recall-tables.ts';
import { upgradeTables } from './upgrade-tables.ts';

/**
 * The steward's tables. Every answer of the union is a row first and a record of the node after: the row decides, the
 * record's id follows from it, and a row without its record is work that is still to be done.
 * What was once said stays said: rows are only added, and a record id is set once. Only lines that their author recalled
 * are deleted (recall-tables.ts).
 */
const tables = `
  CREATE TABLE IF NOT EXISTS members (
    did TEXT PRIMARY KEY,
    join_request TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT
  ) STRICT;

  CREATE TABLE IF NOT EXISTS join_requests (
    record_id TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS admissions (
    id INTEGER PRIMARY KEY,
    join_request TEXT NOT NULL,
    did TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('refused', 'removed')),
    because TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT,
    UNIQUE (join_request, state)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS invitations (
    code_hash TEXT PRIMARY KEY,
    uses INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS invitation_uses (
    did TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL REFERENCES invitations
  ) STRICT;

  CREATE TABLE IF NOT EXISTS consents (
    record_id TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    data_cid TEXT NOT NULL,
    manifest_version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT
  ) STRICT;

  CREATE TABLE IF NOT EXISTS ledger (
    ledger_index INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    author TEXT NOT NULL,
    data_cid TEXT NOT NULL,
    consent TEXT NOT NULL,
    seq INTEGER NOT NULL,
    previous TEXT,
    chain TEXT NOT NULL CHECK (chain IN ('first', 'follows', 'gap', 'repeat')),
    root TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    sealed_at INTEGER NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT,
    UNIQUE (author, record_id),
    UNIQUE (author, data_cid)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS ledger_events (
    ledger_index INTEGER NOT NULL REFERENCES ledger,
    event_index INTEGER NOT NULL,
    line TEXT NOT NULL,
    refused TEXT,
    PRIMARY KEY (ledger_index, event_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS refusals (
    record_id TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    author TEXT NOT NULL,
    data_cid TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT
  ) STRICT;

  CREATE INDEX IF NOT EXISTS ledger_record ON ledger (record_id);
  CREATE INDEX IF NOT EXISTS ledger_chain ON ledger (author, ledger_index);
  CREATE INDEX IF NOT EXISTS ledger_outstanding ON ledger (ledger_index) WHERE answer IS NULL;
  CREATE INDEX IF NOT EXISTS refusals_outstanding ON refusals (record_id)
    WHERE answer IS NULL AND path = 'contribution';
  CREATE INDEX IF NOT EXISTS consents_outstanding ON consents (record_id) WHERE answer IS NULL;
  CREATE INDEX IF NOT EXISTS members_outstanding ON members (did) WHERE answer IS NULL;
  CREATE INDEX IF NOT EXISTS members_request ON members (join_request);
  CREATE INDEX IF NOT EXISTS admissions_did ON admissions (did);
  CREATE INDEX IF NOT EXISTS admissions_outstanding ON admissions (id) WHERE answer IS NULL;
  CREATE INDEX IF NOT EXISTS invitation_uses_code ON invitation_uses (code_hash);
`;

const answeredTables = {
  members: 'did, join_request, at',
  admissions: 'id, join_request, did, state, because, at',
  consents: 'record_id, author, data_cid, manifest_version, at',
  ledger:
    'ledger_index, record_id, author, data_cid, consent, seq, previous, chain, root, accepted, refused, sealed_at, at',
  refusals: 'record_id, path, author, data_cid, reason, at',
  recall_receipts: 'id, recall, part, parts',
};
const finalTables = ['join_requests', 'invitations', 'invitation_uses', ...finalRecallTables];

function guard(name: string, when: string): string {
  return `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${when} BEGIN SELECT RAISE(ABORT, 'append-only'); END`;
}

function* guards(): Generator<string> {
  for (const table of [...Object.keys(answeredTables), ...Object.keys(doneRecallTables), ...finalTables]) {
    yield guard(`${table}_keep`, `DELETE ON ${table}`);
  }
  for (const [name, when] of Object.entries(recallGuards)) yield guard(name, when);
  for (const table of ['ledger_events', ...finalTables]) yield guard(`${table}_fixed`, `UPDATE ON ${table}`);
  for (const [table, columns] of Object.entries(answeredTables)) {
    yield guard(`${table}_fixed`, `UPDATE OF ${columns} ON ${table}`);
    yield guard(`${table}_answered`, `UPDATE OF answer ON ${table} WHEN OLD.answer IS NOT NULL`);
  }
  for (const [table, columns] of Object.entries(doneRecallTables)) {
    yield guard(`${table}_fixed`, `UPDATE OF ${columns} ON ${table}`);
    yield guard(`${table}_done`, `UPDATE OF is_done ON ${table} WHEN NEW.is_done <> 1`);
  }
}

/** Makes the steward's tables and their guards where they are missing or older; inside a transaction. */
export function createTables(database: Database): void {
  upgradeTables(database);
  for (const statement of [...tables.split(';'), ...recallTables.split(';')]) {
    if (statement.trim() !== '') database.run(statement);
  }
  for (const statement of guards()) database.run(statement);
}
