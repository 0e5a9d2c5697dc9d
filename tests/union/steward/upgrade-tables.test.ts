import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { Database } from '@/union/node/database.ts';
import { createTables } from '@/union/steward/tables.ts';
import { makeFolder } from '../folder.ts';

/** Books that an earlier Sheaf kept are read and gone on with. */

/** Version 0, as far as later versions differ from it. */
const version0 = [
  `CREATE TABLE ledger (ledger_index INTEGER PRIMARY KEY, record_id TEXT NOT NULL, author TEXT NOT NULL,
     data_cid TEXT NOT NULL, consent TEXT NOT NULL, seq INTEGER NOT NULL, previous TEXT, chain TEXT NOT NULL,
     root TEXT NOT NULL, accepted INTEGER NOT NULL, refused INTEGER NOT NULL, received_at INTEGER NOT NULL,
     at INTEGER NOT NULL, answer TEXT) STRICT`,
  `CREATE TABLE refusals (record_id TEXT PRIMARY KEY, path TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL,
     at INTEGER NOT NULL) STRICT`,
  `CREATE TRIGGER ledger_fixed BEFORE UPDATE OF ledger_index, received_at ON ledger
     BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  `CREATE TRIGGER refusals_fixed BEFORE UPDATE ON refusals BEGIN SELECT RAISE(ABORT, 'append-only'); END`,
  `CREATE TABLE messageStoreMessages (interface TEXT, method TEXT, recordId TEXT, dataCid TEXT)`,
  `INSERT INTO messageStoreMessages VALUES ('Records', 'Write', 'bad', 'cid')`,
  `INSERT INTO ledger VALUES (0, 'r', 'a', 'c', 'k', 0, NULL, 'first', 'u', 1, 0, 5, 6, 'receipt')`,
  `INSERT INTO refusals VALUES ('bad', 'contribution', 'a', 'seal.open', 7)`,
];

let folder: ReturnType<typeof makeFolder>;
let database: Database;

beforeEach(() => {
  folder = makeFolder();
  database = new Database(join(folder.path, 'union.db'));
});
afterEach(async () => {
  await database.close();
  folder.remove();
});

const run = (...statements: string[]) =>
  database.transact(() => {
    for (const statement of statements) database.run(statement);
  });
const select = (sql: string) => database.transact(() => database.select(sql));
const create = () =>
  database.transact(() => {
    createTables(database);
  });

test('books of version 0 keep their rows; their refusals are still to be answered', async () => {
  await run(...version0);
  await create();
  await create();
  expect(await select('SELECT record_id, sealed_at, at FROM ledger')).toEqual([
    { record_id: 'r', sealed_at: 5, at: 6 },
  ]);
  expect(await select('SELECT record_id, data_cid, reason, answer FROM refusals')).toEqual([
    { record_id: 'bad', data_cid: 'cid', reason: 'seal.open', answer: null },
  ]);
  await run(`UPDATE refusals SET answer = 'x'`);
  await expect(run('UPDATE refusals SET answer = NULL')).rejects.toThrow('append-only');
  await expect(run(`UPDATE refusals SET reason = 'y'`)).rejects.toThrow('append-only');
  await expect(run('UPDATE ledger SET sealed_at = 9')).rejects.toThrow('append-only');
});

test('new books and upgraded ones are of the same version; books of a later one are left alone', async () => {
  await create();
  const [{ user_version: version } = {}] = await select('PRAGMA user_version');
  expect(version).toBe(2);
  await run('PRAGMA user_version = 3');
  await expect(create()).rejects.toMatchObject({ code: 'store.newer' });
});
