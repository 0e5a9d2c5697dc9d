import { rm } from 'node:fs/promises';

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { exportLedger } from '../../../scripts/demo/export-ledger.ts';
import { startUnion } from '../../../union/main.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { readRoot } from '@/utils/store/keys.ts';
import { rootDatabase } from '@/utils/store/root-database.ts';
import { listUnions, readProgress, readUnion } from '@/utils/store/unions.ts';
import { provideUnionClient } from '../pipeline/union-fixture.ts';
import { fixtureVersions, loadFixture, readFixture, readRaw, unpackUnion } from './load-fixture.ts';
import { findFault, tableNames } from './row-schemas.ts';
import { listAllBatches } from './list-batches.ts';

const newest = database.verno;

beforeEach(removeAll);
afterEach(removeAll);

async function removeAll(): Promise<void> {
  await database.delete({ disableAutoOpen: false });
  await rootDatabase.delete({ disableAutoOpen: false });
}

it('there is a fixture of every version that was ever released, and of today’s', () => {
  expect(fixtureVersions.slice(0, 8)).toEqual([1, 2, 3, 7, 8, 9, 10, 11]);
  expect(fixtureVersions.at(-1)).toBe(newest);
});

describe.each(fixtureVersions)('the database of version %i', (version) => {
  it('becomes one like any that is made today, with every row as it is written today', async () => {
    await database.open();
    const fresh = schemaOf(await readRaw('sheaf'));
    await removeAll();
    await loadFixture(version);
    await database.open();
    const upgraded = await readRaw('sheaf');
    expect(upgraded?.version).toBe(newest * 10);
    expect(schemaOf(upgraded)).toEqual(fresh);
    expect(Object.keys(upgraded?.stores ?? {}).toSorted()).toEqual(tableNames.toSorted());
    // What is sealed stays as it was sealed, in the words of its version.
    const taken = (await database.batches.toArray()).flatMap(({ ranges }) => ranges);
    for (const name of tableNames) {
      for (const row of upgraded?.stores[name]?.rows ?? []) {
        const { seq } = row as { seq?: number };
        if (name === 'events' && version === 1 && taken.some(([from, to]) => seq! >= from && seq! <= to))
          continue;
        expect([name, findFault(name, row)]).toEqual([name, undefined]);
      }
    }
    expect(findFault('keys', await readRoot())).toBeUndefined();
  });

  it('has lost nothing: every event is accounted for at every union', async () => {
    const before = await readFixture(version);
    await loadFixture(version);
    const stores = before.databases[0]!.stores;
    expect(await database.events.toCollection().primaryKeys()).toEqual(
      stores['events']!.rows.map((row) => (row as { seq: number }).seq),
    );
    expect(await database.batches.count()).toBe(stores['batches']!.rows.length);
    expect(await listUnions()).toHaveLength(2);
    await expectAccounted();
  });

  it('is whole, or whole as it was, wherever its upgrade is killed; then it is upgraded all the same', async () => {
    await loadFixture(version);
    const [old, oldRoot] = [await readRaw('sheaf'), await readRaw('sheaf-root')];
    await database.open();
    const upgraded = await readRaw('sheaf');
    for (let writes = 0; ; writes += 1) {
      await removeAll();
      await loadFixture(version);
      const wasKilled = await openAndDieAfter(writes);
      if (!wasKilled) {
        expect(writes).toBeGreaterThan(version === newest ? -1 : 0);
        break;
      }
      expect(await readRaw('sheaf')).toEqual(old);
      expect(await readRaw('sheaf-root')).toEqual(oldRoot);
      await database.open();
      expect(await readRaw('sheaf')).toEqual(upgraded);
    }
  });

  it('goes on where it was: what was sealed reaches its union and is answered, once', async () => {
    provideUnionClient();
    const fixture = await loadFixture(version);
    const dataDir = await unpackUnion(fixture);
    const union = await startUnion({
      dataDir,
      port: fixture.union.port,
      host: '127.0.0.1',
      log: () => {},
    });
    onTestFinished(async () => {
      await union.close();
      await rm(dataDir, { recursive: true });
    });
    const { did } = fixture.union;
    expect((await memberOf(did)).did).toBe((await readUnion(did))?.memberDid);
    await deliver(connectUnion, { force: true });
    const batches = await listAllBatches(did);
    expect(batches.map(({ state }) => state)).toEqual(['receipted', 'quarantined', 'receipted', 'receipted']);
    // The words in which version 1 said how a page was reached are none that a union knows.
    const refused = version === 1 ? [0, 1] : [];
    expect(batches.at(-1)?.receipt?.refused.map(({ index }) => index)).toEqual(refused);
    expect(await readProgress(did)).not.toHaveProperty('problem');
    await expectAccounted();
    const lines = await exportLedger(dataDir);
    expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length);
    expect(lines).toHaveLength(7 - refused.length - (version >= 8 ? 1 : 0));
  });
});

/**
 * Aborts the upgrade before one of its writes, as the end of the browser does.
 * @param writes how many are done before
 * @returns whether it came to that
 */
async function openAndDieAfter(writes: number): Promise<boolean> {
  let left = writes;
  // oxlint-disable-next-line typescript/unbound-method -- each is called on the store it was called on
  const { put, add, delete: remove, createIndex } = IDBObjectStore.prototype;
  const mortal = <A extends unknown[], R>(write: (this: IDBObjectStore, ...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      if (this.transaction.mode === 'versionchange') {
        left -= 1;
        if (left === -1) this.transaction.abort();
      }
      return write.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, {
    put: mortal(put),
    add: mortal(add),
    delete: mortal(remove),
    createIndex: mortal(createIndex),
  });
  try {
    await database.open();
  } catch (error) {
    if (left >= 0) throw error;
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove, createIndex });
    database.close({ disableAutoOpen: false });
  }
  return left < 0;
}

function schemaOf(raw: Awaited<ReturnType<typeof readRaw>>) {
  return Object.fromEntries(
    Object.entries(raw?.stores ?? {}).map(([name, { rows: _rows, ...made }]) => [name, made]),
  );
}

async function expectAccounted(): Promise<void> {
  const { captured, deleted } = await readTotals();
  expect(await database.events.count()).toBe(captured - deleted);
  const counters = await database.counters.toArray();
  expect(counters.reduce((sum, { count }) => sum + count, 0)).toBe(captured - deleted);
  for (const { did } of await listUnions()) {
    const progress = (await readProgress(did))!;
    const waiting = (await readEventsAfter(progress.cursor, 10_000)).length;
    const decided = Object.values(progress.counts).reduce((sum, count) => sum + count, 0);
    expect([did, decided + waiting]).toEqual([did, captured - deleted]);
    const batches = await listAllBatches(did);
    const { sealed, receipted, quarantined, recalled } = progress.counts;
    expect(batches.reduce((sum, { count }) => sum + count, 0)).toBe(
      sealed + receipted + quarantined + recalled,
    );
  }
}
