import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { browse } from '../../scripts/demo/tour-browse.ts';
import { joinDemoUnion, readRecord, shareNow } from '../../scripts/demo/tour-screens.ts';
import { demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { expectGood } from './expect-good.ts';
import { findSecrets } from './find-secrets.ts';

const passphrase = 'four quiet barn owls';

describe('a member with a passphrase, in Chromium', () => {
  let folder: string;
  let union: RunningUnion;
  let sites: SiteServer;
  let browser: ChromiumBrowser;
  let words: string[];
  let unionDid: string;
  const silent = () => {};
  const profile = () => join(folder, 'profile');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-passphrase-'));
    union = await startUnion({ dataDir: join(folder, 'union'), port: 0, host: '127.0.0.1', log: silent });
    sites = await serveSites({ sites: demoSites });
    await launch();
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
    await union.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function launch(): Promise<void> {
    browser = await launchChromium({
      extensionDir: extensionDir('chrome'),
      headless: true,
      sites,
      profileDir: profile(),
    });
  }

  async function visitPages(): Promise<void> {
    const page = await browser.context.newPage();
    await browse(page, silent, async () => {});
    await page.close();
  }

  async function share(): Promise<void> {
    const review = await browser.openExtensionPage('/review.html');
    await readRecord(review);
    await shareNow(review, 'receipt');
    await review.close();
  }

  const secrets = () => findSecrets(profile(), { words, passphrase, union: unionDid });

  it('leaves the root in the profile as long as there is none, which the search finds', async () => {
    await joinDemoUnion(browser, new URL(union.url).host, silent);
    await visitPages();
    await share();
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('passphrase-panel').waitFor();
    await expectGood(page);
    await page.getByTestId('show-phrase').click();
    words = await page.getByTestId('phrase').locator('code').allTextContents();
    await page.getByTestId('wrote-down').click();
    for (const [i, word] of words.entries()) {
      const field = page.getByTestId(`check-${i + 1}`);
      if ((await field.count()) > 0) await field.fill(word);
    }
    await page.getByTestId('check').click();
    await page.getByTestId('passphrase-add').waitFor();
    const kept = (await page.evaluate(readDatabase)) as { unions: { did: string }[] };
    unionDid = kept.unions[0]!.did;
    await browser.close();
    expect((await secrets()).map((found) => found.split(':')[0])).toContain('root');
  });

  it('sets one, and shares on; then nothing in the profile is a key', async () => {
    await launch();
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('passphrase-add').click();
    await page.getByTestId('phrase-text').fill(words.join(' '));
    await page.getByTestId('passphrase-new').fill('owls');
    await page.getByTestId('passphrase-again').fill('owl');
    await page.getByTestId('passphrase-set').click();
    await page.getByText('This is not the same as above').waitFor();
    await page.getByTestId('passphrase-again').fill('owls');
    await page.getByTestId('passphrase-set').click();
    await page.getByText('a shorter one is found by trying').waitFor();
    await expectGood(page);
    await page.getByTestId('passphrase-new').fill(passphrase);
    await page.getByTestId('passphrase-again').fill(passphrase);
    await page.getByTestId('passphrase-set').click();
    await page.getByTestId('passphrase-change').waitFor();
    await expectGood(page);
    await visitPages();
    await share();
    await browser.close();
    expect(await secrets()).toEqual([]);
  });

  it('is asked once after a start: until then the record goes on, and sharing waits', async () => {
    await launch();
    const popup = await browser.openExtensionPage('/popup.html');
    await popup.getByTestId('locked').waitFor();
    await expectGood(popup);
    await visitPages();
    const waiting = await popup.getByTestId('union').getAttribute('data-held');
    expect(Number(waiting)).toBeGreaterThan(0);
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('passphrase').fill('four quiet barn cats');
    await page.getByTestId('unlock').click();
    await page.getByText('That is not your passphrase').waitFor();
    await expectGood(page);
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('unlock').click();
    await page.getByTestId('passphrase-change').waitFor();
    await popup.getByTestId('locked').waitFor({ state: 'detached' });
    await browser.stopWorker();
    await share();
    await browser.close();
    expect(await secrets()).toEqual([]);
  });

  it('changes it and takes it away with the present one', async () => {
    await launch();
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('unlock').click();
    await page.getByTestId('passphrase-change').click();
    await page.getByTestId('passphrase-present').fill('something else');
    await page.getByTestId('passphrase-new').fill('another good one');
    await page.getByTestId('passphrase-again').fill('another good one');
    await page.getByTestId('passphrase-changed').click();
    await page.getByText('That is not your passphrase').waitFor();
    await expectGood(page);
    await page.getByTestId('passphrase-present').fill(passphrase);
    await page.getByTestId('passphrase-changed').click();
    await page.getByTestId('passphrase-remove').click();
    await page.getByTestId('passphrase-present').fill('another good one');
    await expectGood(page);
    await page.getByTestId('passphrase-removed').click();
    await page.getByTestId('passphrase-add').waitFor();
    expect((await page.evaluate(readDatabase))['keys']).toEqual([]);
    await page.close();
  });
});
