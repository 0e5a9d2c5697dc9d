import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { createBackup } from '@/utils/pipeline/backup-create.ts';
import { openBackup } from '@/utils/pipeline/backup-open.ts';
import { restoreBackup } from '@/utils/pipeline/backup-restore.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { countRecall } from '@/utils/pipeline/recall.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { sealDue } from '@/utils/pipeline/seal.ts';
import { splitBatch } from '@/utils/pipeline/split.ts';
import { database } from '@/utils/store/database.ts';
import { listEarlier } from '@/utils/store/earlier.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { course, expectAccounted, passphrase } from './backups.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';
import { listAllBatches } from '../store/list-batches.ts';

const browsing: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: [] },
};

describe('a backup restored while the union knows more, at a real union', () => {
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
    await deliver(connectUnion);
  }

  const capture = (...sites: string[]) =>
    addEvents(
      sites.map((site) => sampleEvent(site)),
      Date.now(),
    );

  async function share(): Promise<void> {
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
  }

  /** Seals what waits, and sends nothing. */
  async function seal(): Promise<void> {
    await releaseEvents(union.did);
    const row = (await readUnion(union.did))!;
    await sealDue(row, await connectUnion(row), Date.now);
  }

  async function restore(file: Blob): Promise<void> {
    await cleanDatabase();
    await restoreBackup(await openBackup(file, passphrase), course());
  }

  /** Sites of this test in the union's ledger, each as often as it is there. */
  async function ledgerSites(suffix: string): Promise<string[]> {
    return (await union.exportLedger())
      .map(({ line }) => (JSON.parse(line) as { site: string }).site)
      .filter((site) => site.endsWith(suffix))
      .toSorted();
  }

  it('counts each event once, whatever was shared after the backup was made', async () => {
    await join();
    await capture('shared.once.example');
    await share();
    await capture('sealed.once.example');
    await seal();
    await capture('held.once.example');
    const file = await createBackup(passphrase, course());
    const sealed = (await listAllBatches(union.did)).find(({ state }) => state === 'sealed')!;
    await capture('later.once.example');
    await share();
    const before = await ledgerSites('once.example');
    expect(before).toHaveLength(4);

    await restore(file);
    await expectAccounted(union.did);
    expect(await readProgress(union.did)).toMatchObject({ stopped: true });
    expect(await readUnion(union.did)).not.toHaveProperty('checkedAt');
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(0);
    const restored = (await listAllBatches(union.did)).find(({ id }) => id === sealed.id)!;
    expect(restored.sealed).toEqual(sealed.sealed);
    await share();
    expect(await ledgerSites('once.example')).toEqual(before);
    // What was shared after the backup is known by its batches, and can be taken back.
    expect(await listEarlier(union.did)).toMatchObject([{ state: 'receipted', receipt: { accepted: 2 } }]);
    expect(await readUnion(union.did)).not.toHaveProperty('isUnasked');
    const everything = { union: union.did, what: { scope: 'everything' } } as const;
    expect(await countRecall(everything)).toMatchObject({ isMore: true });
    await setSharing(union.did, true);
    await capture('new.once.example');
    await share();
    await expectAccounted(union.did);
    expect(await ledgerSites('once.example')).toEqual([...before, 'new.once.example'].toSorted());
    expect((await readProgress(union.did))!.counts).toMatchObject({ receipted: 3, notAgreed: 1, sealed: 0 });
    expect(union.readChain((await readUnion(union.did))!.memberDid)).not.toContain('repeat');
  });

  it('delivers what was on its way, if the other browser never did', async () => {
    await join();
    await capture('a.alone.example', 'b.alone.example');
    await seal();
    const file = await createBackup(passphrase, course());
    await restore(file);
    await setSharing(union.did, true);
    await deliver(connectUnion, { force: true });
    await expectAccounted(union.did);
    expect(await ledgerSites('alone.example')).toEqual(['a.alone.example', 'b.alone.example']);
    expect((await readProgress(union.did))!.counts).toMatchObject({ receipted: 2, sealed: 0 });
  });

  it('seals nothing of a batch anew that may have been sealed anew elsewhere', async () => {
    await join();
    await capture('a.anew.example', 'b.anew.example');
    await seal();
    const file = await createBackup(passphrase, course());
    // Elsewhere its events went out in two batches.
    const [batch] = (await listAllBatches(union.did)).filter(({ state }) => state === 'sealed');
    const row = (await readUnion(union.did))!;
    expect(await splitBatch(row, batch!, await connectUnion(row), Date.now())).toBe(true);
    await share();
    expect(await ledgerSites('anew.example')).toEqual(['a.anew.example', 'b.anew.example']);

    await restore(file);
    const [same] = await listAllBatches(union.did);
    expect(same).toMatchObject({ id: batch!.id, isFromBackup: true });
    expect(await splitBatch(row, same!, await connectUnion(row), Date.now())).toBe(false);
    expect(await database.batches.count()).toBe(1);
  });
});
