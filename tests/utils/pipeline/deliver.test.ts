import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { toEventLine } from '@sheaf/protocol/event';
import { UnionBusyError, type DwnStatus } from '@/utils/member/dwn-reply.ts';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { gatherMs } from '@/utils/pipeline/due.ts';
import { forgetEvent } from '@/utils/pipeline/forget.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { retryBatch } from '@/utils/pipeline/retry-batch.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { sealDue } from '@/utils/pipeline/seal.ts';
import { setSendingRule } from '@/utils/pipeline/sending.ts';
import { setDetail } from '@/utils/pipeline/set-detail.ts';
import { project } from '@/utils/privacy/project.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { database, type BatchRow } from '@/utils/store/database.ts';
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
    const row = (await readUnion(union.did))!;
    await addEvents([sampleEvent(), sampleEvent()], Date.now() - row.holdMs - gatherMs(row) + 60_000);
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

  /** A line to the union whose node answers contributions by `answerTo`, where it has one; with what was sent. */
  function answering(answerTo: (batch: BatchRow) => DwnStatus | undefined): Connect {
    return async (row) => {
      const client = await connectUnion(row);
      return {
        ...client,
        sendRecord: async (record) => {
          const batch = await database.batches.get(record.message.recordId);
          return (batch && answerTo(batch)) ?? client.sendRecord(record);
        },
      };
    };
  }

  it('halves a batch that the union cannot take, until what is left out is the event it is about', async () => {
    await join();
    await deliver(connectUnion);
    const events = Array.from({ length: 9 }, (_, i) => sampleEvent(`site${i}.example`));
    await addEvents(events, Date.now());
    const poison = (await readEventsAfter(0, 9))[5]!;
    await releaseEvents(union.did);
    const connect = answering(({ ranges }) =>
      ranges.some(([from, to]) => from <= poison.seq && poison.seq <= to)
        ? { code: 400, detail: 'no', reason: 'dwn.refused' }
        : undefined,
    );
    await deliver(connect, { force: true });
    expect((await readProgress(union.did))!.counts).toMatchObject({
      sealed: 0,
      receipted: 8,
      quarantined: 1,
    });
    const kept = (await listNewestBatches(union.did, 20)).filter(({ state }) => state === 'quarantined');
    expect(kept).toMatchObject([{ ranges: [[poison.seq, poison.seq]], problem: { code: 'union.refused' } }]);
    expect(kept[0]!.halfOf).toEqual(expect.any(String));
    const others = events.filter(({ site }) => site !== poison.site);
    expect((await linesAtUnion()).toSorted()).toEqual(
      others.map((event) => toEventLine(project(event)!)).toSorted(),
    );
    // Where an event lies is still known, though the halves came after.
    const { events: rows, unions } = await readStretch(1);
    const standings = rows.map((row) => deriveSharing(row, unions[0]!, Date.now()).state);
    expect(standings.filter((state) => state === 'quarantined')).toHaveLength(1);
    expect(standings.filter((state) => state === 'receipted')).toHaveLength(8);
    for (const { seq } of rows) expect(await forgetEvent(seq)).toEqual({ outcome: 'already-sealed' });
  });

  it.each([401, 403, 404, 431])('blames no batch for what is not about it (%i)', async (code) => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent(), sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await deliver(
      answering(() => ({ code, detail: 'no role', reason: 'http.status' })),
      { force: true },
    );
    expect(await readProgress(union.did)).toMatchObject({
      problem: { code: 'union.not-taken' },
      counts: { sealed: 2, quarantined: 0 },
    });
    await deliver(connectUnion, { force: true });
    expect((await readProgress(union.did))!.counts.receipted).toBe(2);
  });

  it('sends a batch again that the node did not take, when the member says so, and none that the union decided on', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    const tooLarge = { code: 413, detail: 'HTTP 413', reason: 'http.status' };
    await deliver(
      answering(() => tooLarge),
      { force: true },
    );
    const [kept] = await listNewestBatches(union.did, 1);
    expect(kept).toMatchObject({ state: 'quarantined', problem: { code: 'union.refused' } });
    await deliver(connectUnion, { force: true });
    expect((await listNewestBatches(union.did, 1))[0]!.state).toBe('quarantined');

    await retryBatch(kept!.id);
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 1, quarantined: 0 });
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toMatchObject([{ id: kept!.id, state: 'receipted' }]);
    expect((await readProgress(union.did))!.counts).toMatchObject({
      sealed: 0,
      receipted: 1,
      quarantined: 0,
    });
    await expect(retryBatch(kept!.id)).rejects.toMatchObject({ code: 'batch.decided' });
  });

  it('keeps what is sealed while the member spares the connection, and goes on when they ask, or spare no more', async () => {
    await join();
    await deliver(connectUnion);
    await setSendingRule('asked');
    await addEvents([sampleEvent('one.example')], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 9)).toMatchObject([{ state: 'sealed' }]);
    expect((await readProgress(union.did))!).not.toHaveProperty('problem');
    // There is something to look at again, and not at once.
    expect(await nextWorkAt((await readUnion(union.did))!)).toBeGreaterThan(Date.now() + 60_000);
    await deliver(connectUnion, { force: true, isAsked: true });
    expect(await linesAtUnion()).toHaveLength(1);

    await addEvents([sampleEvent('two.example')], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    expect(await linesAtUnion()).toHaveLength(1);
    vi.stubGlobal('navigator', { locks: navigator.locks, connection: { saveData: true } });
    await setSendingRule('unmetered');
    await deliver(connectUnion, { force: true });
    expect(await linesAtUnion()).toHaveLength(1);
    vi.unstubAllGlobals();
    await deliver(connectUnion, { force: true });
    expect(await linesAtUnion()).toHaveLength(2);
    await setSendingRule('always');
  });

  it('takes over from a delivery that hangs, once its lease is over, and delivers once', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    let hanging = 0;
    const hangs: Connect = async (row) => ({
      ...(await connectUnion(row)),
      sendRecord: () => {
        hanging += 1;
        return new Promise(() => {});
      },
    });
    const stuck = deliver(hangs, { force: true });
    const taken = stuck.catch((error: unknown) => error);
    await vi.waitFor(() => expect(hanging).toBe(1), { timeout: 10_000 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 });
    await deliver(connectUnion, { force: true });
    vi.useRealTimers();
    expect(await taken).toMatchObject({ name: 'AbortError' });
    expect(await linesAtUnion()).toHaveLength(1);
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 0, receipted: 1 });
  });

  it('looks for an answer that does not come ever less often, and at once again when there is more to send', async () => {
    await join();
    await deliver(connectUnion);
    const silent: Connect = async (row) => {
      const client = await connectUnion(row);
      return {
        ...client,
        queryRecords: async (filter, limit) =>
          filter.path === 'receipt' ? [] : client.queryRecords(filter, limit),
      };
    };
    const waitAfter = async (connect: Connect) => {
      await deliver(connect, { force: true, pauses: [] });
      return ((await readProgress(union.did))!.nextAttemptAt - Date.now()) / 60_000;
    };
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    const waits = [];
    for (let look = 0; look < 8; look += 1) waits.push(Math.round(await waitAfter(silent)));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    expect(Math.round(await waitAfter(silent))).toBe(1);
    await deliver(connectUnion, { force: true });
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 0, receipted: 2 });
  });

  it('waits as long as a union asks, within a day', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    const busy =
      (seconds: number): Connect =>
      async (row) => ({
        ...(await connectUnion(row)),
        sendRecord: () => Promise.reject(new UnionBusyError(String(seconds))),
      });
    const waitAfter = async (seconds: number) => {
      await deliver(busy(seconds), { force: true });
      return (await readProgress(union.did))!.nextAttemptAt - Date.now();
    };
    const hourMs = 60 * 60_000;
    expect(await waitAfter(3 * 60 * 60)).toBeGreaterThan(2.9 * hourMs);
    expect(await waitAfter(400 * 60 * 60)).toBeLessThan(26 * hourMs);
  });

  it('waits for the union’s word on a batch that the node took before it refused it', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent(), sampleEvent()], Date.now());
    await releaseEvents(union.did);
    const [progress, row] = [(await readProgress(union.did))!, (await readUnion(union.did))!];
    expect(progress.stopped).toBe(false);
    await sealDue(row, await connectUnion(row), Date.now);
    const [batch] = await listNewestBatches(union.did, 1);
    await (await connectUnion(row)).sendRecord({ message: batch!.message, data: batch!.sealed! });
    await deliver(
      answering(() => ({ code: 400, detail: 'no' })),
      { force: true },
    );
    expect(await listNewestBatches(union.did, 5)).toMatchObject([{ id: batch!.id, state: 'receipted' }]);
    expect(await linesAtUnion()).toHaveLength(2);
  });

  it('dates a batch anew that a clock sealed in the future, once it is right again', async () => {
    await join();
    await deliver(connectUnion);
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await union.stop();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 365 * 24 * 60 * 60_000 });
    await deliver(connectUnion, { force: true });
    vi.useRealTimers();
    const [before] = await listNewestBatches(union.did, 1);
    expect(before!.state).toBe('sealed');
    await union.start();
    // What waits for ten years does not.
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(0);
    await deliver(connectUnion);
    const [after] = await listNewestBatches(union.did, 5);
    expect(after).toMatchObject({ dataCid: before!.dataCid, state: 'receipted' });
    expect(after!.id).not.toBe(before!.id);
    expect(await linesAtUnion()).toHaveLength(1);
  });

  /** The member may read its own contribution back. */
  async function readStoredBytes(id: string) {
    const row = (await readUnion(union.did))!;
    const client = await connectUnion(row);
    const found = await client.queryRecords({ path: 'contribution', author: row.memberDid });
    return found.find(({ message }) => (message as { recordId: string }).recordId === id)!.data;
  }
});
