import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readDemoConfig } from '@/union/config.ts';
import { remove, send } from './client.ts';
import { startTestUnion, type TestUnion } from './fixture.ts';
import { makeFolder } from './folder.ts';
import { run, startProcess } from './process.ts';
import { join, answerFor, signContribution, visitLine, type Member } from './membership.ts';

/** The command, as an operator meets it: real processes, their words and exit codes. */

let union: TestUnion;
let member: Member;
const folder = makeFolder();

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
});
afterAll(async () => {
  await union.remove();
  folder.remove();
});

test('what cannot be understood is answered with the usage and 2', async () => {
  const lines = [[], ['prune'], ['start', '--bogus'], ['start'], ['info', '--data', 'x', 'y']];
  const port = ['start', '--data', folder.path, '--port', '99999'];
  for (const { code, err } of await Promise.all([...lines, port].map((line) => run(...line)))) {
    expect(code).toBe(2);
    expect(err).toContain('sheaf-union start --data DIR');
  }
  const help = await run('start', '--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('sheaf-union export --data DIR');
});

test('a folder without a union, a bad configuration: one sentence and 1', async () => {
  const config = joinPath(folder.path, 'bad.json');
  writeFileSync(config, JSON.stringify({ ...readDemoConfig(), holdHours: 'a day' }));
  const data = joinPath(folder.path, 'none');
  const [none, bad, absent] = await Promise.all([
    run('info', '--data', data),
    run('start', '--data', data, '--config', config),
    run('start', '--data', data, '--config', joinPath(folder.path, 'absent.json')),
  ]);
  for (const { code, err } of [none, bad, absent]) {
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
  }
  expect(none.err).toContain('There is no union in');
  expect(bad.err).toContain('holdHours');
  expect(absent.err).toContain('absent.json cannot be read');
  expect(existsSync(data)).toBe(false);
});

test('a busy port and a locked folder say what to do and make nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const data = joinPath(folder.path, 'busy');
  const [busy, locked] = await Promise.all([
    run('start', '--data', data, '--port', String(port)),
    run('start', '--data', union.dataDir),
  ]);
  server.close();
  expect(busy).toMatchObject({ code: 1, out: '' });
  expect(busy.err).toContain(`Port ${port} is in use`);
  expect(busy.err).toContain('--port');
  expect(existsSync(joinPath(data, 'keys.json'))).toBe(false);
  expect(locked).toMatchObject({ code: 1, out: '' });
  expect(locked.err).toContain('another union runs on');
});

test('start says where it is, keeps its keys to itself and ends cleanly', async () => {
  const data = joinPath(folder.path, 'clean');
  const running = await startProcess(data, '--port', '0');
  expect(running.did).toBe(`did:web:${new URL(running.url).host.replace(':', '%3A')}`);
  expect(statSync(joinPath(data, 'keys.json')).mode & 0o777).toBe(0o600);
  expect(statSync(joinPath(data, 'union.db')).mode & 0o777).toBe(0o600);
  expect(await running.end('SIGTERM')).toBe(0);
  expect(existsSync(joinPath(data, 'union.db-wal'))).toBe(false);
});

test('export and info, while the union runs', async () => {
  const lines = [visitLine('a.example'), '{}', visitLine('ünï.example')];
  const parcel = await signContribution(member, union, lines);
  const deleted = await signContribution(member, union, [visitLine('b.example')], { seq: 1 });
  const refused = await signContribution(member, union, undefined, { aud: 'did:web:other.example' });
  for (const each of [parcel, deleted, refused]) {
    await send(union, each);
    await answerFor(member, union, each.message.recordId);
  }
  await remove(union, deleted.message.recordId, member);

  const file = joinPath(folder.path, 'export.jsonl');
  const [exported, toFile, info, people] = await Promise.all([
    run('export', '--data', union.dataDir),
    run('export', '--data', union.dataDir, '--out', file),
    run('info', '--data', union.dataDir, '--json'),
    run('info', '--data', union.dataDir),
  ]);
  const row = { ledger: 0, batch: parcel.message.recordId, author: member.did };
  expect(
    exported.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as unknown),
  ).toEqual([
    { ...row, index: 0, line: lines[0] },
    { ...row, index: 2, line: lines[2] },
  ]);
  expect(toFile).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file, 'utf8')).toBe(exported.out);
  expect(JSON.parse(info.out)).toMatchObject({
    did: union.did,
    members: 1,
    consents: 1,
    batches: 2,
    eventsAccepted: 3,
    eventsRefused: 1,
    refusals: { 'contribution.aud': 1 },
    receiptsOutstanding: 0,
  });
  expect(people.out).toContain('events accepted       3');

  expect(await run('verify', '--data', union.dataDir)).toMatchObject({
    code: 0,
    out: '2 batches verify, each against the root that its author signed.\n',
  });
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'), { timeout: 5_000 });
  database.exec(`DROP TRIGGER ledger_events_fixed; UPDATE ledger_events SET line = line || ' '`);
  database.close();
  expect(await run('verify', '--data', union.dataDir)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Entries of the ledger are not what was signed: 0.') as string,
  });
});
