import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { Database } from '@/union/node/database.ts';
import { datasetsOf } from '@/union/steward/datasets.ts';
import { remove } from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, visitLine, visitedAt, type Member } from '../membership.ts';
import { run } from '../process.ts';
import { agree, build, contribute, grant, readOrigins, readRelease, recall, withdraw } from './contribute.ts';

/** What a union makes of its ledger, by a real steward, SQLite and DuckDB. */

let union: TestUnion;
let members: Member[];

beforeEach(async () => {
  union = await startTestUnion();
  members = await Promise.all([join(union), join(union), join(union)]);
});
afterEach(() => union.remove());

const day = 24 * 60 * 60_000;
const visits = (site: string, title: string, at = visitedAt) =>
  JSON.stringify({ ...(JSON.parse(visitLine(site, at)) as object), title });
const textOf = (path: string) => readFileSync(joinPath(union.dataDir, path), 'utf8');

/** Every file beneath a folder, as text. */
function filesBeneath(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(joinPath(path, name)).isFile(),
  );
}

test('rows come out by day and type, under pseudonyms, without what fewer than k members have', async () => {
  const [a, b, c] = members as [Member, Member, Member];
  const batch = await contribute(a, union, [
    visits('common.example', 'Home'),
    visits('rare.example', 'Only mine'),
  ]);
  await contribute(b, union, [visits('common.example', 'Home', visitedAt + day), '{}']);
  await contribute(c, union, [visits('common.example', 'C')]);
  const card = await build(union);

  expect(card).toMatchObject({ version: 1, rows: 4, members: 3, suppressed: { site: 1, url: 1, title: 2 } });
  expect(card.partitions.map(({ day: each, type, rows }) => [each, type, rows])).toEqual([
    ['2026-09-21', 'page.visit', 3],
    ['2026-09-22', 'page.visit', 1],
  ]);
  const rows = await readRelease(
    union,
    1,
    'SELECT site, url, title, suppressed, "minute" FROM rows ORDER BY ALL',
  );
  const common = { site: 'common.example', url: 'https://common.example/' };
  const minute = '2026-09-21 14:13:00';
  expect(rows).toEqual([
    { ...common, title: 'Home', suppressed: [], minute },
    { ...common, title: 'Home', suppressed: [], minute: '2026-09-22 14:13:00' },
    { ...common, title: null, suppressed: ['title'], minute },
    { site: null, url: null, title: null, suppressed: ['site', 'url', 'title'], minute },
  ]);

  const release = joinPath(union.dataDir, 'datasets/visits/1');
  for (const file of filesBeneath(release)) {
    const bytes = readFileSync(joinPath(release, file), 'latin1');
    for (const member of members) {
      for (const secret of [member.did, member.did.slice(8), member.consent, batch]) {
        expect(bytes.includes(secret), `${file} ${secret}`).toBe(false);
      }
    }
  }
  const origins = await readOrigins(union, 1);
  expect(origins).toHaveLength(4);
  expect(origins.filter((row) => row['batch'] === batch)).toMatchObject([
    { ledger: 0, consent: a.consent },
    { ledger: 0, consent: a.consent },
  ]);
  expect(JSON.parse(textOf('datasets/visits/1/dataset.json'))).toEqual(card);
  expect(textOf('datasets/visits/1/README.md')).toContain('For one purpose: **research**');
  expect(existsSync(joinPath(union.dataDir, 'dataset-draft'))).toBe(false);
});

test('two datasets do not share pseudonyms; two versions of one do', async () => {
  for (const member of members) await contribute(member, union, [visitLine()]);
  const names = async (version: number, name?: string) =>
    (await readRelease(union, version, 'SELECT DISTINCT member FROM rows ORDER BY 1', name)).map(
      (row) => row['member'],
    );
  await build(union);
  await contribute(members[0]!, union, [visitLine('example.org', visitedAt + 1)]);
  await build(union);
  await build(union, { name: 'other' });
  const first = await names(1);
  expect(first).toHaveLength(3);
  expect(await names(2)).toEqual(first);
  const other = await names(1, 'other');
  expect(other).toHaveLength(3);
  expect(other.filter((name) => first.includes(name))).toEqual([]);
});

test('a purpose holds only what was agreed to for it, then and now', async () => {
  const [a, b, c] = members as [Member, Member, Member];
  const expiresAt = Date.now() + 10_000;
  const trains = await agree(a, union, [grant(['train-ai'])]);
  const expires = await agree(b, union, [grant(['train-ai'], { expiresAt })]);
  await contribute(trains, union, [visitLine('a.example')]);
  await contribute(expires, union, [visitLine('a.example')]);
  await contribute(c, union, [visitLine('a.example')]);
  const inVersion = async (name: string, version: number) =>
    (await readOrigins(union, version, name)).map((row) => String(row['consent'])).toSorted();

  const options = { name: 'training', purpose: 'train-ai' as const };
  await build(union, options);
  expect(await inVersion('training', 1)).toEqual([trains.consent, expires.consent].toSorted());
  await build(union);
  expect(await inVersion('visits', 1)).toEqual([c.consent]);

  // One narrows what they agree to: gone from the next version, and what was contributed before stays under its consent.
  await agree(trains, union, [grant(['research'])]);
  await build(union, options);
  expect(await inVersion('training', 2)).toEqual([expires.consent]);
  await new Promise((resolve) => {
    setTimeout(resolve, expiresAt - Date.now() + 1);
  });
  await expect(build(union, options)).rejects.toMatchObject({ code: 'dataset.empty' });
  await expect(build(union, { name: 'training' })).rejects.toMatchObject({ code: 'dataset.purpose' });
  await expect(build(union, { name: 'sold', purpose: 'sell-access' })).rejects.toMatchObject({
    code: 'dataset.empty',
  });
});

test('what a member deletes is absent from the next version; untouched files are carried over', async () => {
  const [a, b, c] = members as [Member, Member, Member];
  const first = await contribute(a, union, [
    visitLine('x.example', visitedAt),
    visitLine('y.example', visitedAt),
  ]);
  const nextDay = visitedAt + day;
  await contribute(b, union, [visitLine('x.example', nextDay), visitLine('q.example', nextDay)]);
  await contribute(c, union, [visitLine('x.example', nextDay)]);
  await build(union);
  await remove(union, first, a);
  const card = await build(union);
  expect(card.rows).toBe(3);
  expect(card.partitions).toMatchObject([{ day: '2026-09-22', since: 1 }]);
  const inode = (version: number) =>
    statSync(
      joinPath(union.dataDir, `datasets/visits/${version}/data/day=2026-09-22/type=page.visit/rows.parquet`),
    ).ino;
  expect(inode(2)).toBe(inode(1));

  await contribute(c, union, [visitLine('x.example', visitedAt + 2 * day)]);
  const third = await build(union);
  expect(third.partitions).toMatchObject([{ since: 1 }, { day: '2026-09-23', since: 3 }]);

  // What another member visits on another day makes a site less rare, and so changes a file whose own events are the same.
  await contribute(c, union, [visitLine('q.example', visitedAt + 2 * day)]);
  const fourth = await build(union);
  expect(fourth.partitions).toMatchObject([{ day: '2026-09-22', since: 4 }, { since: 4 }]);

  const database = new Database(joinPath(union.dataDir, 'union.db'));
  const held = (ledger: number, event: number) =>
    database.transact(() => datasetsOf(database, ledger, [event, event]));
  expect(await held(0, 1)).toEqual([{ name: 'visits', version: 1 }]);
  expect(await held(1, 0)).toEqual([1, 2, 3, 4].map((version) => ({ name: 'visits', version })));
  expect(await held(1, 2)).toEqual([]);
  expect(await held(9, 0)).toEqual([]);
  await database.close();
});

test('stopped at any step: nothing of it is left, and the next build is as if it had not been', async () => {
  for (const member of members) await contribute(member, union, [visitLine()]);
  for (const step of ['events read', 'files written']) {
    const controller = new AbortController();
    const onProgress = (name: string) => {
      if (name === step) controller.abort();
    };
    await expect(build(union, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      code: 'dataset.stopped',
    });
    expect(existsSync(joinPath(union.dataDir, 'datasets'))).toBe(false);
    expect(existsSync(joinPath(union.dataDir, 'dataset-draft'))).toBe(false);
    expect(union.select('SELECT * FROM datasets')).toEqual([]);
  }
  expect((await build(union)).version).toBe(1);
});

test('a deletion while it is built: nothing is kept', async () => {
  const batches: string[] = [];
  for (const member of members) batches.push(await contribute(member, union, [visitLine()]));
  const onProgress = (step: string) => {
    if (step !== 'files written') return;
    const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'), { timeout: 5_000 });
    database.prepare(`UPDATE messageStoreMessages SET method = 'Delete' WHERE recordId = ?`).run(batches[0]!);
    database.close();
  };
  await expect(build(union, { onProgress })).rejects.toMatchObject({ code: 'dataset.changed' });
  expect(existsSync(joinPath(union.dataDir, 'datasets'))).toBe(false);
  expect((await build(union)).rows).toBe(2);
});

test('what is recalled is absent from the next version, and the receipt names those that held it', async () => {
  const [a, b] = members as [Member, Member, Member];
  const first = await contribute(
    a,
    union,
    ['x.example', 'y.example', 'z.example'].map((site) => visitLine(site)),
  );
  await contribute(b, union, [visitLine('x.example')]);
  await build(union);
  await build(union, { name: 'other' });
  await build(union);
  expect(await recall(a, union, first, [1, 2])).toEqual(['other 1', 'visits 1-2']);
  const card = await build(union);
  expect(card.rows).toBe(2);
  expect(await readOrigins(union, 3)).toMatchObject([{ event: 0 }, { event: 0 }]);
  expect(await recall(a, union, first, [0, 2])).toEqual(['other 1', 'visits 1-3']);
});

test('what is recalled and not yet erased is not built from either', async () => {
  const [a, b] = members as [Member, Member, Member];
  await contribute(a, union, [visitLine('x.example'), visitLine('y.example')]);
  await contribute(b, union, [visitLine('x.example')]);
  await union.close();
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'));
  const [batch] = union.select('SELECT record_id AS id FROM ledger WHERE ledger_index = 0');
  database.prepare(`INSERT INTO recalls VALUES ('r', ?, 'c', NULL, 1, 0, 1, 0)`).run(a.did);
  database.prepare(`INSERT INTO recall_targets VALUES ('r', ?, 1, 1)`).run(String(batch?.['id']));
  database.exec(`INSERT INTO recall_entries VALUES ('r', 0, 1, 0)`);
  database.close();
  expect((await build(union)).rows).toBe(2);
  const exported = await run('export', '--data', union.dataDir);
  expect(exported.out.trim().split('\n')).toHaveLength(2);
});

test('who withdraws is in no version after it', async () => {
  const [a, b] = members as [Member, Member, Member];
  await contribute(a, union, [visitLine('x.example')]);
  await contribute(b, union, [visitLine('x.example')]);
  expect((await build(union)).rows).toBe(2);
  await withdraw(a, union);
  expect(await readOrigins(union, (await build(union)).version)).toMatchObject([{ consent: b.consent }]);
});

test('the command: builds, lists, and says what is wrong', async () => {
  for (const member of members) await contribute(member, union, [visitLine()]);
  const data = ['--data', union.dataDir];
  const built = await run('dataset', 'build', 'visits', '--purpose', 'research', '--k', '2', ...data);
  expect(built).toMatchObject({ code: 0 });
  expect(built.out).toContain('visits 1: 3 events of 3 members in 1 files');
  const listed = await run('dataset', 'list', '--json', ...data);
  expect(JSON.parse(listed.out)).toMatchObject({ name: 'visits', version: 1, purpose: 'research', rows: 3 });
  expect((await run('dataset', 'list', ...data)).out).toContain('visits 1, for research: 3 events');
  const wrong = [
    ['build', '../x', '--purpose', 'research'],
    ['build', 'x', '--purpose', 'anything'],
    ['build', 'x', '--purpose', 'research', '--k', '1'],
    ['prune'],
  ];
  for (const { code } of await Promise.all(wrong.map((words) => run('dataset', ...words, ...data)))) {
    expect(code).toBe(2);
  }
  const none = await run('dataset', 'build', 'sold', '--purpose', 'sell-access', ...data);
  expect(none).toMatchObject({ code: 1 });
  expect(none.err).toContain('there is nothing to build');
});
