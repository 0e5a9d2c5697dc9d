import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { fromBase64url } from '@sheaf/protocol/bytes';

/** Where the fixtures are. */
export const fixturesFolder = join(import.meta.dirname, '../../fixtures/databases');

/** One object store as it was made, with its rows. */
export interface StoreFixture {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>;
  /** Bytes as `{$bytes}`, keys as `{$hkdf}` and `{$aes}`, all base64url. */
  rows: unknown[];
}

export interface DatabaseFixture {
  name: string;
  /** The browser's number: ten times Dexie's. */
  version: number;
  stores: Record<string, StoreFixture>;
}

/**
 * What one version of the extension kept of a member of two unions: at the first, batches that are receipted,
 * quarantined, sent and sealed, and events that are held; the second has not answered.
 */
export interface Fixture {
  version: number;
  databases: DatabaseFixture[];
  union: { did: string; port: number; keys: object };
}

/** Versions of which there is a fixture, in order. */
export const fixtureVersions: readonly number[] = readdirSync(fixturesFolder)
  .flatMap((name) => /^v(\d+)\.json$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

export async function readFixture(version: number): Promise<Fixture> {
  return JSON.parse(await readFile(join(fixturesFolder, `v${version}.json`), 'utf8')) as Fixture;
}

/** Makes the databases of a fixture, by the browser's own means; those of that name must not be there. */
export async function loadFixture(version: number): Promise<Fixture> {
  const fixture = await readFixture(version);
  for (const database of fixture.databases) await buildDatabase(database);
  return fixture;
}

async function buildDatabase({ name, version, stores }: DatabaseFixture): Promise<void> {
  const rows = new Map<string, unknown[]>();
  for (const [store, { rows: encoded }] of Object.entries(stores)) {
    rows.set(store, await Promise.all(encoded.map(decode)));
  }
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
        made.createIndex(index, path, options);
      }
      for (const row of rows.get(store) ?? []) made.add(row);
    }
  });
  const database = await settle(opening);
  database.close();
}

/** Resolves with what a request finds. */
function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed without a reason')));
  });
}

/** Everything that is in a database now, past all code of ours; undefined if there is no such database. */
export async function readRaw(name: string): Promise<DatabaseFixture | undefined> {
  if (!(await indexedDB.databases()).some((found) => found.name === name)) return undefined;
  const database = await settle(indexedDB.open(name));
  const stores: DatabaseFixture['stores'] = {};
  for (const store of database.objectStoreNames) {
    const opened = database.transaction(store).objectStore(store);
    const indexes = [...opened.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = opened.index(index);
      return [index, { keyPath, unique, multiEntry }] as const;
    });
    stores[store] = {
      keyPath: opened.keyPath,
      autoIncrement: opened.autoIncrement,
      indexes: Object.fromEntries(indexes),
      rows: await settle(opened.getAll()),
    };
  }
  const { version } = database;
  database.close();
  return { name, version, stores };
}

/** A folder with everything of the fixture's first union, as it was when the member's device last heard of it. */
export async function unpackUnion({ version, union }: Fixture): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-union-'));
  await writeFile(
    join(dataDir, 'union.db'),
    gunzipSync(await readFile(join(fixturesFolder, `union-v${version}.db.gz`))),
  );
  await writeFile(join(dataDir, 'keys.json'), JSON.stringify(union.keys), { mode: 0o600 });
  return dataDir;
}

async function decode(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(decode));
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return fromBase64url(String(value.$bytes));
  if ('$hkdf' in value) return importKey(value.$hkdf, 'HKDF', ['deriveBits']);
  if ('$aes' in value) return importKey(value.$aes, 'AES-GCM', ['encrypt', 'decrypt']);
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, part]) => [name, await decode(part)] as const),
  );
  return Object.fromEntries(entries);
}

function importKey(raw: unknown, algorithm: string, usages: KeyUsage[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64url(String(raw)), algorithm, false, usages);
}
