import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { toFullMinute } from '@sheaf/protocol/grants';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { changeConsent } from '@/utils/pipeline/change-consent.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { leaveUnion } from '@/utils/pipeline/leave.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { recall } from '@/utils/pipeline/recall.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { withdraw } from '@/utils/pipeline/withdraw.ts';
import { startSending } from '@/utils/store/batches.ts';
import { database } from '@/utils/store/database.ts';
import { listRecalls } from '@/utils/store/recalls.ts';
import { readProgress } from '@/utils/store/unions.ts';
import { deriveSharing, readStretch } from '@/utils/store/views.ts';
import { listWords } from '@/utils/store/words.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { browsing, consentingAt, engagement, minute } from './consenting.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';
import { listAllBatches } from '../store/list-batches.ts';

const all = { rule: 'all-except' as const, sites: [] };

describe('what a member agrees to, at a real union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  let me: ReturnType<typeof consentingAt>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
    me = consentingAt(union);
  });
  afterAll(() => union.remove());
  beforeEach(cleanDatabase);
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The clock, this much later or earlier than it is. */
  const setClock = (offMs: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: toFullMinute(Date.now()) + offMs });
  const states = async () => (await listWords(union.did)).map(({ word, state }) => [word.typ, state]);
  const stopAll = (isRecalled = false) => withdraw({ union: union.did, isRecalled }, connectUnion);

  /** The union in this process has the clock of the test: as one with a clock of its own that is right. */
  const byItsOwnClock: Connect = async (row) => {
    const client = await connectUnion(row);
    const isAhead = (dateCreated: string) =>
      Date.parse(dateCreated) > performance.timeOrigin + performance.now() + 10 * minute;
    return {
      ...client,
      sendRecord: async (record) =>
        isAhead(record.message.descriptor.dateCreated)
          ? { code: 400, detail: 'in the future', reason: 'edge.timestamp' }
          : client.sendRecord(record),
    };
  };

  it('said by a clock that was weeks ahead, is said anew once that is right: agreement, batches and withdrawal', async () => {
    await me.join(browsing);
    setClock(14 * 24 * 60 * minute);
    await changeConsent(
      {
        union: union.did,
        manifestRecord: (await me.readRow()).manifestRecord,
        grants: [browsing, engagement],
      },
      connectUnion,
    );
    await me.look();
    await releaseEvents(union.did);
    await deliver(byItsOwnClock, { force: true });
    expect((await states()).at(-1)).toEqual(['sheaf.consent', 'signed']);
    vi.useRealTimers();
    await deliver(byItsOwnClock, { force: true });
    expect((await states()).at(-1)).toEqual(['sheaf.consent', 'countersigned']);
    const { consent } = await me.readRow();
    expect(consent.givenAt).toBeLessThanOrEqual(Date.now());
    for (const { from = 0 } of consent.grants) expect(from).toBeLessThanOrEqual(Date.now() + minute);
    expect(await readProgress(union.did)).not.toHaveProperty('problem');

    setClock(14 * 24 * 60 * minute);
    await changeConsent(
      { union: union.did, manifestRecord: (await me.readRow()).manifestRecord, grants: [browsing] },
      connectUnion,
    );
    await stopAll();
    vi.useRealTimers();
    await deliver(byItsOwnClock, { force: true });
    expect((await states()).slice(-2)).toEqual([
      ['sheaf.consent', 'countersigned'],
      ['sheaf.withdrawal', 'countersigned'],
    ]);
    const [given, taken] = (await listWords(union.did)).slice(-2);
    expect(taken!.word).toMatchObject({ consent: given!.id });
  });

  it('asked by a clock that was a week ahead, a union is asked anew once that is right', async () => {
    setClock(7 * 24 * 60 * minute);
    const { did, manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
    await deliver(byItsOwnClock, { force: true });
    expect((await me.readRow()).status).toBe('joining');
    vi.useRealTimers();
    await deliver(byItsOwnClock, { force: true });
    const { status, consent, consentReceipt } = await me.readRow();
    expect({ status, isSigned: consentReceipt !== undefined }).toEqual({ status: 'member', isSigned: true });
    expect(consent.givenAt).toBeLessThanOrEqual(Date.now());
  });

  it('changes: what both allow goes on, what is new holds from then on, and the union signs for it', async () => {
    await me.join(browsing);
    const [visit] = await me.visit('a.example');
    const [early] = await me.look();
    const wider = { ...browsing, purposes: ['research' as const, 'insights' as const] };
    await me.change(wider, engagement);
    const { consent, consentReceipt } = await me.readRow();
    expect(consentReceipt).toBeUndefined();
    expect(consent.grants).toEqual([
      browsing,
      { ...wider, from: expect.any(Number) },
      { ...engagement, from: expect.any(Number) },
    ]);
    expect(await me.currently()).toEqual([wider, engagement]);
    setClock(minute);
    const [late] = await me.look();
    await me.share();
    await me.expectAtUnion(visit!, late!);
    expect(await me.counts()).toMatchObject({ notAgreed: 1, receipted: 2 });
    expect(early!.at).toBeLessThan(consent.grants[2]!.from!);
    expect((await me.readRow()).consentReceipt).toEqual(expect.any(String));
    expect(await states()).toEqual([
      ['sheaf.consent', 'countersigned'],
      ['sheaf.consent', 'countersigned'],
    ]);
    expect(await nextWorkAt(await me.readRow())).toBe(Infinity);
  });

  it('is sealed anew under another agreement where it had not left, without what that leaves out', async () => {
    await me.join({ ...browsing, sites: all }, engagement);
    const [open, shut] = await me.visit('open.example', 'shut.com');
    await me.look();
    await recallNothing();
    await me.sealUnsent();
    const [before] = await listAllBatches(union.did);
    await recall({ union: union.did, what: { scope: 'event', seq: open!.seq } }, connectUnion);
    const [again] = await me.visit('again.example');
    await me.change({ ...browsing, sites: { rule: 'all-except', sites: ['shut.com'] } });
    expect((await listAllBatches(union.did)).some(({ id }) => id === before!.id)).toBe(false);
    await me.expectAccounted();
    await me.share();
    await me.expectAtUnion(again!);
    expect(await me.counts()).toMatchObject({ sealed: 0, notAgreed: 3, receipted: 1, recalled: 0 });
    const { events, unions } = await readStretch(1);
    const standing = events.find(({ seq }) => seq === shut!.seq)!;
    expect(deriveSharing(standing, unions[0]!, Date.now()).state).toBe('not-agreed');
  });

  async function recallNothing(): Promise<void> {
    const asked = { union: union.did, what: { scope: 'category', category: 'engagement' } } as const;
    await expect(recall(asked, connectUnion)).rejects.toMatchObject({ code: 'recall.nothing' });
  }

  it('sends no batch before the agreement that it names, nor one that rests on another', async () => {
    await me.join(browsing);
    await me.visit('a.example');
    await me.sealUnsent();
    const [first] = await listAllBatches(union.did);
    expect(await startSending(first!.id, Date.now())).toBe(true);
    await database.batches.update(first!.id, { triedAt: undefined as never });
    await me.change(engagement, browsing);
    const [second] = await listAllBatches(union.did);
    expect(second!.id).not.toBe(first!.id);
    expect(await startSending(second!.id, Date.now())).toBe(false);
    await me.share();
    expect(await me.counts()).toMatchObject({ sealed: 0, receipted: 1 });
    expect(await startSending(second!.id, Date.now())).toBe(false);
    expect(await startSending('none', Date.now())).toBe(false);
  });

  it('is taken back at once, said until the union signs for it, and begins anew when agreed again', async () => {
    await me.join(browsing);
    const [shared] = await me.visit('shared.example');
    await me.share();
    await me.visit('waiting.example');
    await union.stop();
    await stopAll();
    await stopAll();
    await deliver(connectUnion, { force: true });
    expect(await states()).toEqual([
      ['sheaf.consent', 'countersigned'],
      ['sheaf.withdrawal', 'signed'],
    ]);
    expect(await nextWorkAt(await me.readRow())).toBeLessThan(Infinity);
    await union.start();
    await me.share();
    expect((await states()).at(-1)).toEqual(['sheaf.withdrawal', 'countersigned']);
    expect(await nextWorkAt(await me.readRow())).toBe(Infinity);
    await expect(setSharing(union.did, true)).rejects.toMatchObject({ code: 'sharing.withdrawn' });

    await me.visit('between.example');
    await me.change(browsing);
    setClock(minute);
    const [after] = await me.visit('after.example');
    await me.share();
    await me.expectAtUnion(shared!, after!);
    expect(await me.counts()).toMatchObject({ notAgreed: 2, receipted: 2 });
    expect(await me.readRow()).not.toHaveProperty('withdrawn');
  });

  it('is taken back for one category, with what was shared of it', async () => {
    await me.join(browsing, engagement);
    const [visit] = await me.visit('a.example');
    await me.look();
    await me.share();
    await withdraw({ union: union.did, category: 'engagement', isRecalled: true }, connectUnion);
    await me.look();
    await me.share();
    await me.expectAtUnion(visit!);
    expect(await listRecalls(union.did)).toMatchObject([
      { state: 'acknowledged', what: { scope: 'category', category: 'engagement' }, events: 1 },
    ]);
    expect(await me.currently()).toEqual([browsing]);
    // The last category is the whole agreement.
    await withdraw({ union: union.did, category: 'browsing', isRecalled: true }, connectUnion);
    await me.share();
    await me.expectAtUnion();
    expect((await me.readRow()).withdrawn).toBeDefined();
  });

  /** The bytes of the first batch go out, and the member takes everything back before there is an answer. */
  const withdrawingOnTheWay =
    (isArriving: boolean): Connect =>
    async (row) => {
      const client = await connectUnion(row);
      const sendRecord: typeof client.sendRecord = async (record) => {
        if (record.message.descriptor.protocolPath !== 'contribution') return client.sendRecord(record);
        if (isArriving) await client.sendRecord(record);
        await stopAll();
        throw new Error('the worker dies');
      };
      return { ...client, sendRecord };
    };

  it.each([
    [true, { receipted: 1, notAgreed: 0 }],
    [false, { receipted: 0, notAgreed: 1 }],
  ])(
    'is taken back while a batch is on its way (arriving: %s): the node says what it has',
    async (is, counts) => {
      await me.join(browsing);
      const [visit] = await me.visit('a.example');
      await me.share(withdrawingOnTheWay(is));
      expect(await listAllBatches(union.did)).toMatchObject([
        { state: 'sealed', triedAt: expect.any(Number) },
      ]);
      expect(await nextWorkAt(await me.readRow())).toBeLessThan(Infinity);
      await me.share();
      await me.expectAtUnion(...(is ? [visit!] : []));
      expect(await me.counts()).toMatchObject({ sealed: 0, ...counts });
    },
  );

  it('stays ended and taken back whatever the clock says', async () => {
    await me.join({ ...browsing, expiresAt: toFullMinute(Date.now()) + 2 * minute });
    setClock(3 * minute);
    await me.share();
    setClock(0);
    const [visit] = await me.visit('a.example');
    await me.share();
    await me.expectAtUnion();
    expect(await me.counts()).toMatchObject({ notAgreed: 1 });

    // Agreed again by a clock that was ahead: what is in the record by then is no later than the agreement.
    setClock(-30 * minute);
    await me.change(browsing);
    const { consent } = await me.readRow();
    expect(consent.grants).toHaveLength(1);
    setClock(0);
    await me.share();
    await me.expectAtUnion();
    expect(visit!.at).toBeGreaterThan(consent.givenAt);
    await stopAll();
    setClock(-60 * minute);
    await me.visit('b.example');
    await me.share();
    await me.expectAtUnion();
  });

  it('covers no event by a clock that was behind when it was agreed to', async () => {
    await me.join(browsing);
    const [look] = await me.look();
    setClock(-60 * minute);
    await me.change(browsing, engagement);
    const { consent } = await me.readRow();
    expect(consent.grants[1]!.from).toBeGreaterThanOrEqual(look!.at);
  });

  it('is taken back as a whole also where nothing can be signed: sharing stops, and it can be asked for again', async () => {
    await me.join(browsing);
    await me.visit('a.example');
    const locked: Connect = () => Promise.reject(new Error('locked'));
    await expect(withdraw({ union: union.did, isRecalled: false }, locked)).rejects.toThrow('locked');
    expect((await readProgress(union.did))!.stopped).toBe(true);
    await me.share();
    await me.expectAtUnion();
    await stopAll();
    expect((await me.readRow()).withdrawn).toBeDefined();
  });

  it('is of the least, where the browser asks for privacy', async () => {
    const { manifestRecord } = await previewUnion(union.did);
    const grants = [browsing, engagement];
    await joinUnion({ union: union.did, manifestRecord, grants, isLeast: true }, connectUnion);
    expect((await me.readRow()).details).toEqual({ browsing: 'site', engagement: 'site' });
  });

  it('may change before the union let the member in', async () => {
    const { manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: union.did, manifestRecord, grants: [browsing, engagement] }, connectUnion);
    await withdraw({ union: union.did, category: 'engagement', isRecalled: false }, connectUnion);
    await expect(stopAll()).rejects.toMatchObject({ code: 'consent.unsigned' });
    await me.change({ ...browsing, sites: all });
    expect(await listWords(union.did)).toEqual([]);
    await deliver(connectUnion, { force: true });
    expect(await states()).toEqual([['sheaf.consent', 'countersigned']]);
    expect(await me.currently()).toEqual([{ ...browsing, sites: all }]);
  });

  it('names sites as whole domains, however they are typed, and keeps those it names already', async () => {
    await me.join(browsing);
    const typed = ['https://www.Example.com/a', 'news.example.com', 'secret.example'];
    await me.change({ ...browsing, sites: { rule: 'only', sites: typed } });
    expect(await me.currently()).toMatchObject([
      { sites: { rule: 'only', sites: ['example.com', 'secret.example'] } },
    ]);
  });

  it('is refused where it is not the union’s to ask, or the member’s to give', async () => {
    await me.join(browsing);
    const { manifestRecord } = await me.readRow();
    const refusalOf = (change: object) =>
      changeConsent({ union: union.did, manifestRecord, grants: [browsing], ...change }, connectUnion);
    await expect(refusalOf({ grants: [{ ...browsing, purposes: ['sell-access'] }] })).rejects.toMatchObject({
      code: 'consent.more-than-asked',
    });
    await expect(refusalOf({ grants: [{ ...browsing, category: 'media' }] })).rejects.toMatchObject({
      code: 'consent.more-than-asked',
    });
    const nowhere = { ...browsing, sites: { rule: 'only', sites: ['localhost'] } };
    await expect(refusalOf({ grants: [nowhere] })).rejects.toMatchObject({ code: 'consent.site' });
    await expect(refusalOf({ manifestRecord: 'bother' })).rejects.toMatchObject({
      code: 'consent.manifest-changed',
    });
    await expect(refusalOf({ union: 'did:web:other.example' })).rejects.toMatchObject({
      code: 'consent.no-member',
    });
    expect(await states()).toHaveLength(1);
    await leaveUnion({ union: union.did, isRecalled: false }, connectUnion);
    await expect(stopAll()).rejects.toMatchObject({ code: 'consent.no-member' });
    await deliver(connectUnion, { force: true });
    expect(await states()).toEqual([
      ['sheaf.consent', 'countersigned'],
      ['sheaf.withdrawal', 'countersigned'],
    ]);
  });

  it('that was taken back by leaving is not what a new membership rests on', async () => {
    await me.join(browsing);
    await me.visit('before.example');
    await me.sealUnsent();
    const [batch] = await listAllBatches(union.did);
    // It may have gone out: nobody knows.
    await database.batches.update(batch!.id, { triedAt: 1 });
    await leaveUnion({ union: union.did, isRecalled: false }, connectUnion);
    await me.join({ ...browsing, sites: all });
    const [after] = await me.visit('after.example');
    await me.share();
    await me.expectAtUnion(after!);
    expect(await me.counts()).toMatchObject({ sealed: 0, notAgreed: 1, receipted: 1 });
    expect((await readProgress(union.did))!.problem).toBeUndefined();
    await releaseEvents(union.did);
  });
});
