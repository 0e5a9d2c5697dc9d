import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { CapturedEvent } from '@sheaf/protocol/event';
import { createUuid } from '@/utils/collect/uuid.ts';
import {
  checkStore,
  guardHandlers,
  guardStore,
  noteWritten,
  retryStore,
  startAnew,
  storeAlarm,
  watchStore,
} from '@/utils/pipeline/check-store.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { listCaptured, recordEvents } from '@/utils/pipeline/record.ts';
import { removeIdentity } from '@/utils/pipeline/remove-identity.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, countEvents } from '@/utils/store/events.ts';
import { readCapture, writeCapture } from '@/utils/store/settings.ts';
import { storeError, type StoreCode } from '@/utils/store/store-error.ts';
import { clearStoreProblem, readStoreProblem } from '@/utils/store/store-problem.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { failWrites } from '../store/fail-writes.ts';
import { loadFixture } from '../store/load-fixture.ts';
import { sampleEvent, sampleUnion, unionDid } from '../store/samples.ts';
import { fakePermissions } from './fake-permissions.ts';

const page = new URL('https://news.example.com/a');
let badge: string;
let title: string;

watchStore();

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await cleanDatabase();
  await clearStoreProblem();
  fakePermissions(['https://*/*']);
  await writeCapture({
    categories: { browsing: { since: 1 } },
    sites: { rule: 'all-except', sites: [] },
    privateHosts: [],
  });
  [badge, title] = ['', ''];
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? '';
  });
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async (said) => {
    title = said.title;
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
});

const fail = (code: StoreCode) => guardStore(() => Promise.reject(storeError(code)));
const codeNow = async () => (await readStoreProblem())?.code;
const alarm = () => fakeBrowser.alarms.get(storeAlarm);
const deleteUnderUs = () =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase('sheaf').addEventListener('success', resolve);
  });

function visit(): CapturedEvent {
  return {
    v: 1,
    id: createUuid(),
    type: 'page.visit',
    at: Date.now(),
    visit: createUuid(),
    url: page.href,
    title: 'A page',
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
}

describe('a disk that is full', () => {
  it('is said everywhere, keeps what there is, and is over with the first write that goes through', async () => {
    await recordEvents([visit()], page);
    const event = visit();
    const restore = failWrites('commit', 2);
    await expect(guardStore(() => recordEvents([event], page))).rejects.toMatchObject({
      code: 'store.full',
      name: 'RecoverableError',
    });
    expect(await codeNow()).toBe('store.full');
    expect([badge, title]).toEqual(['!', 'Sheaf: nothing is recorded now']);
    expect(await alarm()).toBeDefined();
    // Pages go on, keep what they saw, and try again.
    expect(await listCaptured(await readCapture(), page)).toEqual(['browsing']);
    restore();
    expect(await guardStore(() => recordEvents([event], page))).toEqual({ stored: 1, stop: false });
    await noteWritten();
    expect([await codeNow(), badge, await alarm()]).toEqual([undefined, '', undefined]);
    expect(await countEvents()).toBe(2);
  });

  it('is tried again by the alarm, and by the member', async () => {
    await expect(fail('store.full')).rejects.toMatchObject({ code: 'store.full' });
    const restore = failWrites('commit', 0);
    await expect(retryStore()).rejects.toMatchObject({ code: 'store.full' });
    expect(await alarm()).toBeDefined();
    restore();
    await retryStore();
    expect([await codeNow(), badge, await alarm()]).toEqual([undefined, '', undefined]);
  });

  it('outlasts a start of the background, which writes nothing, and is tried again although the alarm was lost', async () => {
    await expect(fail('store.full')).rejects.toMatchObject({ code: 'store.full' });
    await fakeBrowser.alarms.clearAll();
    await checkStore();
    expect(await codeNow()).toBe('store.full');
    expect(await alarm()).toBeDefined();
  });

  it('stops a delivery, which changes nothing', async () => {
    await addUnion(sampleUnion());
    await addEvents([sampleEvent()], 1);
    const before = await readProgress(unionDid);
    const restore = failWrites('write', 0);
    const connect = () => Promise.reject(new Error('no line'));
    await expect(guardStore(() => deliver(connect))).rejects.toMatchObject({ code: 'store.full' });
    restore();
    expect(await codeNow()).toBe('store.full');
    expect(await readProgress(unionDid)).toEqual(before);
  });

  it('is over when the member removes everything', async () => {
    await expect(fail('store.full')).rejects.toMatchObject({ code: 'store.full' });
    await removeIdentity();
    expect(await codeNow()).toBeUndefined();
  });
});

describe('a record that is gone', () => {
  it('stops capture until the member begins anew', async () => {
    await recordEvents([visit()], page);
    await deleteUnderUs();
    await expect(guardStore(checkStore)).rejects.toMatchObject({
      code: 'store.gone',
      name: 'PermanentError',
    });
    expect([await codeNow(), badge, await alarm()]).toEqual(['store.gone', '!', undefined]);
    expect(await recordEvents([visit()], page)).toEqual({ stored: 0, stop: true });
    await expect(retryStore()).rejects.toMatchObject({ code: 'store.gone' });
    await startAnew();
    expect([await codeNow(), badge]).toEqual([undefined, '']);
    expect(await recordEvents([visit()], page)).toEqual({ stored: 1, stop: false });
    expect(await countEvents()).toBe(1);
  });

  it('is one again when a backup was put into it meanwhile', async () => {
    await deleteUnderUs();
    await expect(guardStore(checkStore)).rejects.toMatchObject({ code: 'store.gone' });
    // What a screen does, which is not told that it is gone.
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('sheaf');
      opening.addEventListener('success', () => {
        const { result } = opening;
        const transaction = result.transaction('totals', 'readwrite');
        transaction.objectStore('totals').put({ id: 'all', captured: 0, deleted: 0, changes: 7 });
        transaction.addEventListener('complete', () => resolve(result.close()));
      });
    });
    await retryStore();
    expect([await codeNow(), badge]).toEqual([undefined, '']);
    expect(await database.totals.get('all')).toMatchObject({ changes: 7 });
  });

  it.each([undefined, 'store.full', 'store.newer', 'store.blocked'] as const)(
    'is not what a record is called that is there (%s), and nothing is deleted',
    async (code) => {
      await recordEvents([visit()], page);
      if (code) await fail(code).catch(() => undefined);
      await expect(startAnew()).rejects.toMatchObject({ code: 'store.usable' });
      expect(await countEvents()).toBe(1);
    },
  );
});

it('a record of a newer Sheaf stops capture, and is not tried again by itself', async () => {
  await fail('store.newer').catch(() => undefined);
  expect(await alarm()).toBeUndefined();
  expect(await listCaptured(await readCapture(), page)).toEqual([]);
});

it('a record that an old tab holds is waited for, and upgraded once the tab is closed', async () => {
  await database.delete({ disableAutoOpen: false });
  await loadFixture(1);
  const held = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('sheaf');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const checked = checkStore();
  await vi.waitFor(() => expect(badge).toBe('!'));
  expect(await codeNow()).toBe('store.blocked');
  expect(await alarm()).toBeDefined();
  held.close();
  await checked;
  expect([await codeNow(), badge, await alarm()]).toEqual([undefined, '', undefined]);
  expect(await countEvents()).toBe(16);
});

it('a record that takes long to open is said to be on its way, and is not opened twice', async () => {
  database.close({ disableAutoOpen: false });
  const { promise, resolve } = Promise.withResolvers<void>();
  database.on('ready', () => promise);
  const open = vi.spyOn(indexedDB, 'open');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const checked = checkStore();
  await vi.advanceTimersByTimeAsync(3_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(badge).toBe('!'));
  expect(await codeNow()).toBe('store.opening');
  expect(await listCaptured(await readCapture(), page)).toEqual(['browsing']);
  const retried = retryStore();
  resolve();
  await Promise.all([checked, retried]);
  expect([await codeNow(), badge, await alarm()]).toEqual([undefined, '', undefined]);
  expect(open).toHaveBeenCalledTimes(1);
});

it('what another page is told to do is not said everywhere', async () => {
  await expect(fail('store.updated')).rejects.toMatchObject({ code: 'store.updated' });
  expect(await codeNow()).toBeUndefined();
});

it('says nothing of what else goes wrong', async () => {
  await expect(guardStore(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
  expect(await codeNow()).toBeUndefined();
});

it('is kept over the lives of the background, as extension storage has it', async () => {
  await fail('store.full').catch(() => undefined);
  vi.resetModules();
  const next = await import('@/utils/store/store-problem.ts');
  expect(await next.readStoreProblem()).toMatchObject({ code: 'store.full', at: expect.any(Number) });
});

it('guards every message', async () => {
  const handlers = { deliverNow: () => Promise.reject(storeError('store.broken')) } as never;
  const { deliverNow } = guardHandlers(handlers);
  await expect(deliverNow({}, {} as never)).rejects.toMatchObject({ code: 'store.broken' });
  expect(await codeNow()).toBe('store.broken');
  expect(database.isOpen()).toBe(true);
});
