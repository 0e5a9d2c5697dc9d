import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import type { RecordDraft } from '@/utils/member/union-client.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { continueChain } from '@/utils/pipeline/continue-chain.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { restoreUnion } from '@/utils/pipeline/restore-union.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { database } from '@/utils/store/database.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { listEarlier } from '@/utils/store/earlier.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

const browsing: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: ['secret.example'] },
};

describe('a membership in a new browser, at a real union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());
  beforeEach(cleanDatabase);

  async function share(site: string): Promise<void> {
    await addEvents([sampleEvent(site)], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
  }

  /** Joins and shares; what was kept is gone afterwards, but the phrase. */
  async function liveBefore(batches: number) {
    const { did, manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
    await deliver(connectUnion);
    for (let i = 0; i < batches; i += 1) await share(`before${i}.example`);
    const left = {
      union: (await readUnion(union.did))!,
      batches: await listNewestBatches(union.did, 99),
      entropy: (await readUnwritten()).entropy,
    };
    await cleanDatabase();
    return left;
  }

  it('is the same DID, consent and countersignature, and lists every batch with its receipt', async () => {
    const before = await liveBefore(3);
    await restoreIdentity(before.entropy);
    expect(await restoreUnion(union.did, connectUnion)).toMatchObject({ batches: 3 });
    const { checkedAt: _now, joinedAt, ...restored } = (await readUnion(union.did))!;
    const { checkedAt: _then, joinedAt: joinedBefore, ...known } = before.union;
    expect(restored).toEqual(known);
    expect(Math.abs(joinedAt - joinedBefore)).toBeLessThan(10_000);
    const earlier = await listEarlier(union.did);
    expect(earlier.map(({ id, dataCid, receipt }) => ({ id, dataCid, receipt }))).toEqual(
      before.batches.map(({ id, dataCid, receipt }) => ({ id, dataCid, receipt })),
    );
  });

  it('shares nothing until the member says so, and then follows what was sent before', async () => {
    const before = await liveBefore(2);
    await restoreIdentity(before.entropy);
    await restoreUnion(union.did, connectUnion);
    await share('stopped.example');
    expect(await listNewestBatches(union.did, 9)).toEqual([]);
    await setSharing(union.did, true);
    await share('after.example');
    await share('later.example');
    const [, first] = await listNewestBatches(union.did, 9);
    expect(first).toMatchObject({ state: 'receipted', count: 1 });
    expect(first!.number).toBeGreaterThan(before.batches[0]!.number);
    // Never `repeat`, which is a number given twice; the gap is where the browser was lost.
    expect(union.readChain(before.union.memberDid)).toEqual(['first', 'follows', 'gap', 'follows']);
    expect((await readProgress(union.did))!.counts).toMatchObject({ receipted: 2 });
  });

  it('knows a batch that the member deleted by its receipt', async () => {
    const before = await liveBefore(1);
    await restoreIdentity(before.entropy);
    const client = await connectUnion(before.union);
    await client.deleteRecord(before.batches[0]!.id);
    await restoreUnion(union.did, connectUnion);
    const [batch] = await listEarlier(union.did);
    expect(batch).toMatchObject({ id: before.batches[0]!.id, state: 'receipted' });
    expect(batch).not.toHaveProperty('bytes');
    expect((await readProgress(union.did))!.previous).toBe(before.batches[0]!.dataCid);
  });

  it('changes nothing while the union is away, and works when it is there again', async () => {
    const before = await liveBefore(1);
    await restoreIdentity(before.entropy);
    await union.stop();
    await expect(restoreUnion(union.did, connectUnion)).rejects.toMatchObject({ code: 'union.unreachable' });
    expect(await readUnion(union.did)).toBeUndefined();
    await union.start();
    expect(await restoreUnion(union.did, connectUnion)).toMatchObject({ batches: 1 });
    await expect(restoreUnion(union.did, connectUnion)).rejects.toMatchObject({ code: 'restore.already' });
  });

  it('passes over an agreement that cannot be read, names it, and keeps the one before', async () => {
    const before = await liveBefore(1);
    await restoreIdentity(before.entropy);
    const client = await connectUnion(before.union);
    const data = toUtf8('{"v":1,"typ":"sheaf.consent","grants":"all"}');
    const draft = { path: paths.consent, recipient: union.did, format: formats.json, data, role: 'member' };
    const strange = await client.signRecord(draft as RecordDraft);
    expect(await client.sendRecord(strange)).toMatchObject({ code: 202 });
    expect(await restoreUnion(union.did, connectUnion)).toMatchObject({
      batches: 1,
      passedOver: [strange.message.recordId],
    });
    expect((await readUnion(union.did))!.consent).toEqual(before.union.consent);
  });

  it('takes the answer to an earlier batch later, if it was missing, also while sharing is stopped', async () => {
    const before = await liveBefore(2);
    await restoreIdentity(before.entropy);
    await restoreUnion(union.did, connectUnion);
    const [answered, missing] = await listEarlier(union.did);
    const { receipt: _receipt, receiptRecord: _record, ...unanswered } = missing!;
    await database.earlier.put({ ...unanswered, state: 'sent' });
    const restored = (await readUnion(union.did))!;
    expect(await nextWorkAt(restored)).toBe(0);
    await deliver(connectUnion, { pauses: [] });
    const [same, found] = await listEarlier(union.did);
    expect(same).toEqual(answered);
    const { lookedAt, ...taken } = found!;
    expect(taken).toEqual(missing);
    expect(lookedAt).toBeGreaterThan(Date.now() - 60_000);
    expect(await nextWorkAt(restored)).toBe(Infinity);
  });

  it('asks once an hour for an answer that does not come', async () => {
    const before = await liveBefore(1);
    await restoreIdentity(before.entropy);
    await restoreUnion(union.did, connectUnion);
    const [batch] = await listEarlier(union.did);
    const { receipt: _receipt, receiptRecord: _record, ...unanswered } = batch!;
    const strange = { ...unanswered, id: `${batch!.id}x`, state: 'sent' } as const;
    await database.earlier.put(strange);
    await deliver(connectUnion, { pauses: [] });
    const rows = await listEarlier(union.did);
    const row = rows.find(({ id }) => id === strange.id)!;
    expect(row.state).toBe('sent');
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(row.lookedAt! + 3_600_000);
  });

  it('is not there for another phrase, which can join instead', async () => {
    await liveBefore(1);
    await restoreIdentity('AAAAAAAAAAAAAAAAAAAAAA');
    await expect(restoreUnion(union.did, connectUnion)).rejects.toMatchObject({ code: 'restore.nothing' });
    expect(await readUnion(union.did)).toBeUndefined();
  });
});

describe('numbering on', () => {
  it('is above every number before, also when the clock was set back', () => {
    expect(continueChain([], 1_000)).toEqual({ nextBatch: 1_000, previous: null });
    const batches = [
      { at: 10, dataCid: 'a' },
      { at: 5_000, dataCid: 'b' },
    ];
    expect(continueChain(batches, 1_000)).toEqual({ nextBatch: 5_001, previous: 'b' });
  });
});
