import fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { commitSeal } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, countEvents } from '@/utils/store/events.ts';
import { readRoot } from '@/utils/store/keys.ts';
import { forgetRecord, watchRecord } from '@/utils/store/record-mark.ts';
import { beginAnew, openRecord, tryWriting } from '@/utils/store/reopen.ts';
import { rootDatabase } from '@/utils/store/root-database.ts';
import { toStoreError } from '@/utils/store/store-error.ts';
import { addUnion, listUnions, readProgress } from '@/utils/store/unions.ts';
import { wipeStore } from '@/utils/store/wipe.ts';
import { cleanDatabase } from './clean-database.ts';
import { failWrites } from './fail-writes.ts';
import { readRaw } from './load-fixture.ts';
import { sampleBatch, sampleEvent, sampleUnion, unionDid } from './samples.ts';

watchRecord();

beforeEach(async () => {
  fakeBrowser.reset();
  await cleanDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetRecord();
  await database.delete({ disableAutoOpen: false });
  await rootDatabase.delete({ disableAutoOpen: false });
});

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return toStoreError(error)?.code;
}

/** A database past all code of ours. */
async function build(name: string, version: number, stores: Record<string, object[]>): Promise<void> {
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const [store, rows] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath: 'id' });
        for (const row of rows) made.add(row);
      }
    });
    opening.addEventListener('success', () => resolve(opening.result.close()));
    opening.addEventListener('error', () => reject(new Error('not built')));
  });
}

/** What a browser does that cannot read a database, or is told to clear it: away, without a word. */
async function deleteUnderUs(): Promise<void> {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('sheaf').addEventListener('success', resolve);
  });
}

describe('a record of a newer Sheaf', () => {
  it.each([111, 120, 130, 4_000])('of version %i / 10 is neither opened nor touched', async (version) => {
    await database.delete({ disableAutoOpen: false });
    await build('sheaf', version, { totals: [{ id: 'all', later: true }], unheardOf: [{ id: 1 }] });
    const before = await readRaw('sheaf');
    expect(await codeOf(listUnions())).toBe('store.newer');
    expect(await codeOf(addEvents([sampleEvent()], 1))).toBe('store.newer');
    database.close({ disableAutoOpen: false });
    expect(await codeOf(openRecord())).toBe('store.newer');
    expect(await readRaw('sheaf')).toEqual(before);
  });

  it('holds for the keys as well', async () => {
    await rootDatabase.delete({ disableAutoOpen: false });
    await build('sheaf-root', 20, { keys: [{ id: 'root', later: true }] });
    const before = await readRaw('sheaf-root');
    expect(await codeOf(readRoot())).toBe('store.newer');
    expect(await readRaw('sheaf-root')).toEqual(before);
  });

  it('works again once this Sheaf is as new', async () => {
    await database.delete({ disableAutoOpen: false });
    await build('sheaf', 4_000, { totals: [] });
    expect(await codeOf(listUnions())).toBe('store.newer');
    await forgetRecord();
    await deleteUnderUs();
    await openRecord();
    expect(await listUnions()).toEqual([]);
  });
});

it('a record whose stores are not those of its version is not mended, and not touched', async () => {
  await database.delete({ disableAutoOpen: false });
  await build('sheaf', database.verno * 10, { totals: [{ id: 'all', captured: 3 }] });
  const before = await readRaw('sheaf');
  expect(await codeOf(listUnions())).toBe('store.broken');
  expect(await readRaw('sheaf')).toEqual(before);
});

it('a record that the browser fails to open is broken, deletes nothing, and can be tried again', async () => {
  await addEvents([sampleEvent()], 1);
  database.close({ disableAutoOpen: false });
  const before = await readRaw('sheaf');
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = new EventTarget() as IDBOpenDBRequest;
    const error = new DOMException('Internal error opening backing store.', 'UnknownError');
    Object.assign(request, { error });
    const failed = Object.assign(Object.create({ preventDefault() {}, stopPropagation() {} }), {
      target: request,
    });
    setTimeout(() => request.onerror?.(failed as Event));
    return request;
  });
  expect(await codeOf(countEvents())).toBe('store.broken');
  expect(await codeOf(countEvents())).toBe('store.broken');
  expect(await codeOf(openRecord())).toBe('store.broken');
  open.mockRestore();
  expect(await readRaw('sheaf')).toEqual(before);
  await openRecord();
  expect(await countEvents()).toBe(1);
});

describe('a record that is deleted under us', () => {
  it('is missed at the next use, and at every start after that, until the member begins anew', async () => {
    await addUnion(sampleUnion());
    await addEvents([sampleEvent()], 1);
    await deleteUnderUs();
    expect(await codeOf(addEvents([sampleEvent()], 1))).toBe('store.gone');
    expect(await codeOf(addUnion(sampleUnion()))).toBe('store.gone');
    for (let start = 0; start < 2; start += 1) {
      database.close({ disableAutoOpen: false });
      expect(await codeOf(listUnions())).toBe('store.gone');
    }
    const rows = Object.values((await readRaw('sheaf'))?.stores ?? {}).flatMap((store) => store.rows);
    expect(rows).toEqual([]);
    await beginAnew();
    expect(await addEvents([sampleEvent()], 1)).toBe(1);
    database.close({ disableAutoOpen: false });
    expect(await countEvents()).toBe(1);
  });

  it('is missed also when nothing was in it', async () => {
    await deleteUnderUs();
    expect(await codeOf(addEvents([sampleEvent()], 1))).toBe('store.gone');
  });

  it('is not missed when the member removed everything, nor when Sheaf is new here', async () => {
    await addEvents([sampleEvent()], 1);
    await wipeStore();
    database.close({ disableAutoOpen: false });
    expect(await countEvents()).toBe(0);
    database.close({ disableAutoOpen: false });
    expect(await addEvents([sampleEvent()], 1)).toBe(1);
  });

  it('is not missed when a removal was interrupted before it began', async () => {
    await addEvents([sampleEvent()], 1);
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('killed', 'UnknownError');
    });
    await expect(wipeStore()).rejects.toThrow('killed');
    clear.mockRestore();
    database.close({ disableAutoOpen: false });
    expect(await countEvents()).toBe(1);
    await deleteUnderUs();
    expect(await codeOf(countEvents())).toBe('store.gone');
  });
});

describe('a disk that is full', () => {
  const add = () => addEvents([sampleEvent(), sampleEvent()], 1);
  const seal = async () => {
    const { cursor } = (await readProgress(unionDid))!;
    const { changes } = await readTotals();
    const batch = sampleBatch(0, [[1, 1]]);
    return commitSeal(unionDid, { cursor, changes }, { cursor: 1, notAgreed: 0, batch });
  };
  beforeEach(async () => {
    await addUnion(sampleUnion());
    await addEvents([sampleEvent()], 1);
  });

  // Two events, a row of counters, the totals; a batch and the progress of its union.
  it.each([
    ['event', 'write', add, [0, 1, 2, 3]],
    ['event', 'commit', add, [3]],
    ['batch', 'write', seal, [0, 1]],
    ['batch', 'commit', seal, [1]],
    ['total', 'commit', tryWriting, [0]],
  ] as const)(
    'takes no part of an %s that it does not take whole: no %s',
    async (_what, how, work, afters) => {
      const before = await readRaw('sheaf');
      for (const after of afters) {
        const restore = failWrites(how, after);
        const code = await codeOf(work());
        expect([restore(), code]).toEqual([after + 1, 'store.full']);
        expect(await readRaw('sheaf')).toEqual(before);
      }
      await work();
    },
  );

  it('is tried by a write that changes nothing', async () => {
    const before = await readRaw('sheaf');
    await tryWriting();
    expect(await readRaw('sheaf')).toEqual(before);
  });
});

describe('toStoreError', () => {
  it('says nothing of what is not the store as a whole', () => {
    for (const error of [
      new Error('x'),
      new TypeError('x'),
      new DOMException('x', 'InvalidStateError'),
      new DOMException('x', 'VersionError'),
      new Dexie.ConstraintError('x'),
      new Dexie.AbortError('x'),
      'QuotaExceededError',
      undefined,
      null,
      { name: 'QuotaExceededError' },
    ])
      expect(toStoreError(error)).toBeUndefined();
  });

  it('ends on whatever errors are made of', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 3 }), fc.boolean(), (parts, isCyclic) => {
        const error = Object.assign(new Error('x'), parts);
        if (isCyclic) Object.assign(error, { cause: error, inner: error, failures: [error] });
        expect(toStoreError(error)).toBeUndefined();
      }),
    );
  });
});
