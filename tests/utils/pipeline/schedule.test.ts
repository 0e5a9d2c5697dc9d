import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { gatherMs } from '@/utils/pipeline/due.ts';
import {
  deliveryAlarm,
  ensureDeliveryScheduled,
  nextWorkAt,
  scheduleDelivery,
  spreadStart,
} from '@/utils/pipeline/schedule.ts';
import { database, type BatchState, type UnionRow, type WordRow } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { addUnion, noteFailure, readProgress, releaseHeld, stopSharing } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleBatch, sampleEvent, sampleUnion, sampleWord, unionDid } from '../store/samples.ts';

const now = 1_000_000_000;
const holdMs = 24 * 60 * 60 * 1000;
const soon = now + 60_000;
const union: UnionRow = sampleUnion(unionDid, holdMs);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now });
  await cleanDatabase();
});
afterEach(() => {
  vi.useRealTimers();
});

const alarmAt = async () => (await fakeBrowser.alarms.get(deliveryAlarm))?.scheduledTime;

async function addBatch(state: BatchState): Promise<void> {
  await database.batches.put({ ...sampleBatch(0, [[1, 1]]), state });
}

describe('the next work for a union', () => {
  beforeEach(() => addUnion(union));

  it('is never, when nothing waits', async () => {
    expect(await nextWorkAt(union)).toBe(Infinity);
    expect(await nextWorkAt(sampleUnion('did:web:unknown.example'))).toBe(Infinity);
  });

  it('is now, while the union has not admitted the member', async () => {
    expect(await nextWorkAt({ ...union, status: 'joining' })).toBe(0);
  });

  it.each<[WordRow['state'], number]>([
    ['signed', 0],
    ['sent', 0],
    ['countersigned', Infinity],
  ])('with a withdrawal that is %s is at %d, also when sharing has stopped', async (state, at) => {
    await stopSharing(unionDid);
    await database.words.add(sampleWord(0, state));
    expect(await nextWorkAt(union)).toBe(at);
    expect(await nextWorkAt({ ...union, status: 'removed' })).toBe(Infinity);
  });

  it('is, while the member has to decide on terms, to look once a day whether they still stand', async () => {
    const { manifest, manifestRecord } = union;
    const differences = [{ about: 'terms', after: 'All of it.', isWider: true }] as const;
    const offer = { manifest, manifestRecord, at: now, differences: [...differences] };
    await addBatch('sealed');
    expect(await nextWorkAt({ ...union, offer, checkedAt: now })).toBe(now + 24 * 60 * 60 * 1000);
    await addBatch('sent');
    expect(await nextWorkAt({ ...union, offer, checkedAt: now })).toBe(0);
  });

  it.each<[BatchState, number]>([
    ['sealed', 0],
    ['sent', 0],
    ['receipted', Infinity],
    ['quarantined', Infinity],
  ])('with a batch that is %s is at %d', async (state, at) => {
    await addBatch(state);
    expect(await nextWorkAt(union)).toBe(at);
  });

  it('is when the oldest event has been held and has waited for company', async () => {
    await addEvents([sampleEvent(), sampleEvent()], now);
    await addEvents([sampleEvent()], now + 5);
    expect(await nextWorkAt(union)).toBe(now + holdMs + gatherMs(union));
    await releaseHeld(unionDid);
    expect(await nextWorkAt(union)).toBe(0);
  });

  it('is not before the union may be asked again', async () => {
    await addBatch('sealed');
    await noteFailure(unionDid, { code: 'x', message: 'x', at: now }, now + 5_000);
    expect(await nextWorkAt(union)).toBe(now + 5_000);
  });

  it('is only to look for receipts, once the member stopped sharing', async () => {
    await stopSharing(unionDid);
    await addEvents([sampleEvent()], 0);
    expect(await nextWorkAt({ ...union, status: 'joining' })).toBe(Infinity);
    await addBatch('sealed');
    expect(await nextWorkAt(union)).toBe(Infinity);
    await addBatch('sent');
    expect(await nextWorkAt(union)).toBe(0);
  });
});

describe('the alarm', () => {
  it('is not set without a union, nor while nothing waits, and is taken away then', async () => {
    await fakeBrowser.alarms.create(deliveryAlarm, { when: soon });
    await scheduleDelivery();
    expect(await alarmAt()).toBeUndefined();
    await addUnion(union);
    await scheduleDelivery();
    expect(await alarmAt()).toBeUndefined();
  });

  it('is set for the earliest of all unions, and not sooner than a moment from now', async () => {
    const second = 'did:web:second.example';
    await addUnion(union);
    await addUnion({ ...sampleUnion(second, holdMs / 2), consentReceipt: 'signed' });
    await addEvents([sampleEvent()], now);
    await scheduleDelivery();
    expect(await alarmAt()).toBe(now + holdMs / 2 + gatherMs(union));
    await releaseHeld(unionDid);
    await scheduleDelivery();
    expect(await alarmAt()).toBe(soon);
  });

  it('that a clock set years ahead is set anew, and never more than a day away', async () => {
    await addUnion(sampleUnion(unionDid, 72 * 60 * 60 * 1000));
    await addEvents([sampleEvent()], now);
    await fakeBrowser.alarms.create(deliveryAlarm, { when: now + 10 * 365 * 24 * 60 * 60 * 1000 });
    await ensureDeliveryScheduled();
    expect(await alarmAt()).toBe(now + 24 * 60 * 60 * 1000);
  });

  it('that is set stays as it is when something is captured; one that the browser forgot is set again', async () => {
    await addUnion(union);
    await addEvents([sampleEvent()], now);
    await fakeBrowser.alarms.create(deliveryAlarm, { when: soon });
    await ensureDeliveryScheduled();
    expect(await alarmAt()).toBe(soon);
    await fakeBrowser.alarms.clear(deliveryAlarm);
    await ensureDeliveryScheduled();
    expect(await alarmAt()).toBe(now + 24 * 60 * 60 * 1000);
  });
});

describe('when the browser starts', () => {
  it('what is due waits some minutes, at each union as long as it takes this member', async () => {
    const second = { ...sampleUnion('did:web:second.example'), memberDid: 'did:key:z6MkOther' };
    for (const each of [{ ...union, holdMs: 0 }, second]) await addUnion(each);
    await addEvents([sampleEvent()], now - 60 * 60 * 1000);
    await spreadStart();
    const waits = await Promise.all(
      [unionDid, second.did].map(async (did) => (await readProgress(did))!.nextAttemptAt - now),
    );
    for (const wait of waits) {
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThan(5 * 60 * 1000);
    }
    expect(waits[0]).not.toBe(waits[1]);
  });

  it('what is not due yet stays where it is', async () => {
    await addUnion(union);
    await addEvents([sampleEvent()], now);
    await spreadStart();
    expect((await readProgress(unionDid))!.nextAttemptAt).toBe(0);
  });
});
