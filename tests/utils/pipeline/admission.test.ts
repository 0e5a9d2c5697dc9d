import { readInvitation } from '@sheaf/protocol/invitation';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { startTestUnion, type TestUnion } from '@/tests/union/fixture.ts';
import { run } from '@/tests/union/process.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient } from './union-fixture.ts';

/** How a member meets a union that decides whom it lets in. */

let union: TestUnion;
beforeAll(provideUnionClient);
beforeEach(cleanDatabase);
afterEach(() => union.remove());

async function ask(invitation?: string): Promise<void> {
  const { did, manifestRecord } = await previewUnion(union.did);
  const sites = { rule: 'all-except' as const, sites: [] };
  const grants = [{ category: 'browsing' as const, purposes: ['research' as const], sites }];
  await joinUnion({ union: did, manifestRecord, grants, invitation }, connectUnion);
  await deliver(connectUnion, { force: true });
}

const command = (name: string, ...args: string[]) => run(name, ...args, '--data', union.dataDir);
const row = async () => (await readUnion(union.did))!;

async function share(): Promise<void> {
  await addEvents([sampleEvent()], Date.now());
  await releaseEvents(union.did);
  await deliver(connectUnion, { force: true });
}

it('waits for a person’s decision with nothing sealed, and is a member after it', async () => {
  union = await startTestUnion({ admission: 'approval' });
  await ask();
  expect(await row()).toMatchObject({ status: 'joining', manifest: { admission: 'approval' } });
  await share();
  expect(await listNewestBatches(union.did, 5)).toEqual([]);
  const progress = (await readProgress(union.did))!;
  expect(progress).not.toHaveProperty('problem');
  expect(progress.nextAttemptAt).toBeGreaterThan(Date.now() + 50 * 60_000);

  await command('approve', (await row()).memberDid);
  await deliver(connectUnion, { force: true });
  expect(await row()).toMatchObject({ status: 'member' });
  await deliver(connectUnion, { force: true });
  expect(await listNewestBatches(union.did, 5)).toMatchObject([{ state: 'receipted' }]);
});

it('reads why it was refused, sends nothing, and may ask again', async () => {
  union = await startTestUnion({ admission: 'approval' });
  await ask();
  const { memberDid } = await row();
  await command('refuse', memberDid, '--because', 'We are full until spring.');
  await deliver(connectUnion, { force: true });
  expect(await row()).toMatchObject({
    status: 'refused',
    answer: { because: 'We are full until spring.' },
  });
  await share();
  expect(await listNewestBatches(union.did, 5)).toEqual([]);
  expect(await nextWorkAt(await row())).toBe(Infinity);
  await expect(setSharing(union.did, true)).rejects.toMatchObject({ code: 'sharing.no-member' });

  expect(await previewUnion(union.did)).toMatchObject({ joined: false });
  await ask();
  expect(await row()).toMatchObject({ status: 'joining', memberDid });
  await command('approve', memberDid);
  await deliver(connectUnion, { force: true });
  expect(await row()).toMatchObject({ status: 'member' });
});

it('reads why it was removed, before anything more is sealed or sent, and keeps its receipts', async () => {
  union = await startTestUnion();
  await ask();
  await share();
  await command('remove', (await row()).memberDid, '--because', 'You asked us to.');
  await expect
    .poll(() => union.select(`SELECT 1 FROM admissions WHERE answer IS NOT NULL`).length, { timeout: 5_000 })
    .toBe(1);
  await deliver(connectUnion, { force: true });
  expect(await row()).toMatchObject({ status: 'removed', answer: { because: 'You asked us to.' } });
  await share();
  expect(await listNewestBatches(union.did, 5)).toMatchObject([{ state: 'receipted' }]);
  expect(await readProgress(union.did)).toMatchObject({ stopped: true });
  expect(await previewUnion(union.did)).toMatchObject({ joined: true });
  await expect(setSharing(union.did, true)).rejects.toMatchObject({ code: 'sharing.no-member' });
});

it('is let in by an invitation, after a wrong code was refused', async () => {
  union = await startTestUnion({ admission: 'invitation' });
  await ask('AAAAAAAAAAAAAAAAAAAAAA');
  expect(await row()).toMatchObject({
    status: 'refused',
    answer: { because: expect.stringContaining('not one of this union’s') },
  });
  const [, link = ''] = /link +(\S+)/.exec((await command('invite')).out) ?? [];
  const { address, code } = readInvitation(link);
  expect(address).toBe((await previewUnion(union.did)).host);
  await ask(code);
  expect(await row()).toMatchObject({ status: 'member' });
  expect(JSON.stringify(union.select('SELECT encodedData FROM messageStoreMessages'))).not.toContain(
    Buffer.from(code!).toString('base64url'),
  );
});
