import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { Database } from '@/union/node/database.ts';
import { enterBatch } from '@/union/steward/ledger.ts';
import { enterRefusal, isRefused } from '@/union/steward/refusals.ts';
import { createTables } from '@/union/steward/tables.ts';
import type { VerifiedBatch } from '@/union/steward/verify-batch.ts';
import { makeFolder } from '../folder.ts';

/** The books are only added to, by whatever code writes them. */

const folder = makeFolder();
const database = new Database(join(folder.path, 'union.db'));

beforeAll(() =>
  database.transact(() => {
    createTables(database);
    createTables(database);
    database.run(
      `INSERT INTO ledger VALUES (0, 'r', 'a', 'c', 'k', 0, NULL, 'first', 'u', 1, 0, 1, 1, NULL)`,
    );
    database.run(`INSERT INTO ledger_events VALUES (0, 0, '{}', NULL)`);
    database.run(`INSERT INTO refusals VALUES ('x', 'contribution', 'a', 'c', 'seal.open', 1, NULL)`);
    database.run(`INSERT INTO members VALUES ('a', 'j', 1, NULL)`);
    database.run(`INSERT INTO datasets VALUES (1, 'visits', 1, 'research', 'x', 'y', 1)`);
    database.run('INSERT INTO dataset_rows VALUES (0, 0, 0, 1)');
    database.run(`INSERT INTO consents VALUES ('k', 'a', 'c', 1, 1, NULL)`);
  }),
);
afterAll(async () => {
  await database.close();
  folder.remove();
});

const attempt = (sql: string) => database.transact(() => database.run(sql));

test.each([
  'DELETE FROM ledger',
  'DELETE FROM ledger_events',
  'DELETE FROM refusals',
  'DELETE FROM members',
  'DELETE FROM consents',
  'DELETE FROM datasets',
  'DELETE FROM dataset_rows',
  'UPDATE datasets SET version = 2',
  'UPDATE dataset_rows SET last_event = 1',
  'UPDATE ledger SET accepted = 2',
  `UPDATE ledger SET author = 'b', answer = 'z'`,
  'UPDATE ledger_events SET refused = NULL',
  `UPDATE ledger_events SET line = 'x'`,
  `UPDATE refusals SET reason = 'y'`,
  `UPDATE refusals SET data_cid = 'y', answer = 'z'`,
  'UPDATE members SET at = 2',
  `UPDATE consents SET author = 'b'`,
  `INSERT OR REPLACE INTO ledger_events VALUES (0, 0, '{"other":1}', NULL)`,
  `REPLACE INTO ledger VALUES (0, 'r2', 'a', 'c2', 'k', 0, NULL, 'first', 'u', 9, 0, 1, 1, NULL)`,
])('%s', async (sql) => {
  await expect(attempt(sql)).rejects.toThrow('append-only');
});

test.each(['ledger', 'refusals'])('the answer to a row of %s is set once', async (table) => {
  expect(await attempt(`UPDATE ${table} SET answer = 'receipt'`)).toBe(1);
  await expect(attempt(`UPDATE ${table} SET answer = 'another'`)).rejects.toThrow('append-only');
  await expect(attempt(`UPDATE ${table} SET answer = NULL`)).rejects.toThrow('append-only');
});

test('what is in the ledger is not refused any more', async () => {
  const item = { recordId: 'r', author: 'a', dataCid: 'c', position: 1 };
  await database.transact(() => {
    enterRefusal(database, 'contribution', item, 'seal.open', 1);
  });
  expect(await database.transact(() => isRefused(database, 'r'))).toBe(false);
});

test('what is refused does not come into the ledger any more', async () => {
  const batch = { recordId: 'x', author: 'a', dataCid: 'c3', lines: [] } as unknown as VerifiedBatch;
  expect(await database.transact(() => enterBatch(database, batch, 1))).toBe('refused');
});

test('one record and one set of sealed bytes of a member stand in one row', async () => {
  const insert = (record: string, data: string) =>
    attempt(
      `INSERT INTO ledger VALUES (1, '${record}', 'a', '${data}', 'k', 0, NULL, 'first', 'u', 1, 0, 1, 1, NULL)`,
    );
  await expect(insert('r', 'other')).rejects.toThrow('UNIQUE');
  await expect(insert('other', 'c')).rejects.toThrow('UNIQUE');
});
