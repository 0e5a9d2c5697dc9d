import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { toEventLine } from '@sheaf/protocol/event';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { gatherMs } from '@/utils/pipeline/due.ts';
import { forgetEvent } from '@/utils/pipeline/forget.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { setDetail } from '@/utils/pipeline/set-detail.ts';
import { project } from '@/utils/privacy/project.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { deriveSharing, findDetails, readStretch } from '@/utils/store/views.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

const browsing: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: ['secret.example'] },
};

describe('delivery to a real union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());
  beforeEach(cleanDatabase);

  async function join(): Promise<void> {
    const { did, manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
  }

  async function linesAtUnion(): Promise<string[]> {
    const { memberDid } = (await readUnion(union.did))!;
    return (await union.exportLedger()).filter(({ author }) => author === memberDid).map(({ line }) => line);
  }

  it('goes from joining to receipts, and the ledger holds exactly what was shown, to the byte', async () => {
    await addEvents([sampleEvent('before.example')], Date.now());
    await join();
    await deliver(connectUnion);
    expect(await readUnion(union.did)).toMatchObject({
      status: 'member',
      consentReceipt: expect.any(String),
    });

    const events = Array.from({ length: 30 }, (_, i) =>
      sampleEvent(i % 10 === 0 ? 'secret.example' : 'open.example'),
    );
    await addEvents(events, Date.now());
    const [, , second] = await readEventsAfter(0, 3);
    expect(await forgetEvent(second!.seq)).toEqual({ outcome: 'deleted' });
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });

    const shown = events
      .filter(({ id, site }) => id !== second!.id && site !== 'secret.example')
      .map((event) => toEventLine(project(event)!));
    expect(await linesAtUnion()).toEqual(shown);
    expect(await readProgress(union.did)).not.toHaveProperty('problem');
    expect((await readProgress(union.did))!.counts).toEqual({
      private: 1,
      notAgreed: 3,
      sealed: 0,
      receipted: shown.length,
      quarantined: 0,
      recalled: 0,
    });
    const [batch] = await listNewestBatches(union.did, 5);
    expect(batch).toMatchObject({ state: 'receipted', receipt: { accepted: shown.length, refused: [] } });
    expect(batch).not.toHaveProperty('sealed');
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(Infinity);
  });

  it('gives a union as much as the member chose for it, also when that changes later', async () => {
    await join();
    await deliver(connectUnion);
    await setDetail(union.did, 'browsing', 'site');
    const [first, second, third] = ['a.example', 'b.example', 'c.example'].map((site) => sampleEvent(site));
    await addEvents([first!], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });

    await setDetail(union.did, 'browsing', 'nothing');
    await addEvents([second!], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });

    await setDetail(union.did, 'browsing', 'full');
    await addEvents([third!], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });

    const atSite = toEventLine(project(first!, { browsing: 'site' })!);
    expect(atSite).not.toContain('A page');
    expect(await linesAtUnion()).toEqual([atSite, toEventLine(project(third!)!)]);
    expect((await readProgress(union.did))!.counts).toMatchObject({ notAgreed: 1, receipted: 2 });

    // The review shows of each what was sent, and not what would be sent now.
    const { events, unions } = await readStretch(1);
    const details = events.map(({ seq }) => unions.map((view) => findDetails(seq, view)?.browsing));
    expect(details).toEqual([['full'], ['full'], ['site']]);
    expect(events.map((row) => deriveSharing(row, unions[0]!, Date.now()).state)).toEqual([
      'receipted',
      'not-agreed',
      'receipted',
    ]);
  });

  it('shares nothing before the hold is over, and then without being asked', async () => {
    await join();
    await deliver(connectUnion);
    const { holdMs } = (await readUnion(union.did))!;
    await addEvents([sampleEvent(), sampleEvent()], Date.now() - holdMs - gatherMs + 60_000);
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toEqual([]);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await deliver(connectUnion);
    vi.useRealTimers();
    expect((await readProgress(union.did))!.counts.receipted).toBe(2);
  });

  it('keeps the same sealed bytes through a union that is down, and delivers them once', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await union.stop();
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    const progress = (await readProgress(union.did))!;
    expect(progress).toMatchObject({ attempts: 1, problem: { code: 'union.unreachable' } });
    expect(progress.nextAttemptAt).toBeGreaterThan(Date.now());
    const [before] = await listNewestBatches(union.did, 1);
    expect(before!.state).toBe('sealed');

    await union.start();
    await deliver(connectUnion);
    expect((await listNewestBatches(union.did, 1))[0]!.state).toBe('sealed');
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toMatchObject([
      { id: before!.id, dataCid: before!.dataCid, state: 'receipted' },
    ]);
    expect(await readProgress(union.did)).not.toHaveProperty('problem');
    expect(await linesAtUnion()).toHaveLength(1);
  });

  it('delivers after days without the union what was sealed before, to the byte', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await union.stop();
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    const [before] = await listNewestBatches(union.did, 1);
    expect(before!.state).toBe('sealed');

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 24 * 60 * 60_000 });
    await union.start();
    await deliver(connectUnion);
    vi.useRealTimers();
    expect(await listNewestBatches(union.did, 5)).toMatchObject([
      { id: before!.id, dataCid: before!.dataCid, state: 'receipted', receipt: { accepted: 1 } },
    ]);
    expect(await linesAtUnion()).toHaveLength(1);
  });

  it('is unmoved by dying after any step: the same batch again is one batch', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    const [batch] = await database.batches.toArray();
    const { receipt: _receipt, receiptRecord: _record, ...rest } = batch!;
    const sealed = await readStoredBytes(batch!.id);
    await database.batches.put({ ...rest, sealed, state: 'sealed' });
    await database.progress.update(union.did, { 'counts.sealed': 1, 'counts.receipted': 0 });
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toMatchObject([{ id: batch!.id, state: 'receipted' }]);
    expect(await linesAtUnion()).toHaveLength(1);
  });

  it('shares now only what the member was shown; what came in since keeps its hold', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent('shown.example')], Date.now());
    const [shown] = await readEventsAfter(0, 1);
    await addEvents([sampleEvent('unseen.example')], Date.now());
    await releaseEvents(union.did, shown!.seq);
    await deliver(connectUnion, { force: true });
    const sites = (await linesAtUnion()).map((line) => (JSON.parse(line) as { site: string }).site);
    expect(sites).toEqual(['shown.example']);
    await releaseEvents(union.did, 1_000_000);
    await addEvents([sampleEvent('later.example')], Date.now());
    await deliver(connectUnion, { force: true });
    expect(await linesAtUnion()).toHaveLength(2);
  });

  it('sends nothing from the moment the member stops, and later nothing captured in between', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent('sealed.example')], Date.now());
    await union.stop();
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    await union.start();
    await setSharing(union.did, false);
    await addEvents([sampleEvent('between.example')], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    expect(await linesAtUnion()).toEqual([]);
    expect(await listNewestBatches(union.did, 9)).toMatchObject([{ state: 'sealed', count: 1 }]);

    await setSharing(union.did, true);
    await addEvents([sampleEvent('after.example')], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    const sites = (await linesAtUnion()).map((line) => (JSON.parse(line) as { site: string }).site);
    expect(sites).toEqual(['sealed.example', 'after.example']);
    expect((await readProgress(union.did))!.counts).toMatchObject({ notAgreed: 1, receipted: 2 });
  });

  it('quarantines a batch that the node refuses for good, and shows why', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await union.stop();
    await deliver(connectUnion, { force: true });
    await union.start();
    const [batch] = await database.batches.toArray();
    const sealed = batch!.sealed!.slice();
    sealed[100]! ^= 1;
    await database.batches.put({ ...batch!, sealed });
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 1)).toMatchObject([
      { state: 'quarantined', problem: { code: 'union.refused' } },
    ]);
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 0, quarantined: 1 });
  });

  /** The member may read its own contribution back. */
  async function readStoredBytes(id: string) {
    const row = (await readUnion(union.did))!;
    const client = await connectUnion(row);
    const found = await client.queryRecords({ path: 'contribution', author: row.memberDid });
    return found.find(({ message }) => (message as { recordId: string }).recordId === id)!.data;
  }
});
