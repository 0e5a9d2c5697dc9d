import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import { readDemoConfig } from '../../../union/config.ts';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { sealDue } from '@/utils/pipeline/seal.ts';
import { releaseEvents } from '@/utils/pipeline/release.ts';
import { withdraw } from '@/utils/pipeline/withdraw.ts';
import { findEventReason } from '@/utils/store/agreement.ts';
import { findHold, judgeBatch } from '@/utils/store/hold.ts';
import { consentCases, type ConsentCase } from '../../consent-cases.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { browsing, consentingAt, engagement, minute } from './consenting.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';
import { listAllBatches } from '../store/list-batches.ts';

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

/** Does something as soon as a batch was signed, before it is kept. */
function onceSigned(act: () => Promise<void>): Connect {
  let isDone = false;
  return async (row) => {
    const client = await connectUnion(row);
    const signRecord: typeof client.signRecord = async (draft) => {
      const record = await client.signRecord(draft);
      if (draft.path === 'contribution' && !isDone) {
        isDone = true;
        await act();
      }
      return record;
    };
    return { ...client, signRecord };
  };
}

const everything = () => ({ union: union.did, isRecalled: false });

/** What each case comes to at the extension: a code. That nothing more reaches the union is looked at in each. */
const play: Record<ConsentCase, () => Promise<string | undefined>> = {
  async 'category-off'() {
    await me.join(browsing);
    const [look] = await me.look();
    const [visit] = await me.visit('a.example');
    await me.share();
    await me.expectAtUnion(visit!);
    return findEventReason(await me.readRow(), look!, Date.now());
  },
  async 'site-excluded'() {
    await me.join(browsing);
    const [secret, open] = await me.visit('secret.example', 'open.example');
    await me.share();
    await me.expectAtUnion(open!);
    return findEventReason(await me.readRow(), secret!, Date.now());
  },
  async 'before-agreeing'() {
    await me.join(browsing);
    const [look] = await me.look();
    await me.change(browsing, engagement);
    await me.share();
    await me.expectAtUnion();
    return findEventReason(await me.readRow(), look!, Date.now());
  },
  async expired() {
    await me.join({ ...browsing, expiresAt: Date.now() + minute });
    const [visit] = await me.visit('a.example');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * minute });
    await me.share();
    await me.expectAtUnion();
    return findEventReason(await me.readRow(), visit!, Date.now());
  },
  async unsigned() {
    const { manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: union.did, manifestRecord, grants: [browsing] }, connectUnion);
    await me.visit('a.example');
    await releaseEvents(union.did);
    const row = await me.readRow();
    expect(await sealDue(row, await connectUnion(row), Date.now)).toBe(0);
    return findHold(row, Date.now());
  },
  async 'withdrawn-while-sealing'() {
    await me.join(browsing);
    await me.visit('a.example');
    await me.share(onceSigned(() => withdraw(everything(), connectUnion)));
    await me.expectAtUnion();
    expect(await listAllBatches(union.did)).toEqual([]);
    return findHold(await me.readRow(), Date.now());
  },
  async 'withdrawn-before-sending'() {
    await me.join(browsing);
    await me.visit('a.example');
    await me.sealUnsent();
    const [batch] = await listAllBatches(union.did);
    expect(batch).toMatchObject({ state: 'sealed' });
    await withdraw(everything(), connectUnion);
    await me.share();
    await me.expectAtUnion();
    expect(await me.counts()).toMatchObject({ sealed: 0, notAgreed: 1 });
    return judgeBatch(batch!, await me.readRow(), Date.now());
  },
  async 'narrowed-after-sealing'() {
    await me.join(browsing, engagement);
    const [visit] = await me.visit('a.example');
    const [look] = await me.look();
    await me.sealUnsent();
    await withdraw({ ...everything(), category: 'engagement' }, connectUnion);
    await me.share();
    await me.expectAtUnion(visit!);
    expect(await me.counts()).toMatchObject({ sealed: 0, notAgreed: 1, receipted: 1 });
    return findEventReason(await me.readRow(), look!, Date.now());
  },
  async 'replaced-while-sealing'() {
    await me.join(browsing);
    const before = (await me.readRow()).consentRecord!.message.recordId;
    const [visit] = await me.visit('a.example');
    await me.share(onceSigned(() => me.change(browsing, engagement)));
    await me.expectAtUnion(visit!);
    const row = await me.readRow();
    expect(await listAllBatches(union.did)).toMatchObject([
      { consent: row.consentRecord!.message.recordId, state: 'receipted' },
    ]);
    return judgeBatch({ consent: before }, row, Date.now());
  },
  async 'widened-terms'() {
    const other = await startTestUnion();
    try {
      const there = consentingAt(other);
      await there.join(browsing);
      const config = readDemoConfig();
      await other.stop();
      await other.start({
        ...config,
        version: config.version + 1,
        purposes: [...config.purposes, 'sell-access'],
      });
      await there.visit('a.example');
      await there.share();
      await there.expectAtUnion();
      return findHold(await there.readRow(), Date.now());
    } finally {
      await other.remove();
    }
  },
  async 'clock-set-back'() {
    await me.join(browsing);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60 * minute });
    await me.visit('a.example');
    await releaseEvents(union.did);
    const row = await me.readRow();
    expect(await sealDue(row, await connectUnion(row), Date.now)).toBe(0);
    await deliver(connectUnion, { force: true });
    await me.expectAtUnion();
    return findHold(row, Date.now());
  },
};

test.each(Object.keys(consentCases) as ConsentCase[])('%s', async (name) => {
  expect(await play[name]()).toBe(consentCases[name].extension);
});
