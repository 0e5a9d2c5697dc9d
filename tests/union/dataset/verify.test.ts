import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { hashFile, hashOf, type Card } from '@/union/dataset/card.ts';
import { describeDataset } from '@/union/dataset/describe.ts';
import { verifyDataset } from '@/union/dataset/verify.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, visitLine, visitedAt, type Member } from '../membership.ts';
import { run } from '../process.ts';
import { build, contribute, readOrigins, recall } from './contribute.ts';

/** A version is checked against the ledger; whatever is changed in it, beside it, or beneath it is found. */

let union: TestUnion;
let members: Member[];
let batch: string;

beforeEach(async () => {
  union = await startTestUnion();
  members = await Promise.all([join(union), join(union), join(union)]);
  for (const member of members) {
    batch = await contribute(member, union, [
      visitLine('common.example', visitedAt),
      visitLine(`only-${member.did.slice(-6)}.example`, visitedAt + 1),
      visitLine('common.example', visitedAt + 24 * 60 * 60_000),
    ]);
  }
  await build(union);
});
afterEach(() => union.remove());

const release = (path: string) => joinPath(union.dataDir, 'datasets/visits/1', path);
const partition = () => release('data/day=2026-09-21/type=page.visit/rows.parquet');

async function verify(version?: number) {
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'), { readOnly: true, timeout: 5_000 });
  try {
    return await verifyDataset({
      dataDir: union.dataDir,
      books: { did: union.did, database },
      name: 'visits',
      version,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
  } finally {
    database.close();
  }
}

const differs = (words: string) => ({
  code: 'dataset.differs',
  message: expect.stringContaining(words) as string,
});

/** Writes a partition anew with other rows, and makes card and books agree with it, as only the union itself could. */
async function forge(select: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE rows AS FROM read_parquet('${partition()}', hive_partitioning = false)`);
  await connection.run(`COPY (${select}) TO '${partition()}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  const sha256 = await hashFile(partition());
  amend((card) => {
    card.partitions[0]!.sha256 = sha256;
  });
}

function amend(change: (card: Card) => void): void {
  const card = JSON.parse(readFileSync(release('dataset.json'), 'utf8')) as Card;
  change(card);
  const files = describeDataset(card);
  for (const [file, text] of Object.entries(files)) writeFileSync(release(file), text);
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'), { timeout: 5_000 });
  database.exec('DROP TRIGGER IF EXISTS datasets_fixed');
  database.prepare('UPDATE datasets SET card_sha256 = ?').run(hashOf(files['dataset.json']!));
  database.close();
}

test('what was built verifies, also after a recall, and then says how much is gone', async () => {
  expect(await verify()).toMatchObject({ card: { version: 1, rows: 9 }, gone: 0 });
  await recall(members[2]!, union, batch, [0, 1]);
  expect(await verify()).toMatchObject({ gone: 2 });
  await build(union);
  expect(await verify()).toMatchObject({ card: { version: 2, rows: 7 }, gone: 0 });
  expect(await verify(1)).toMatchObject({ card: { version: 1 }, gone: 2 });
  expect(existsSync(joinPath(union.dataDir, 'dataset-draft'))).toBe(false);
  await expect(verify(3)).rejects.toMatchObject({ code: 'dataset.none' });
});

test.each([
  ['dataset.json', 'dataset.json is not the one that was built'],
  ['README.md', 'README.md is changed'],
  ['terms.json', 'terms.json is changed'],
  ['data/day=2026-09-21/type=page.visit/rows.parquet', 'rows.parquet is changed'],
])('one byte more in %s', async (path, words) => {
  appendFileSync(release(path), ' ');
  await expect(verify()).rejects.toMatchObject(differs(words));
});

test('a file more, a file less, other origins', async () => {
  writeFileSync(release('data/members.csv'), 'x');
  await expect(verify()).rejects.toMatchObject(differs('data/members.csv does not belong to it'));
  rmSync(release('data/members.csv'));
  appendFileSync(joinPath(union.dataDir, 'dataset-origins/visits/1.parquet'), ' ');
  await expect(verify()).rejects.toMatchObject(differs('the file of origins'));
  rmSync(partition());
  await expect(verify()).rejects.toMatchObject(differs('rows.parquet is missing'));
});

const hidden = `CASE WHEN site IS NULL THEN 'shown.example' ELSE site END`;
test.each([
  [`SELECT * REPLACE ('other.example' AS site) FROM rows`, 'rows do not say what the member sent (6)'],
  [`SELECT * REPLACE (${hidden} AS site) FROM rows`, 'rows do not say what the member sent (3)'],
  [
    `SELECT * REPLACE ("minute" + INTERVAL 1 MINUTE AS "minute") FROM rows`,
    'rows do not say what the member sent (6)',
  ],
  [`SELECT * REPLACE ('m' AS member) FROM rows`, 'rows do not say what the member sent (6)'],
  [`SELECT * REPLACE (NULL AS site) FROM rows`, 'rows do not say what the member sent (3)'],
  ['SELECT * FROM rows LIMIT 5', 'events that the books name have no row'],
  ['SELECT * FROM rows UNION ALL SELECT * FROM rows', 'rows are of no event that the books name (6)'],
])('rows forged by %s', async (select, words) => {
  await forge(select);
  await expect(verify()).rejects.toMatchObject(differs(words));
});

test('another ledger, another purpose, a lower k', async () => {
  const { head } = (await verify()).card.ledger;
  amend((card) => {
    card.ledger.head = `${head.slice(0, -1)}_`;
  });
  await expect(verify()).rejects.toMatchObject(differs('the ledger is not the one'));
  amend((card) => {
    card.ledger.head = head;
    card.k = 4;
  });
  await expect(verify()).rejects.toMatchObject(differs('fewer than 4 members'));
  amend((card) => {
    card.k = 2;
    card.purpose = 'train-ai';
  });
  await expect(verify()).rejects.toMatchObject(differs('no consent covered then (9)'));
});

test('the command', async () => {
  const data = ['--data', union.dataDir];
  const good = await run('dataset', 'verify', 'visits', ...data);
  expect(good).toMatchObject({ code: 0 });
  expect(good.out).toContain('visits 1: 9 rows in 2 files are what the ledger says.');
  writeFileSync(release('README.md'), 'nothing');
  const bad = await run('dataset', 'verify', 'visits', '--version', '1', ...data);
  expect(bad).toMatchObject({ code: 1 });
  expect(bad.err).toContain('README.md is changed');
  expect(await run('dataset', 'verify', 'visits', '--version', 'x', ...data)).toMatchObject({ code: 2 });
  expect(await readOrigins(union, 1)).toHaveLength(9);
});
