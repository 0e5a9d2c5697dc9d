import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { joinDemoUnion, readRecord, shareNow } from '../../scripts/demo/tour-screens.ts';
import { browse } from '../../scripts/demo/tour-browse.ts';
import { demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { expectGood } from './expect-good.ts';

interface Kept {
  unions: { did: string; memberDid: string; status: string; consent: unknown; consentReceipt: string }[];
  batches: { id: string; dataCid: string; receipt: unknown }[];
  earlier: { id: string; dataCid: string; receipt: unknown }[];
}

describe('a member whose browser is lost', () => {
  let folder: string;
  let union: RunningUnion;
  let sites: SiteServer;
  let browser: ChromiumBrowser;
  let address: string;
  let words: string[];
  let before: Kept;
  const silent = () => {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-recovery-'));
    union = await startUnion({ dataDir: folder, port: 0, host: '127.0.0.1', log: silent });
    address = new URL(union.url).host;
    sites = await serveSites({ sites: demoSites });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
    await union.close();
    await rm(folder, { recursive: true, force: true });
  });

  function launch(): Promise<ChromiumBrowser> {
    return launchChromium({ extensionDir: extensionDir('chrome'), headless: true, sites });
  }

  async function keptBy(page: Page): Promise<Kept> {
    return (await page.evaluate(readDatabase)) as unknown as Kept;
  }

  it('has written the phrase down, which the popup asked for; then Sheaf has it no more', async () => {
    await joinDemoUnion(browser, address, silent);
    await browse(await browser.context.newPage(), silent, async () => {});
    const review = await browser.openExtensionPage('/review.html');
    await readRecord(review);
    await shareNow(review, 'receipt');
    const popup = await browser.openExtensionPage('/popup.html');
    await popup.getByTestId('phrase-reminder').waitFor();
    await expectGood(popup);

    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('show-phrase').click();
    words = await page.getByTestId('phrase').locator('code').allTextContents();
    expect(words).toHaveLength(12);
    expect(await page.locator('main').textContent()).toContain(address);
    await expectGood(page);
    await page.getByTestId('wrote-down').click();
    await expectGood(page);
    for (const field of await page.locator('[data-testid^="check-"]').all()) await field.fill('nothing');
    await page.getByTestId('check').click();
    await page.getByText('That is not word').first().waitFor();
    await expectGood(page);
    for (const [i, word] of words.entries()) {
      const field = page.getByTestId(`check-${i + 1}`);
      if ((await field.count()) > 0) await field.fill(word);
    }
    await page.getByTestId('check').click();
    await page.getByText('Your recovery phrase is on your paper').waitFor();
    await popup.getByTestId('phrase-reminder').waitFor({ state: 'detached' });
    before = await keptBy(page);
    expect(before.batches).toHaveLength(1);
    await browser.close();
  });

  it('is told which word is wrong in a new browser', async () => {
    browser = await launch();
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('phrase-text').waitFor();
    await expectGood(page);
    await page.getByTestId('phrase-text').fill(words.join(' ').replace(words[3]!, 'shoef'));
    await page.getByTestId('phrase-restore').click();
    await page.getByText('“shoef”, is not in the list').waitFor();
    expect(await page.getByTestId('union-address').count()).toBe(0);
    await expectGood(page);
    await page.close();
  });

  it('is the same member there, with the consent and the list of what was shared, once the union answers', async () => {
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('phrase-text').fill(words.join('\n'));
    await page.getByTestId('phrase-restore').click();
    await page.getByTestId('union-address').fill('127.0.0.1:9');
    await page.getByTestId('look-up').click();
    await page.getByText('127.0.0.1:9 could not be restored').waitFor();
    await expectGood(page);
    await page.getByTestId('union-address').fill(address);
    await page.getByTestId('look-up').click();
    await page.locator('[data-testid="identity-union"][data-earlier="1"]').waitFor();
    await page.getByText('127.0.0.1:9 could not be restored').waitFor();
    await page.locator('details:has([data-testid="earlier"]) > summary').click();
    await page.getByTestId('earlier').waitFor();
    await expectGood(page);

    const after = await keptBy(page);
    const membership = ({ unions }: Kept) =>
      unions.map(({ did, memberDid, status, consent, consentReceipt }) => ({
        did,
        memberDid,
        status,
        consent,
        consentReceipt,
      }));
    expect(membership(after)).toEqual(membership(before));
    const shared = ({ id, dataCid, receipt }: Kept['batches'][number]) => ({ id, dataCid, receipt });
    expect(after.earlier.map(shared)).toEqual(before.batches.map(shared));
    await page.close();
  });

  it('can remove everything again, having read what is lost', async () => {
    const page = await browser.openExtensionPage('/identity.html');
    await page.getByTestId('remove').click();
    expect(await page.getByTestId('lost').textContent()).toContain('you can get your memberships back');
    await expectGood(page);
    await page.getByTestId('remove-now').click();
    await page.getByText('There is none yet').waitFor();
    const left = await keptBy(page);
    expect(Object.values(left).flat()).toEqual([]);
    await page.close();
  });
});
