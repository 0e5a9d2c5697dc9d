import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { toDataFolder } from '../../union/node/data-folder.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { joinDemoUnion, readRecord } from '../../scripts/demo/tour-screens.ts';
import { demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';

interface Batch {
  id: string;
  state: string;
  dataCid: string;
  sealed?: number[];
  message: { authorization: unknown };
}

describe('what is sealed in the browser', () => {
  let dataDir: string;
  let union: RunningUnion;
  let sites: SiteServer;
  let browser: ChromiumBrowser;
  let review: Page;
  const open = (port: number) => startUnion({ dataDir, port, host: '127.0.0.1', log: () => {} });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sheaf-bytes-'));
    union = await open(0);
    sites = await serveSites({ sites: demoSites });
    browser = await launchChromium({ extensionDir: extensionDir('chrome'), headless: true, sites });
    await joinDemoUnion(browser, new URL(union.url).host, () => {});
    const page = await browser.context.newPage();
    for (const { url } of [demoPages.news, demoPages.wiki]) {
      await page.goto(url);
      await page.waitForTimeout(1_600);
    }
    await page.close();
    review = await browser.openExtensionPage('/review.html');
    await readRecord(review);
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
    await union.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function readBatch(): Promise<Batch | undefined> {
    const { batches = [] } = await review.evaluate(readDatabase);
    return batches[0] as Batch | undefined;
  }

  it('is the same on the device, through an outage and a dead worker, and in the union’s node', async () => {
    const { port } = union;
    await union.close();
    await review.getByTestId('share-now').click();
    await review.locator('[data-testid="batch"][data-state="sealed"]').waitFor();
    const before = await readBatch();
    await browser.stopWorker();
    union = await open(port);
    await review.getByTestId('check-again').click();
    await review.locator('[data-testid="batch"][data-state="receipted"]').waitFor({ timeout: 60_000 });

    const after = await readBatch();
    expect(after).toMatchObject({ id: before?.id, dataCid: before?.dataCid, message: before?.message });
    expect(after?.sealed).toBeUndefined();
    expect(readNodeData(before?.id ?? '')).toEqual(Buffer.from(before?.sealed ?? []).toString('base64url'));
  });

  it('holds no readable word of the pages', async () => {
    const [row] = readRows(
      "SELECT encodedData FROM messageStoreMessages WHERE dataFormat = 'application/sheaf-batch'",
    );
    const sealed = Buffer.from(String(row?.['encodedData']), 'base64url');
    expect(sealed.length).toBe(2_000);
    expect(sealed.toString('latin1')).not.toMatch(/example|page\.visit/);
  });

  function readNodeData(recordId: string): string {
    const rows = readRows('SELECT encodedData FROM messageStoreMessages WHERE recordId = ?', recordId);
    expect(rows).toHaveLength(1);
    return String(rows[0]?.['encodedData']);
  }

  function readRows(sql: string, ...values: string[]) {
    const database = new DatabaseSync(toDataFolder(dataDir).database, { readOnly: true });
    try {
      return database.prepare(sql).all(...values);
    } finally {
      database.close();
    }
  }
});
