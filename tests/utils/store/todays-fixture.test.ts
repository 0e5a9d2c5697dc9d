import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { toBase64url } from '@sheaf/protocol/bytes';
import { expect, it, vi } from 'vitest';

import { startUnion } from '../../../union/main.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { forgetEvent } from '@/utils/pipeline/forget.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { recall } from '@/utils/pipeline/recall.ts';
import { releaseEvents } from '@/utils/pipeline/release.ts';
import { reviseHeld } from '@/utils/pipeline/revise.ts';
import { listNewestBatches, markQuarantined } from '@/utils/store/batches.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter } from '@/utils/store/events.ts';
import { rootDatabase } from '@/utils/store/root-database.ts';
import { readUnion } from '@/utils/store/unions.ts';
import { provideUnionClient } from '../pipeline/union-fixture.ts';
import { fixturesFolder, readFixture, readRaw, type DatabaseFixture, type Fixture } from './load-fixture.ts';
import { sampleEngagement, sampleEvent } from './samples.ts';

const version = database.verno;
/** `SHEAF_WRITE_FIXTURE=1` writes the fixture of today's version, whose union has a port that no other has. */
const isWritten = process.env['SHEAF_WRITE_FIXTURE'] !== undefined;

it('today’s code fills a database like the fixture of its version, table by table', async () => {
  const made = await makeFixture();
  if (isWritten) {
    const { union, ...fixture } = made;
    const text = JSON.stringify({ ...fixture, union: union.described }, null, 1);
    await writeFile(join(fixturesFolder, `v${version}.json`), `${text}\n`);
    await writeFile(join(fixturesFolder, `union-v${version}.db.gz`), gzipSync(union.database, { level: 9 }));
  }
  expect(made.databases.map(outline)).toEqual((await readFixture(version)).databases.map(outline));
});

/** Stores and indexes, and which stores have rows. */
function outline({ name, version: native, stores }: DatabaseFixture) {
  const made = Object.entries(stores).map(([store, { rows, ...how }]) => [store, how, rows.length > 0]);
  return [name, native, made];
}

/** A member's life, as far as it leaves something of every kind (load-fixture.ts). */
async function makeFixture(): Promise<
  Omit<Fixture, 'union'> & { union: { described: Fixture['union']; database: Uint8Array } }
> {
  const rootOf = noteRoots();
  provideUnionClient();
  const folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'sheaf-fixture-'))));
  const [dataDir = '', otherDir = ''] = folders;
  const start = (folder: string, port: number) =>
    startUnion({ dataDir: folder, port, host: '127.0.0.1', log: () => {} });
  let union = await start(dataDir, isWritten ? 24_100 + version : 0);
  const other = await start(otherDir, isWritten ? 24_130 + version : 0);
  const { did, port } = union;

  const bring = () => deliver(connectUnion, { force: true, pauses: [100, 250, 500, 1_000] });
  const join_ = async (address: string) => {
    const { did: joined, manifestRecord } = await previewUnion(address);
    const sites = { rule: 'all-except' as const, sites: ['secret.example'] };
    const grants = [{ category: 'browsing' as const, purposes: ['research' as const], sites }];
    await joinUnion({ union: joined, manifestRecord, grants }, connectUnion);
  };
  let pages = 0;
  const capture = async (...named: string[]) => {
    const visits = named.map((site) => {
      pages += 1;
      return { ...sampleEvent(site, Date.now() + pages), title: `Page ${pages} of ${site}` };
    });
    await addEvents(visits, Date.now());
  };
  const seal = async () => {
    await releaseEvents(did);
    await bring();
    return (await listNewestBatches(did, 1))[0]!;
  };

  await capture('before.example', 'before.example');
  await join_(did);
  await bring();
  expect(await readUnion(did)).toMatchObject({ status: 'member' });
  await capture('open.example', 'secret.example', 'news.example', 'gone.example', 'open.example');
  const rows = await readEventsAfter(0, 100);
  await forgetEvent(rows.find(({ site }) => site === 'gone.example')!.seq);
  expect((await seal()).state).toBe('receipted');
  await join_(other.did);
  await other.close();

  await union.close();
  await capture('bad.example');
  const bad = await seal();
  await markQuarantined(bad.id, { code: 'batch.refused', message: 'It was refused.', at: Date.now() });
  await capture('sent.example', 'sent.example');
  const sent = await seal();
  union = await start(dataDir, port);
  await sendWithoutAnswer(sent.dataCid, bring);
  await union.close();
  expect((await database.batches.get(sent.id))?.state).toBe('sent');
  await capture('late.example', 'secret.example', 'open.example');
  expect((await seal()).state).toBe('sealed');
  const shared = rows.find(({ site }) => site === 'news.example')!;
  await recall({ union: did, what: { scope: 'event', seq: shared.seq } }, connectUnion);
  await capture('held.example', 'oldname.example');
  await addEvents([sampleEngagement(4_000)], Date.now());
  const revision = crypto.randomUUID();
  await reviseHeld({ words: ['oldname'], sites: [], from: 0, dry: false, revision });
  const day = 24 * 60 * 60 * 1_000;
  await database.earlier.put({
    id: sent.id,
    union: other.did,
    at: Date.now() - day,
    dataCid: sent.dataCid,
    bytes: 4_096,
    state: 'sent',
  });

  database.close();
  rootDatabase.close();
  const databases = (await Promise.all(['sheaf', 'sheaf-root'].map(readRaw))).filter((each) => !!each);
  for (const { stores } of databases) {
    for (const store of Object.values(stores)) {
      store.rows = await Promise.all(store.rows.map((row) => encode(row, rootOf)));
    }
  }
  const books = new DatabaseSync(join(dataDir, 'union.db'));
  books.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  books.close();
  const keys = JSON.parse(await readFile(join(dataDir, 'keys.json'), 'utf8')) as object;
  const file = await readFile(join(dataDir, 'union.db'));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  return { version, databases, union: { described: { did, port, keys }, database: file } };
}

/** The union's node takes a batch; before the union can answer, the device is offline. */
async function sendWithoutAnswer(dataCid: string, bring: () => Promise<void>): Promise<void> {
  const { fetch } = globalThis;
  let isTaken = false;
  const cut = vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    if (isTaken) throw new TypeError('offline');
    const answer = await fetch(...asked);
    const message = new Headers(asked[1]?.headers).get('dwn-request') ?? '';
    isTaken = message.includes(dataCid);
    return answer;
  });
  await bring();
  cut.mockRestore();
}

/**
 * Notes every secret that becomes a key of the kind that roots are, and lets keys that encrypt be exported: what cannot
 * be exported cannot be put into a file.
 * @returns finds the secret of such a key
 */
function noteRoots(): (key: CryptoKey) => Promise<Uint8Array> {
  const { subtle } = crypto;
  const secrets: Uint8Array<ArrayBuffer>[] = [];
  const importKey = subtle.importKey.bind(subtle);
  const generateKey = subtle.generateKey.bind(subtle);
  vi.spyOn(subtle, 'importKey').mockImplementation((async (
    format: 'raw',
    data: Uint8Array<ArrayBuffer>,
    algorithm: string,
    ...rest: [boolean, KeyUsage[]]
  ) => {
    if (algorithm === 'HKDF') secrets.push(Uint8Array.from(data));
    return importKey(format, data, algorithm, ...rest);
  }) as typeof subtle.importKey);
  vi.spyOn(subtle, 'generateKey').mockImplementation(((
    algorithm: Algorithm,
    isExportable: boolean,
    usages: KeyUsage[],
  ) =>
    generateKey(
      algorithm,
      isExportable || algorithm.name === 'AES-GCM',
      usages,
    )) as typeof subtle.generateKey);
  const markOf = async (key: CryptoKey) => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new Uint8Array([1]) };
    return toBase64url(new Uint8Array(await subtle.deriveBits(how, key, 256)));
  };
  return async (key) => {
    const wanted = await markOf(key);
    for (const secret of secrets) {
      const like = await importKey('raw', secret, 'HKDF', false, ['deriveBits']);
      if ((await markOf(like)) === wanted) return secret;
    }
    throw new Error('This key was made of no secret that was seen.');
  };
}

/** As JSON can hold it (load-fixture.ts). */
async function encode(value: unknown, rootOf: (key: CryptoKey) => Promise<Uint8Array>): Promise<unknown> {
  if (value instanceof CryptoKey) {
    if (value.algorithm.name === 'HKDF') return { $hkdf: toBase64url(await rootOf(value)) };
    return { $aes: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', value))) };
  }
  if (value instanceof Uint8Array) return { $bytes: toBase64url(value) };
  if (Array.isArray(value)) return Promise.all(value.map((part) => encode(part, rootOf)));
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    await Promise.all(parts.map(async ([name, part]) => [name, await encode(part, rootOf)] as const)),
  );
}
