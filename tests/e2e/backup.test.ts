import { copyFile, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserPid } from '../../scripts/browsers/chromium-targets.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';
import { seedEvents } from '../../scripts/browsers/seed-events.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { exportLedger } from '../../scripts/demo/export-ledger.ts';
import { stage, type Staged } from '../../scripts/demo/staged.ts';
import { shareNow } from '../../scripts/demo/tour-screens.ts';
import { expectGood } from './expect-good.ts';
import { findRecord } from './find-record.ts';

const passphrase = 'four quiet barn owls';
const look = { width: 1280, height: 800 };

type Tables = Record<string, Record<string, unknown>[]>;

/** Chooses a file, and has it opened. */
async function open(page: Page, file: string, typed = passphrase): Promise<void> {
  await page.getByTestId('backup-file').setInputFiles(file);
  await page.getByTestId('backup-passphrase').fill(typed);
  await page.getByTestId('open').click();
}

/** Makes a backup on its screen. @returns where it was saved */
async function make(page: Page, folder: string): Promise<string> {
  await page.getByTestId('passphrase-new').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByTestId('make').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sheaf-backup-\d{4}-\d\d-\d\d\.sheaf$/);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function readTables(page: Page): Promise<Tables> {
  return (await page.evaluate(readDatabase)) as Tables;
}

describe('a backup', () => {
  let folder: string;
  let staged: Staged;
  let other: ChromiumBrowser;
  let file: string;
  let before: Tables;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-backup-'));
    staged = await stage(extensionDir('chrome'));
    other = await launchChromium({ extensionDir: extensionDir('chrome'), headless: true });
  });
  afterAll(async () => {
    await other.close();
    await staged.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is made into one file, once the passphrase is long enough and the same twice', async () => {
    const page = await staged.open('/options.html', look);
    await page.getByRole('link', { name: 'Open backup' }).click();
    await page.getByTestId('contents').waitFor();
    expect(await page.getByTestId('contents').textContent()).toContain('not on your paper yet');
    await expectGood(page);
    await page.getByTestId('passphrase-new').fill('short');
    await page.getByTestId('passphrase-again').fill('other');
    await page.getByTestId('make').click();
    await page.getByText('This is not the same as above').waitFor();
    await page.getByTestId('passphrase-again').fill('short');
    await page.getByTestId('make').click();
    await page.getByText('identity.short-passphrase').waitFor();
    await expectGood(page);
    before = await readTables(page);
    file = await make(page, folder);
    await page.getByTestId('made').waitFor();
    await expectGood(page);
    await page.close();
  });

  it('may be followed by more sharing where it was made', async () => {
    const review = await staged.open('/review.html', look);
    const { shared } = await shareNow(review, 'receipt');
    expect(shared).toBeGreaterThan(0);
    await review.close();
  });

  it('does not open with another passphrase, nor cut off, and says which', async () => {
    const page = await other.openExtensionPage('/backup.html');
    await page.getByTestId('open').click();
    await page.getByText('Choose the file first').waitFor();
    await open(page, file, 'four quiet barn owl');
    await page.getByText('backup.passphrase').waitFor();
    await expectGood(page);
    const part = join(folder, 'part');
    await copyFile(file, part);
    await truncate(part, 3_000);
    await open(page, part);
    await page.getByText('backup.cut-off').waitFor();
    expect(findRecord(await readTables(page))).toEqual([]);
    await page.close();
  });

  it('says what is in it and what restoring does, and then is the same record, with sharing stopped', async () => {
    const page = await other.openExtensionPage('/backup.html');
    await open(page, file);
    await page.getByTestId('restore').waitFor();
    const events = before['events']!.length;
    expect(await page.getByTestId('preview').textContent()).toContain(`${events} events`);
    const consequences = await page.getByTestId('consequences').textContent();
    for (const sentence of ['Sharing starts stopped', 'Nothing is shared twice', 'Use one browser only'])
      expect(consequences).toContain(sentence);
    await expectGood(page);
    await page.getByTestId('restore').click();
    await page.getByTestId('restored').waitFor();
    await expectGood(page);
    const after = await readTables(page);
    for (const name of ['events', 'words', 'counters', 'totals', 'batches'])
      expect(after[name]).toEqual(before[name]);
    const [{ did, memberDid, consent }] = before['unions'] as [Record<string, unknown>];
    expect(after['unions']).toMatchObject([{ did, memberDid, consent }]);
    expect(after['progress']).toMatchObject([{ union: did, stopped: true }]);
    await page.close();
  });

  it('is refused where there is a record, with the way out', async () => {
    const page = await other.openExtensionPage('/backup.html');
    await open(page, file);
    await page.locator('[data-testid="obstacle"][data-code="backup.not-empty"]').waitFor();
    expect(await page.getByTestId('restore').count()).toBe(0);
    await expectGood(page);
    await page.close();
  });

  it('counts nothing twice at the union, once sharing is started again', async () => {
    const known = await exportLedger(staged.dataDir);
    const review = await other.openExtensionPage('/review.html');
    await review.getByTestId('resume-sharing').click();
    await review.getByTestId('stop-sharing').waitFor();
    await review.waitForTimeout(3_000);
    expect(await exportLedger(staged.dataDir)).toEqual(known);
    const { progress, totals, earlier } = await readTables(review);
    // What was shared since the backup was made is known by its batches.
    expect(earlier).toMatchObject([{ state: 'receipted' }]);
    const counts = Object.values(progress![0]!['counts'] as Record<string, number>);
    const { captured, deleted } = totals![0] as { captured: number; deleted: number };
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(captured - deleted);
    await review.close();
  });
});

describe('a backup of a large record', () => {
  const events = 12_000;
  let folder: string;
  let file: string;
  const launch = (profile: string) =>
    launchChromium({
      extensionDir: extensionDir('chrome'),
      headless: true,
      profileDir: join(folder, profile),
    });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-large-backup-'));
    const browser = await launch('first');
    const page = await browser.openExtensionPage('/backup.html');
    await page.evaluate(seedEvents, events);
    await page.reload();
    file = await make(page, folder);
    await browser.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is there wholly or not at all after the browser was killed while restoring it', async () => {
    for (const share of [10, 60]) {
      const browser = await launch('second');
      const page = await browser.openExtensionPage('/backup.html');
      await open(page, file);
      await page.getByTestId('restore').click();
      await page.waitForFunction(
        (least) => (document.querySelector('progress')?.value ?? 0) >= least,
        share,
        { polling: 20 },
      );
      process.kill((await browserPid(browser.context))!, 'SIGKILL');
      await browser.closed;
      await browser.close();
    }
    const browser = await launch('second');
    const page = await browser.openExtensionPage('/backup.html');
    await page.getByTestId('backup-file').waitFor();
    expect(findRecord(await readTables(page))).toEqual([]);
    await open(page, file);
    await page.getByTestId('restore').click();
    await page.getByTestId('progress-cancel').click();
    await page.getByText('Nothing was restored').waitFor();
    await expectGood(page);
    await page.getByTestId('restore').click();
    await page.getByTestId('restored').waitFor({ timeout: 120_000 });
    const { events: restored } = await readTables(page);
    expect(restored).toHaveLength(events);
    await browser.close();
  });
});
