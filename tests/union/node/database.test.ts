import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { lockDataFolder, toDataFolder } from '@/union/node/data-folder.ts';
import { Database } from '@/union/node/database.ts';
import { makeFolder } from '../folder.ts';

const folder = makeFolder();
const database = new Database(join(folder.path, 'union.db'));
afterAll(async () => {
  await database.close();
  folder.remove();
});

const count = () =>
  database.transact(() => Number(database.select('SELECT count(*) AS n FROM things')[0]?.['n']));

test('what is not kept, and what fails, leaves nothing behind', async () => {
  await database.transact(() => database.run('CREATE TABLE things (name TEXT)'));
  const add = () => database.run(`INSERT INTO things VALUES ('a')`);
  expect(await database.transact(add, () => false)).toBe(1);
  await expect(
    database.transact(() => {
      add();
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await count()).toBe(0);
  await database.transact(add);
  expect(await count()).toBe(1);
});

test('transactions follow one another, however they interleave in time', async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name}+`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${name}-`);
  };
  await Promise.all(['a', 'b', 'c'].map((name) => database.transact(work(name))));
  expect(seen).toEqual(['a+', 'a-', 'b+', 'b-', 'c+', 'c-']);
});

test("the engine's own transactions are part of the one they run in", async () => {
  const kysely = database.asKyselyDatabase();
  const run = (sql: string) => kysely.prepare(sql).run([]);
  await database.transact(
    () => {
      for (const sql of ['begin', `INSERT INTO things VALUES ('inner')`, 'commit']) run(sql);
      for (const sql of ['begin', `INSERT INTO things VALUES ('undone')`, 'rollback']) run(sql);
      expect(kysely.prepare('SELECT name FROM things').all([])).toMatchObject([
        { name: 'a' },
        { name: 'inner' },
      ]);
    },
    () => false,
  );
  expect(await count()).toBe(1);
});

test('a statement outside of its transaction is refused', async () => {
  expect(() => database.select('SELECT 1')).toThrow('outside of its transaction');
  let late: Promise<unknown> = Promise.resolve();
  await database.transact(() => {
    late = new Promise((resolve) => setTimeout(resolve, 5)).then(() => database.select('SELECT 1'));
  });
  await expect(late).rejects.toMatchObject({ code: 'store.no-transaction' });
});

test('one union at a time holds a data folder', () => {
  const data = toDataFolder(join(folder.path, 'held'));
  const unlock = lockDataFolder(data);
  expect(() => lockDataFolder(data)).toThrow('another union runs on');
  unlock();
  lockDataFolder(data)();
});
