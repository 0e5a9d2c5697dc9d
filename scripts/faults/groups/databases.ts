import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { everywhere, type Fault, type FaultGroup, type Seen } from '../fault.ts';
import type { Scene } from '../scene.ts';
import { seeded } from '../seeded.ts';
import { readProblem } from '../store-problem.ts';

/** How it is without the record: what the extension says, what is captured; and once the member began anew. */
async function describeAfter(scene: Scene, name: string): Promise<Seen> {
  const counted = scene.union.readLedger().filter(({ line }) => line.url?.includes(`/${name}/`)).length;
  await scene.reload();
  await sleep(3_000);
  // Where the browser cannot open a database, neither can we.
  const captured = await scene.readStore().then(
    ({ events }) => events.length,
    () => 0,
  );
  const code = await readProblem(scene);
  const said = code === 'store.gone' || code === 'store.broken' ? 'store.gone or store.broken' : code;
  await scene.member.ask('startAnew', {});
  const again = await scene.load().then(
    () => 'visits are captured',
    (error: unknown) => `no visits are captured (${error instanceof Error ? error.message : 'why?'})`,
  );
  const seen = `${counted} in the ledger; ${said}, ${captured} captured; begun anew, ${again}`;
  return { seen, more: code };
}

const expectedAfter =
  '2 in the ledger; store.gone or store.broken, 0 captured; begun anew, visits are captured';

const deletedDatabase: Fault = {
  name: 'database-deleted',
  title: 'The extension’s database is deleted',
  expected: expectedAfter,
  browsers: everywhere,
  isLast: true,
  takesRecord: true,
  async run(scene) {
    await scene.capture('database-deleted', 2);
    await scene.share();
    await scene.until('database-deleted', '2 receipted');
    await scene.member.inScreen(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('sheaf');
          request.addEventListener('success', () => resolve());
          request.addEventListener('error', () => reject(new Error(request.error?.message)));
        }),
      null,
    );
    scene.forgetAll();
    return describeAfter(scene, 'database-deleted');
  },
};

/** Firefox keeps an extension's settings in a database too, as a user context of this number. */
const settingsFolder = 'userContextId=4294967295';

/** Overwrites bytes all over the files of the record's databases. @returns how many files */
async function damage(folder: string, random: () => number): Promise<number> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  const isOurs = (path: string) =>
    /\.(log|ldb|sqlite|sqlite-wal)$/.test(path) && !path.includes(settingsFolder);
  let damaged = 0;
  for (const file of files.filter((each) => each.isFile() && isOurs(join(each.parentPath, each.name)))) {
    const handle = await open(join(file.parentPath, file.name), 'r+');
    const { size } = await handle.stat();
    const noise = Buffer.from(Array.from({ length: 512 }, () => Math.floor(random() * 256)));
    for (let at = 0; at < size; at += 4_096) await handle.write(noise, 0, noise.length, at);
    await handle.close();
    damaged += 1;
  }
  return damaged;
}

/** Where a browser keeps the databases of extensions, within its profile. */
const databaseFolders = {
  Chromium: (profile: string) => join(profile, 'Default/IndexedDB'),
  Firefox: (profile: string) => join(profile, 'storage/default'),
};

const corruptDatabase: Fault = {
  name: 'database-corrupt',
  title: 'The files of the extension’s database are damaged between two starts of the browser',
  expected: expectedAfter,
  browsers: everywhere,
  isLast: true,
  takesRecord: true,
  async run(scene, { seed }) {
    await scene.capture('database-corrupt', 2);
    await scene.share();
    await scene.until('database-corrupt', '2 receipted');
    const folder = databaseFolders[scene.member.browser];
    let damaged = 0;
    await scene.restart('close', async (profile) => {
      damaged = await damage(folder(profile), seeded(seed));
    });
    scene.forgetAll();
    if (damaged === 0) return 'there was no file to damage';
    return describeAfter(scene, 'database-corrupt');
  },
};

/** Runs in a screen, which becomes one of an earlier Sheaf: it makes the first version's database, and holds it. */
async function holdOldDatabase(): Promise<void> {
  const finish = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  await finish(indexedDB.deleteDatabase('sheaf'));
  // Dexie counts in tens.
  const opening = indexedDB.open('sheaf', 10);
  opening.addEventListener('upgradeneeded', () => {
    const { result } = opening;
    const events = result.createObjectStore('events', { keyPath: 'seq', autoIncrement: true });
    events.createIndex('id', 'id', { unique: true });
    for (const name of ['site', 'type']) events.createIndex(`[${name}+seq]`, [name, 'seq']);
    result.createObjectStore('unions', { keyPath: 'did' });
    result.createObjectStore('progress', { keyPath: 'union' });
    const batches = result.createObjectStore('batches', { keyPath: 'id' });
    for (const name of ['number', 'state']) batches.createIndex(`[union+${name}]`, ['union', name]);
    result.createObjectStore('counters', { keyPath: ['day', 'site', 'type'] });
    const totals = result.createObjectStore('totals', { keyPath: 'id' });
    totals.add({ id: 'all', captured: 0, deleted: 0, changes: 0 });
    result.createObjectStore('deleted', { keyPath: 'id' }).createIndex('at', 'at');
    result.createObjectStore('keys', { keyPath: 'id' });
  });
  await finish(opening);
  document.addEventListener('let-go', () => opening.result.close(), { once: true });
}

const blockedDatabase: Fault = {
  name: 'database-blocked',
  title:
    'A tab of an earlier Sheaf holds the record while this one is to bring it up to date; then it lets go',
  expected: 'store.blocked; then the visits of meanwhile are captured',
  browsers: everywhere,
  isLast: true,
  takesRecord: true,
  async run(scene) {
    const { member } = scene;
    await scene.load();
    await member.stopBackground();
    await member.inScreen(holdOldDatabase, null);
    scene.forgetAll();
    await scene.push('database-blocked', 2);
    await sleep(3_000);
    const said = await readProblem(scene);
    await member.inScreen(() => void document.dispatchEvent(new Event('let-go')), null);
    await scene.push('database-blocked/later', 1);
    const seen = await scene.awaitEvents('database-blocked', 3).then(
      () => 'the visits of meanwhile are captured',
      async () =>
        `of 3 visits ${scene.eventsOf(await scene.readStore(), 'database-blocked').length} are captured`,
    );
    return `${said}; then ${seen}`;
  },
};

export const databases: FaultGroup = {
  title: 'The database',
  faults: [deletedDatabase, blockedDatabase, corruptDatabase],
};
