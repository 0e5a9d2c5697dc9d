import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createBackup } from '@/utils/pipeline/backup-create.ts';
import { finishRestore } from '@/utils/pipeline/backup-finish.ts';
import { openBackup } from '@/utils/pipeline/backup-open.ts';
import { restoreBackup } from '@/utils/pipeline/backup-restore.ts';
import { whileIdentityHolds } from '@/utils/pipeline/identity-lock.ts';
import { keepJournal, readJournal } from '@/utils/store/backup-journal.ts';
import { database } from '@/utils/store/database.ts';
import { readPrivacy, writePrivacy } from '@/utils/store/privacy-settings.ts';
import { readRetention, writeRetention } from '@/utils/store/retention.ts';
import { readSendingRule, writeSendingRule } from '@/utils/store/sending-settings.ts';
import { readCapture, writeCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { capture, course, fill, passphrase, startAnew } from './backups.ts';
import { fakePermissions } from './fake-permissions.ts';

const captured: CaptureSettings = {
  categories: { browsing: { since: 5 } },
  pause: { until: 9 },
  sites: { rule: 'only', sites: ['news.example'] },
  privateHosts: ['intranet'],
};
const privacy = { words: ['secret'], topics: ['health' as const] };
const nothing: CaptureSettings = {
  categories: {},
  sites: { rule: 'all-except', sites: [] },
  privateHosts: [],
};

beforeEach(async () => {
  await startAnew();
  fakePermissions(['https://*/*']);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A backup with these settings; what it was made of is gone. */
async function makeBackup(): Promise<Blob> {
  await fill();
  await writeCapture(captured);
  await writePrivacy(privacy);
  await writeRetention(90);
  await writeSendingRule('asked');
  const file = await createBackup(passphrase, course());
  await startAnew();
  fakePermissions(['https://*/*']);
  return file;
}

async function restore(file: Blob): Promise<void> {
  await restoreBackup(await openBackup(file, passphrase), course());
}

describe('the settings of a backup', () => {
  it('are in force after it was restored, and only once', async () => {
    await restore(await makeBackup());
    expect(await readCapture()).toEqual(nothing);
    await finishRestore();
    expect([await readCapture(), await readPrivacy()]).toEqual([captured, privacy]);
    expect([await readRetention(), await readSendingRule()]).toEqual([90, 'asked']);
    expect(await readJournal()).toBeUndefined();
    await writeCapture(nothing);
    await finishRestore();
    expect(await readCapture()).toEqual(nothing);
  });

  it('are dropped where the rows never came', async () => {
    await keepJournal({ capture: captured, privacy });
    await finishRestore();
    expect([await readCapture(), (await readPrivacy()).words]).toEqual([nothing, []]);
    expect(await readJournal()).toBeUndefined();
  });

  it('wait for a restore that is under way', async () => {
    const file = await makeBackup();
    const restoring = restore(file);
    await vi.waitFor(async () => expect(await readJournal()).toBeDefined());
    await finishRestore();
    expect(await readCapture()).toEqual(captured);
    await restoring;
  });
});

describe('restoring a backup', () => {
  it('waits for a union that is being joined, and then finds that Sheaf is not empty', async () => {
    const file = await makeBackup();
    let end = () => {};
    const joining = whileIdentityHolds(async () => {
      await new Promise<void>((resolve) => (end = resolve));
      await capture(1);
    });
    const restoring = restore(file);
    await expect(
      Promise.race([restoring, new Promise((done) => setTimeout(done, 900, 'waits'))]),
    ).resolves.toBe('waits');
    end();
    await joining;
    await expect(restoring).rejects.toMatchObject({ code: 'backup.not-empty' });
    expect(await database.events.count()).toBe(1);
  });
});
