import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openWorkshop } from '@/union/dataset/workshop.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, visitLine, visitedAt, type Member } from '../membership.ts';
import { run } from '../process.ts';
import { build, contribute, readRelease } from './contribute.ts';

/** What members, disks and operators can do to a build. */

let union: TestUnion;
let a: Member;
let b: Member;

beforeEach(async () => {
  union = await startTestUnion();
  [a, b] = await Promise.all([join(union), join(union)]);
});
afterEach(() => union.remove());

const draft = () => joinPath(union.dataDir, 'dataset-draft');

test('whatever stands in a text comes out as it went in, or as the nearest that is well-formed', async () => {
  const texts = [
    "'; DROP TABLE released; --",
    "' UNION SELECT line FROM raw --",
    "\"; ATTACH '/etc/passwd' AS x; --",
    "$$); COPY released TO '/tmp/x'; --",
    '../../../../etc/passwd',
    'type=page.visit/day=2026-01-01',
    'NULL',
    '\0zero',
    '\ud800 half',
    '\u202eright to left',
    '{"type":"page.visit"}',
    "%s %d \\x00 \\' \\",
    ...fc.sample(fc.string({ unit: 'binary', maxLength: 250, minLength: 1 }), { numRuns: 60, seed: 7 }),
  ];
  const lines = texts.map((text, index) =>
    JSON.stringify({
      ...(JSON.parse(visitLine(text.slice(0, 250), visitedAt + index)) as object),
      title: text,
      url: text,
    }),
  );
  await contribute(a, union, lines);
  await contribute(b, union, lines);
  await build(union);
  const rows = await readRelease(union, 1, 'SELECT site, url, title FROM rows');
  const plain = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd');
  const seen = new Set(rows.map((row) => JSON.stringify(row)));
  expect(rows).toHaveLength(2 * texts.length);
  expect(seen).toEqual(
    new Set(
      texts.map((text) =>
        JSON.stringify({ site: plain(text.slice(0, 250)), url: plain(text), title: plain(text) }),
      ),
    ),
  );
});

test('a key twice in a line: the reading that the steward judged is the one that is released', async () => {
  const twice = `{"type":"../../../x","at":-1,"site":"private.example",${visitLine('shown.example').slice(1)}`;
  await contribute(a, union, [twice]);
  await contribute(b, union, [visitLine('shown.example')]);
  const card = await build(union);
  expect(card.partitions).toMatchObject([{ day: '2026-09-21', type: 'page.visit', rows: 2 }]);
  expect(await readRelease(union, 1, 'SELECT DISTINCT site FROM rows')).toEqual([{ site: 'shown.example' }]);
});

test.each([Number.MAX_SAFE_INTEGER, 0, 253_402_300_800_000])(
  'an event dated %d lies in a folder of ten characters',
  async (at) => {
    await contribute(a, union, [visitLine('a.example', at)]);
    const [partition] = (await build(union)).partitions;
    expect(partition?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await readRelease(union, 1, 'SELECT count(*)::INTEGER AS n FROM rows')).toEqual([{ n: 1 }]);
  },
);

test.each([
  'not json',
  '{"type":"../../x","at":1,"site":"a"}',
  '{"type":"page.visit","at":-1,"site":"a"}',
  'null',
])('a line in the books that is none (%s) is said, and nothing is built', async (line) => {
  await contribute(a, union, [visitLine()]);
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'));
  database.prepare('INSERT INTO ledger_events VALUES (0, 1, ?, NULL)').run(line);
  database.close();
  await expect(build(union)).rejects.toMatchObject({ code: 'dataset.line' });
  expect(existsSync(joinPath(union.dataDir, 'datasets'))).toBe(false);
});

test('the workshop reaches its own folders and nothing else', async () => {
  const folder = joinPath(union.dataDir, "w'; --");
  const workshop = await openWorkshop(folder, [], new AbortController().signal);
  const outside = joinPath(union.dataDir, 'keys.json');
  for (const sql of [
    `SELECT * FROM read_text('${outside}')`,
    `COPY (SELECT 1) TO '${joinPath(union.dataDir, 'x.csv')}'`,
    `ATTACH '${joinPath(union.dataDir, 'x.duckdb')}'`,
    'SET enable_external_access = true',
    `SET allowed_directories = ['/']`,
    `INSTALL httpfs`,
  ]) {
    await expect(workshop.run(sql).then(() => sql)).rejects.toThrow(
      /Permission|configuration|disabled|Cannot/,
    );
  }
  workshop.close();
  expect(existsSync(joinPath(union.dataDir, 'x.csv'))).toBe(false);
});

test('after a crash between the books and the folder, the next build puts the version in its place', async () => {
  await contribute(a, union, [visitLine()]);
  await build(union);
  const release = joinPath(union.dataDir, 'datasets/visits/1');
  const origins = joinPath(union.dataDir, 'dataset-origins/visits/1.parquet');
  mkdirSync(draft());
  renameSync(release, joinPath(draft(), 'release'));
  renameSync(origins, joinPath(draft(), 'origins.parquet'));
  writeFileSync(joinPath(draft(), 'version.json'), JSON.stringify({ name: 'visits', version: 1 }));
  expect((await build(union)).partitions).toMatchObject([{ since: 1 }]);
  expect([release, origins, draft()].map((path) => existsSync(path))).toEqual([true, true, false]);
});

test('SIGKILL at any moment: each version in the books is in its place after the next build, and no other is', async () => {
  await contribute(a, union, [visitLine()]);
  await contribute(b, union, [visitLine()]);
  const bin = joinPath(import.meta.dirname, '../../../union/bin.ts');
  const words = ['dataset', 'build', 'visits', '--purpose', 'research', '--data', union.dataDir];
  for (const delay of [150, 300, 400, 500, 600, 700, 900]) {
    const child = spawn(process.execPath, [bin, ...words], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
  }
  const finished = await run(...words);
  expect(finished).toMatchObject({ code: 0 });
  const versions = union.select('SELECT version FROM datasets').map((row) => Number(row['version']));
  expect(versions).toEqual(Array.from(versions, (_version, index) => index + 1));
  for (const version of versions) {
    expect(existsSync(joinPath(union.dataDir, `datasets/visits/${version}/dataset.json`))).toBe(true);
    expect(existsSync(joinPath(union.dataDir, `dataset-origins/visits/${version}.parquet`))).toBe(true);
  }
  expect(existsSync(joinPath(union.dataDir, `datasets/visits/${versions.length + 1}`))).toBe(false);
  expect(existsSync(draft())).toBe(false);
});

test('two builds at once: one waits to be told again', async () => {
  await contribute(a, union, [visitLine()]);
  const outcomes = await Promise.allSettled([build(union), build(union)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'store.locked' },
  });
});
