import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { toFullMinute } from '@sheaf/protocol/grants';
import { readDemoConfig, type UnionConfigInput } from '../../../union/config.ts';
import { adoptTerms } from '@/utils/pipeline/adopt-terms.ts';
import { changeConsent } from '@/utils/pipeline/change-consent.ts';
import { confirmTerms } from '@/utils/pipeline/confirm-terms.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { restoreUnion } from '@/utils/pipeline/restore-union.ts';
import { withdraw } from '@/utils/pipeline/withdraw.ts';
import { findEventReason } from '@/utils/store/agreement.ts';
import { findHold } from '@/utils/store/hold.ts';
import { readUnion } from '@/utils/store/unions.ts';
import { deriveSharing, readStretch } from '@/utils/store/views.ts';
import { listWords } from '@/utils/store/words.ts';
import {
  entryOf,
  sendEntries,
  sendJson,
  startUnionServer,
  type UnionServer,
} from '../member/union-server.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { browsing, consentingAt, engagement, minute } from './consenting.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

const demo = readDemoConfig();

beforeAll(provideUnionClient);
beforeEach(cleanDatabase);
afterEach(() => {
  vi.useRealTimers();
});

describe('a union that publishes other terms', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  let me: ReturnType<typeof consentingAt>;
  beforeEach(async () => {
    union = await startTestUnion();
    me = consentingAt(union);
    await me.join(browsing, engagement);
  });
  afterEach(() => union.remove());

  async function publish(version: number, change: Partial<UnionConfigInput>): Promise<void> {
    await union.stop();
    await union.start({ ...demo, ...change, version });
    await me.share();
  }

  async function accept(...grants: (typeof browsing)[]): Promise<void> {
    const { manifestRecord } = (await me.readRow()).offer!;
    await changeConsent({ union: union.did, manifestRecord, grants }, connectUnion);
  }

  it('asking for more pauses, shows each difference, and goes on once the member agrees', async () => {
    await publish(2, { purposes: [...demo.purposes, 'sell-access'] });
    const [visit] = await me.visit('a.example');
    await me.share();
    await me.expectAtUnion();
    const paused = await me.readRow();
    expect(findHold(paused, Date.now())).toBe('consent.terms');
    expect(paused.offer!.differences).toEqual([
      { about: 'purpose', after: expect.stringContaining('Selling access'), isWider: true },
    ]);
    const { events, unions } = await readStretch(1);
    expect(deriveSharing(events[0]!, unions[0]!, Date.now() + 1e9).state).toBe('paused');

    // What was agreed before is untouched by a further use: it goes on.
    await accept(browsing);
    const row = await me.readRow();
    expect(row).toMatchObject({ manifest: { version: 2 }, consent: { manifest: { version: 2 } } });
    expect(row).not.toHaveProperty('offer');
    await me.share();
    await me.expectAtUnion(visit!);
    expect((await listWords(union.did)).map(({ state }) => state)).toEqual([
      'countersigned',
      'countersigned',
    ]);
  });

  it('as a whole gets nothing that was captured before the member agreed to them', async () => {
    await me.visit('waiting.example');
    await me.sealUnsent();
    await publish(2, { terms: 'We keep it, and show it to others.' });
    await me.visit('paused.example');
    await accept(browsing);
    vi.useFakeTimers({ toFake: ['Date'], now: toFullMinute(Date.now()) + minute });
    const [after] = await me.visit('after.example');
    await me.share();
    await me.expectAtUnion(after!);
    expect(await me.counts()).toMatchObject({ sealed: 0, notAgreed: 2, receipted: 1 });
  });

  it('asking for less is told, pauses nothing, and gets no more of what it no longer asks for', async () => {
    await publish(2, { asks: demo.asks.slice(0, 1) });
    const [visit] = await me.visit('a.example');
    const [look] = await me.look();
    await me.share();
    await me.expectAtUnion(visit!);
    const row = await me.readRow();
    expect(row.offer!.differences).toMatchObject([{ about: 'category', isWider: false }]);
    expect(findEventReason(row, look!, Date.now())).toBe('consent.unasked');

    await adoptTerms(union.did, row.offer!.manifestRecord);
    expect(await me.readRow()).toMatchObject({ manifest: { version: 2 } });
    expect(await me.readRow()).not.toHaveProperty('offer');
    await expect(adoptTerms(union.did, row.offer!.manifestRecord)).rejects.toMatchObject({
      code: 'consent.manifest-changed',
    });
    // Asking for it again is asking for more.
    await publish(3, {});
    expect(findHold(await me.readRow(), Date.now())).toBe('consent.terms');
    await expect(adoptTerms(union.did, (await me.readRow()).offer!.manifestRecord)).rejects.toMatchObject({
      code: 'consent.manifest-changed',
    });
  });

  it('and takes them back goes on as it was', async () => {
    await publish(2, { share: 'Less.' });
    expect(findHold(await me.readRow(), Date.now())).toBe('consent.terms');
    await publish(3, {});
    expect(await me.readRow()).not.toHaveProperty('offer');
    const [visit] = await me.visit('a.example');
    await me.share();
    await me.expectAtUnion(visit!);
  });

  it('takes what the member withdraws while they decide, and asks no more', async () => {
    await publish(2, { share: 'Less.' });
    await me.visit('a.example');
    await withdraw({ union: union.did, category: 'engagement', isRecalled: false }, connectUnion);
    expect(findHold(await me.readRow(), Date.now())).toBe('consent.terms');
    await withdraw({ union: union.did, isRecalled: false }, connectUnion);
    await me.share();
    await me.expectAtUnion();
    expect((await listWords(union.did)).map(({ word, state }) => [word.typ, state])).toEqual([
      ['sheaf.consent', 'countersigned'],
      ['sheaf.consent', 'countersigned'],
      ['sheaf.withdrawal', 'countersigned'],
    ]);
  });

  it('is met in a new browser as it was left: agreed, taken back, with other terms to decide on', async () => {
    await me.change(browsing);
    await withdraw({ union: union.did, isRecalled: false }, connectUnion);
    await me.share();
    const [before, words] = [await me.readRow(), await listWords(union.did)];
    const { entropy } = await readUnwritten();
    await union.stop();
    await union.start({ ...demo, share: 'Less.', version: 2 });
    await cleanDatabase();
    await restoreIdentity(entropy);
    await restoreUnion(union.did, connectUnion);
    const row = await me.readRow();
    expect(row).toMatchObject({ consent: before.consent, withdrawn: before.withdrawn });
    expect(row.offer?.differences).toMatchObject([{ about: 'terms', isWider: true }]);
    expect((await listWords(union.did)).map(({ id, state, receipt }) => [id, state, receipt])).toEqual(
      words.map(({ id, state, receipt }) => [id, state, receipt]),
    );
  });
});

describe('terms that are none to agree to', () => {
  let server: UnionServer;
  beforeEach(async () => {
    server = await startUnionServer();
    server.answerDocument(sendJson(server.document));
    await answer({ version: 2 });
    const { did, manifestRecord } = await previewUnion(server.did);
    await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
  });
  afterEach(() => server.stop());

  async function answer(change: object, signer = server.signer): Promise<void> {
    server.answerQuery(sendEntries(await entryOf(signer, { ...server.manifest, ...change })));
  }

  const offered = async () => {
    await confirmTerms((await readUnion(server.did))!, Date.now);
    return (await readUnion(server.did))!.offer?.manifest.version;
  };

  it('are told apart: older, ended, in other words than can be read, by another hand', async () => {
    await answer({ version: 3, share: 'Less.' });
    expect(await offered()).toBe(3);
    await answer({ version: 2 });
    expect(await offered()).toBe(3);
    await answer({ version: 4, share: 'Half.', validUntil: Date.now() - 1 });
    expect(await offered()).toBe(3);
    await answer({ version: 4, share: 7 });
    expect(await offered()).toBe(3);
    const other = await startUnionServer();
    await answer({ version: 4, share: 'Half.' }, { ...other.signer, did: server.did });
    await other.stop();
    expect(await offered()).toBe(3);
    await answer({ version: 4, share: 'Half.' });
    expect(await offered()).toBe(4);
  });

  it('that ended while the member read them are not agreed to', async () => {
    await answer({ version: 3, share: 'Less.', validUntil: Date.now() + minute });
    await offered();
    const { offer } = (await readUnion(server.did))!;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * minute });
    const change = { union: server.did, manifestRecord: offer!.manifestRecord, grants: [browsing] };
    await expect(changeConsent(change, connectUnion)).rejects.toMatchObject({ code: 'consent.terms-ended' });
  });
});
