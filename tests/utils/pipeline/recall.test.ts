import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { recallSchema } from '@sheaf/protocol/recall';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { leaveUnion } from '@/utils/pipeline/leave.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { countRecall, packShares, recall } from '@/utils/pipeline/recall.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { database, type RecallScope } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter } from '@/utils/store/events.ts';
import { listRecalls } from '@/utils/store/recalls.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';
import { listAllBatches } from '../store/list-batches.ts';

const browsing: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: [] },
};

describe('recalling from a real union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());
  beforeEach(async () => {
    await cleanDatabase();
    await join();
  });

  async function join(): Promise<void> {
    const { did, manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
    await deliver(connectUnion);
  }

  async function share(...sites: string[]): Promise<void> {
    await addEvents(
      sites.map((site, index) => sampleEvent(site, 1_000 * (index + 1))),
      Date.now(),
    );
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
  }

  async function sitesAtUnion(): Promise<string[]> {
    const { memberDid } = (await readUnion(union.did))!;
    const own = (await union.exportLedger()).filter(({ author }) => author === memberDid);
    return own.map(({ line }) => (JSON.parse(line) as { site: string }).site);
  }

  async function takeBack(what: RecallScope): Promise<number> {
    const asked = { union: union.did, what };
    const counted = await countRecall(asked);
    const { events } = await recall(asked, connectUnion);
    expect(events).toBe(counted.events);
    await deliver(connectUnion, { force: true });
    return events;
  }

  const counts = async () => (await readProgress(union.did))!.counts;

  it('takes back one event, a site, a span of time, and then the rest', async () => {
    await share('a.example', 'b.example', 'a.example', 'c.example', 'd.example', 'e.example');
    const [first] = await readEventsAfter(0, 1);
    expect(await takeBack({ scope: 'event', seq: first!.seq })).toBe(1);
    expect(await sitesAtUnion()).toEqual(['b.example', 'a.example', 'c.example', 'd.example', 'e.example']);
    expect(await takeBack({ scope: 'site', site: 'a.example' })).toBe(1);
    expect(await takeBack({ scope: 'time', from: 4_000, to: 5_000 })).toBe(1);
    expect(await sitesAtUnion()).toEqual(['b.example', 'd.example', 'e.example']);
    expect(await counts()).toMatchObject({ receipted: 3, recalled: 3 });
    expect(await takeBack({ scope: 'everything' })).toBe(3);
    expect(await sitesAtUnion()).toEqual([]);
    expect(await counts()).toMatchObject({ sealed: 0, receipted: 0, recalled: 6 });
    const recalls = await listRecalls(union.did);
    expect(recalls).toMatchObject(
      Array.from({ length: 4 }, () => ({ state: 'acknowledged', unknown: 0, datasets: [] })),
    );
    expect(recalls.every(({ entries }) => entries?.length === 1)).toBe(true);
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(Infinity);
    await expect(takeBack({ scope: 'everything' })).rejects.toMatchObject({ code: 'recall.nothing' });
  });

  it('of everything leaves what is shared after it', async () => {
    await share('a.example');
    await takeBack({ scope: 'everything' });
    await share('b.example');
    expect(await sitesAtUnion()).toEqual(['b.example']);
    expect(await counts()).toMatchObject({ receipted: 1, recalled: 1 });
  });

  it('waits while the union is down, and arrives once it is back', async () => {
    await share('a.example', 'b.example');
    await union.stop();
    try {
      await recall({ union: union.did, what: { scope: 'site', site: 'a.example' } }, connectUnion);
      await deliver(connectUnion, { force: true });
      expect(await listRecalls(union.did)).toMatchObject([{ state: 'signed' }]);
      expect(await nextWorkAt((await readUnion(union.did))!)).toBeGreaterThan(Date.now());
    } finally {
      await union.start();
    }
    await deliver(connectUnion, { force: true });
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged' }]);
    expect(await sitesAtUnion()).toEqual(['b.example']);
  });

  it('of a batch that was never sent keeps it here', async () => {
    await union.stop();
    try {
      await share('a.example', 'b.example');
      expect(await listAllBatches(union.did)).toMatchObject([{ state: 'sealed' }]);
      await recall({ union: union.did, what: { scope: 'everything' } }, connectUnion);
    } finally {
      await union.start();
    }
    await deliver(connectUnion, { force: true });
    expect(await listAllBatches(union.did)).toMatchObject([{ state: 'recalled' }]);
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged', entries: [] }]);
    expect(await sitesAtUnion()).toEqual([]);
  });

  it('of one event of a batch that was never sent holds for it when it comes', async () => {
    await union.stop();
    try {
      await share('a.example', 'b.example');
      await recall({ union: union.did, what: { scope: 'site', site: 'a.example' } }, connectUnion);
    } finally {
      await union.start();
    }
    await deliver(connectUnion, { force: true });
    await deliver(connectUnion, { force: true });
    expect(await listAllBatches(union.did)).toMatchObject([{ state: 'receipted' }]);
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged' }]);
    expect(await sitesAtUnion()).toEqual(['b.example']);
  });

  it('sends what was signed again, the same, when it is not known whether it arrived', async () => {
    await share('a.example');
    const sent: string[] = [];
    const forgetful: Connect = async (joined) => {
      const client = await connectUnion(joined);
      const sendRecord: typeof client.sendRecord = async (record) => {
        const status = await client.sendRecord(record);
        sent.push(record.message.recordId);
        // The worker dies here.
        if (sent.length === 1) throw new Error('stopped');
        return status;
      };
      return { ...client, sendRecord };
    };
    await recall({ union: union.did, what: { scope: 'everything' } }, connectUnion);
    await deliver(forgetful, { force: true });
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'signed' }]);
    await deliver(forgetful, { force: true });
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('believes no receipt that is of other bytes, for somebody else, or lacks a part', async () => {
    await share('a.example');
    await recall({ union: union.did, what: { scope: 'everything' } }, connectUnion);
    const [row] = await listRecalls(union.did);
    const [record] = row!.records;
    // As if other bytes had been signed under this id: what the union answers is not about them.
    const other = { ...record!.message, descriptor: { ...record!.message.descriptor, dataCid: 'bother' } };
    const send: Connect = async (joined) => {
      const client = await connectUnion(joined);
      return { ...client, sendRecord: () => client.sendRecord(record!) };
    };
    await database.recalls.update(row!.id, { records: [{ ...record!, message: other }] });
    await deliver(send, { force: true });
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'sent' }]);
    await database.recalls.update(row!.id, { records: [record!] });
    await deliver(connectUnion, { force: true });
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('keeps a recall that the node does not take, with the reason, and tries again', async () => {
    await share('a.example');
    const refusing: Connect = async (joined) => ({
      ...(await connectUnion(joined)),
      sendRecord: async () => ({ code: 400, detail: 'There is no such path.' }),
    });
    await recall({ union: union.did, what: { scope: 'everything' } }, connectUnion);
    await deliver(refusing, { force: true });
    const [kept] = await listRecalls(union.did);
    expect(kept).toMatchObject({ state: 'signed', problem: { code: 'union.refused' } });
    expect(kept!.nextAttemptAt).toBeGreaterThan(Date.now());
    await database.recalls.update(kept!.id, { nextAttemptAt: 0 });
    await deliver(connectUnion, { force: true });
    expect(await listRecalls(union.did)).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('leaves: nothing more goes, everything comes back if that is wanted, and later as well', async () => {
    await share('a.example', 'b.example');
    await addEvents([sampleEvent('c.example')], Date.now());
    await leaveUnion({ union: union.did, isRecalled: false }, connectUnion);
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    expect(await sitesAtUnion()).toEqual(['a.example', 'b.example']);
    await expect(setSharing(union.did, true)).rejects.toMatchObject({ code: 'sharing.no-member' });
    expect(await previewUnion(union.did)).toMatchObject({ joined: false });

    expect(await takeBack({ scope: 'site', site: 'a.example' })).toBe(1);
    await leaveUnion({ union: union.did, isRecalled: true }, connectUnion);
    await deliver(connectUnion, { force: true });
    expect(await sitesAtUnion()).toEqual([]);
    expect(await listRecalls(union.did)).toMatchObject([
      { state: 'acknowledged' },
      { state: 'acknowledged' },
    ]);
    expect(await readUnion(union.did)).toMatchObject({ status: 'left' });
    await leaveUnion({ union: union.did, isRecalled: true }, connectUnion);

    await join();
    expect(await readUnion(union.did)).toMatchObject({ status: 'member' });
    await share('d.example');
    expect(await sitesAtUnion()).toEqual(['d.example']);
  });

  it('of everything reaches what a browser before this one shared', async () => {
    await share('a.example', 'b.example');
    const [batch] = await listAllBatches(union.did);
    const { id, dataCid, sealedAt: at } = batch!;
    await database.batches.delete(id);
    await database.earlier.put({ id, union: union.did, at, dataCid, state: 'receipted' });
    const asked = { union: union.did, what: { scope: 'everything' } } as const;
    expect(await countRecall(asked)).toEqual({ events: 0, batches: 0, isMore: true });
    await takeBack(asked.what);
    expect(await sitesAtUnion()).toEqual([]);
    expect(await listRecalls(union.did)).toMatchObject([
      { state: 'acknowledged', entries: [expect.any(Number)] },
    ]);
    expect(await countRecall(asked)).toMatchObject({ isMore: false });
  });

  it('says so when there is no such union', async () => {
    const asked = { union: 'did:web:other.example', what: { scope: 'everything' } } as const;
    await expect(recall(asked, connectUnion)).rejects.toMatchObject({ code: 'recall.no-union' });
    await expect(leaveUnion({ ...asked, isRecalled: false }, connectUnion)).rejects.toMatchObject({
      code: 'leave.no-union',
    });
  });
});

it('puts as much into a record as it holds, and leaves nothing out', () => {
  const batch = (number: number) => `b${String(number).padStart(58, 'a').replace(/\d/g, 'b')}`;
  const scattered = Array.from({ length: 9_000 }, (_, i): [number, number] => [2 * i, 2 * i]);
  const shares = [
    { batch: batch(0), events: scattered },
    ...Array.from({ length: 900 }, (_, i) => ({
      batch: batch(i + 1),
      events: [[0, 399] as [number, number]],
    })),
  ];
  const packs = packShares(shares);
  for (const batches of packs) {
    const body = { v: 1, typ: 'sheaf.recall', aud: 'did:web:u.example', what: { scope: 'events', batches } };
    expect(JSON.stringify(body).length).toBeLessThanOrEqual(30_000);
    expect(recallSchema.safeParse(body).success).toBe(true);
  }
  expect(packs.length).toBeLessThan(10);
  const flat = (list: typeof shares) =>
    list.flatMap((share) => share.events.map((range) => [share.batch, range]));
  expect(flat(packs.flat())).toEqual(flat(shares));
});
