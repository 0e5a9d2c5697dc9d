import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { toBase64url } from '@sheaf/protocol/bytes';
import type { ConsentGrant } from '@sheaf/protocol/consent';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents } from '@/utils/pipeline/release.ts';
import { restoreUnion } from '@/utils/pipeline/restore-union.ts';
import { addEvents } from '@/utils/store/events.ts';
import { beginAnew } from '@/utils/store/reopen.ts';
import { deleteRootDatabase } from '@/utils/store/root-database.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

const grants: ConsentGrant[] = [
  { category: 'browsing', purposes: ['research'], sites: { rule: 'all-except', sites: [] } },
];

describe('a member of a real union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());
  beforeEach(async () => {
    fakeBrowser.reset();
    await cleanDatabase();
    await join();
    await share();
  });

  async function join(): Promise<void> {
    const { did, manifestRecord } = await previewUnion(union.did);
    await joinUnion({ union: did, manifestRecord, grants }, connectUnion);
    await deliver(connectUnion, { force: true });
  }

  async function share(): Promise<void> {
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
  }

  it('whose record is gone does not join anew, but goes on where the union knows them to be', async () => {
    const { memberDid } = (await readUnion(union.did))!;
    await beginAnew();
    await expect(join()).rejects.toMatchObject({ code: 'join.known' });
    expect(await readUnion(union.did)).toBeUndefined();
    await restoreUnion(union.did, connectUnion);
    expect(await readUnion(union.did)).toMatchObject({ memberDid, status: 'member' });
    const progress = (await readProgress(union.did))!;
    expect(progress).toMatchObject({ stopped: true, previous: expect.any(String) });
    expect(progress.nextBatch).toBeGreaterThan(1_000_000);
  });

  it('whose keys are gone gets no others, until the phrase brings the same ones back', async () => {
    const { entropy } = await readUnwritten();
    const { memberDid } = (await readUnion(union.did))!;
    await deleteRootDatabase();
    await expect(memberOf(union.did)).rejects.toMatchObject({ code: 'identity.gone' });
    await share();
    expect((await readProgress(union.did))?.problem?.code).toBe('identity.gone');
    const other = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
    await expect(restoreIdentity(other)).rejects.toMatchObject({ code: 'identity.in-use' });
    await restoreIdentity(entropy);
    expect((await memberOf(union.did)).did).toBe(memberDid);
    await share();
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 0, receipted: 3 });
  });
});
