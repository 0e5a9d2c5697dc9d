import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import type { Inside } from '../member.ts';
import { passOn } from '../proxy.ts';
import { asking, on } from '../rules.ts';
import type { Scene } from '../scene.ts';
import { seeded } from '../seeded.ts';

interface Filling {
  /** The stores that take nothing more; undone when there are none. */
  full: string[];
}

/** Runs in the background: a write to these stores fails as it does on a full disk, and so does its transaction. */
const fill: Inside<Filling, void> = (scope, { full }) => {
  const stores = scope.IDBObjectStore.prototype;
  const holder = scope as unknown as { roomy?: Record<string, unknown> };
  const roomy = (holder.roomy ??= { add: Reflect.get(stores, 'add'), put: Reflect.get(stores, 'put') });
  for (const name of ['add', 'put']) {
    const real = roomy[name] as (...given: unknown[]) => unknown;
    Reflect.set(stores, name, function later(this: IDBObjectStore, ...given: unknown[]) {
      if (!full.includes(this.name)) return Reflect.apply(real, this, given);
      this.transaction.abort();
      throw new scope.DOMException('The disk is full.', 'QuotaExceededError');
    });
  }
};

const fullCapture: Fault = {
  name: 'full-capture',
  title: 'The disk is full while visits are captured; there is room again later',
  expected: 'while full: 2 waiting of those before; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('full-capture/before', 2);
    await scene.member.inBackground(fill, { full: ['events', 'counters', 'totals'] });
    await scene.push('full-capture/during', 2);
    await sleep(2_000);
    const during = await scene.describe('full-capture/before');
    await scene.member.inBackground(fill, { full: [] });
    await scene.load();
    await scene.share();
    return `while full: ${during} of those before; then ${await scene.until('full-capture/before', '2 receipted')}`;
  },
};

const fullSealing: Fault = {
  name: 'full-sealing',
  title: 'The disk is full when a batch is to be sealed; there is room again later',
  expected: '2 waiting; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('full-sealing', 2);
    await scene.member.inBackground(fill, { full: ['batches'] });
    await scene.share();
    await sleep(2_000);
    const during = await scene.describePlaces('full-sealing');
    await scene.member.inBackground(fill, { full: [] });
    await scene.deliver();
    return `${during}; then ${await scene.until('full-sealing', '2 receipted')}`;
  },
};

const fullSettling: Fault = {
  name: 'full-settling',
  title: 'The disk is full when a receipt is to be kept; there is room again later',
  expected: '2 sent; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('full-settling', 2);
    let isFull = false;
    scene.union.proxy.rule = on(asking, async (exchange) => {
      if (!isFull) await scene.member.inBackground(fill, { full: ['batches', 'progress'] });
      isFull = true;
      await passOn(exchange);
    });
    await scene.share();
    await scene.until('full-settling', '2 sent');
    await sleep(3_000);
    const during = await scene.describePlaces('full-settling');
    scene.union.proxy.rule = passOn;
    await scene.member.inBackground(fill, { full: [] });
    await scene.deliver();
    return `${during}; then ${await scene.until('full-settling', '2 receipted')}`;
  },
};

/** What a union counted of two visits, and whether a visit after it is captured. */
async function describeAfter(scene: Scene, name: string): Promise<string> {
  const isCounted = scene.union.readLedger().filter(({ line }) => line.url?.includes(`/${name}/`)).length;
  const isCaptured = await scene.load().then(
    () => 'visits are captured',
    () => 'no visits are captured',
  );
  return `${isCounted} in the ledger; ${isCaptured}`;
}

const expectedAfter = '2 in the ledger; visits are captured';

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

/** Overwrites bytes all over the files of a database. */
async function damage(folder: string, random: () => number): Promise<number> {
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  let damaged = 0;
  for (const file of files.filter(
    (each) => each.isFile() && /\.(log|ldb|sqlite|sqlite-wal)$/.test(each.name),
  )) {
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

export const storage: FaultGroup = {
  title: 'The store',
  faults: [fullCapture, fullSealing, fullSettling, deletedDatabase, corruptDatabase],
};
