import { readFile } from 'node:fs/promises';

import { fromBase64url } from '@sheaf/protocol/bytes';
import { verifyRecord } from '@sheaf/protocol/record';
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { extensionDir } from '../../scripts/build/build-extension.ts';
import { stage, type Look, type Staged } from '../../scripts/demo/staged.ts';
import { readDemoConfig } from '../../union/config.ts';

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const wide: Look = { width: 1280, height: 800 };
const looks: Look[] = [
  wide,
  { width: 400, height: 800, colorScheme: 'dark' },
  { ...wide, isRightToLeft: true },
];

/** What is looked at in a saved agreement. */
const savedSchema = z.looseObject({
  'dct:identifier': z.string(),
  'dpv:hasDataSubject': z.looseObject({ '@id': z.string() }),
  'sheaf:signedRecord': z.looseObject({ '@value': z.object({ message: z.unknown(), data: z.string() }) }),
});

describe('what a member agrees to', () => {
  let staged: Staged;
  beforeAll(async () => {
    staged = await stage(extensionDir('chrome'));
  });
  afterAll(() => staged.close());

  async function open(look = wide): Promise<Page> {
    const page = await staged.open('/agreement.html', look);
    await page.getByTestId('agreement-union').waitFor();
    return page;
  }

  async function expectAccessible(page: Page): Promise<void> {
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() => axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }

  async function expectEveryLook(hook: string): Promise<void> {
    for (const look of looks) {
      const page = await open(look);
      await page.getByTestId(hook).first().waitFor();
      await expectAccessible(page);
      await page.close();
    }
  }

  it('is there to read, to print, and to save as a file that holds what was signed', async () => {
    const overview = await open();
    await overview.getByRole('link', { name: /Read, print or save/ }).click();
    await overview.getByTestId('consent-receipt').waitFor();
    await overview.getByText('Not yet', { exact: true }).waitFor({ state: 'detached' });
    const path = new URL(overview.url()).pathname + new URL(overview.url()).search;
    const [download] = await Promise.all([
      overview.waitForEvent('download'),
      overview.getByTestId('save-consent').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^agreement-[a-z2-7]{8}\.jsonld$/);
    const saved = savedSchema.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
    const { message, data } = saved['sheaf:signedRecord']['@value'];
    const record = await verifyRecord(message, fromBase64url(data));
    expect(record.recordId).toBe(saved['dct:identifier']);
    expect(record.author).toBe(saved['dpv:hasDataSubject']['@id']);
    expect(saved).toHaveProperty(['sheaf:countersignature', 'dct:identifier']);
    await overview.close();
    for (const look of looks) {
      const page = await staged.open(path, look);
      await page.getByTestId('consent-receipt').waitFor();
      await expectAccessible(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByTestId('save-consent').isVisible()).toBe(false);
      await page.close();
    }
  });

  it('is shown as it stands, changed with the browser’s leave, and signed by the union', async () => {
    await expectEveryLook('save-agreement');
    const page = await open();
    await page.getByTestId('share-browsing').focus();
    await page.getByTestId('until-browsing').selectOption('year');
    await page.getByTestId('sites-browsing').fill('news.example.com, bank.example.org');
    expect(await page.getByTestId('agreed-words').textContent()).toContain(
      'on every site except news.example.com and bank.example.org',
    );
    await page.getByTestId('save-agreement').click();
    // A site is a whole domain.
    await page.getByText('except example.com and example.org').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.close();
  });

  it('stops for one kind with one press', async () => {
    const page = await open();
    const engagement = page.getByTestId('category-engagement');
    if ((await engagement.getAttribute('data-state')) === 'off') {
      await page.getByTestId('share-engagement').check();
      await page.getByTestId('use-engagement-research').check();
      await page.getByTestId('save-agreement').click();
    }
    await page.getByTestId('stop-engagement').click();
    await page.locator('[data-testid="category-engagement"][data-state="off"]').waitFor();
    expect(await page.getByTestId('agreed-words').textContent()).not.toContain('attention');
    await expectAccessible(page);
    await page.close();
  });

  it('pauses for terms that ask for more, shows them, and goes on when the member agrees', async () => {
    const { purposes, version } = readDemoConfig();
    await staged.publish({
      purposes: [...purposes, 'sell-access'],
      retentionDays: 90,
      share: 'A tenth.',
      version: version + 1,
    });
    const review = await staged.open('/review.html', wide);
    await review.getByTestId('check-again').or(review.getByTestId('share-now')).first().click();
    await review.close();
    await expectEveryLook('terms');
    const popup = await staged.open('/popup.html', { width: 360, height: 600 });
    expect(await popup.getByTestId('union').textContent()).toContain('Paused. The union asks for more');
    await popup.close();
    const page = await open();
    expect(await page.getByTestId('difference').count()).toBe(3);
    await page.getByTestId('terms-choose').click();
    await page.getByTestId('save-agreement').click();
    await page.getByTestId('terms').waitFor({ state: 'detached' });
    await page.close();
  });

  it('ends with one press, and can be agreed to again', async () => {
    const page = await open();
    await page.getByTestId('stop-everything').click();
    await page.locator('[data-hold="consent.withdrawn"]').waitFor();
    await expectAccessible(page);
    const popup = await staged.open('/popup.html', { width: 360, height: 600 });
    expect(await popup.getByTestId('union').textContent()).toContain('You took your agreement back');
    await popup.close();
    await page.getByTestId('share-browsing').check();
    await page.getByTestId('use-browsing-research').check();
    await page.getByTestId('save-agreement').click();
    await page.locator('[data-hold="none"]').waitFor();
    await page.close();
  });
});
