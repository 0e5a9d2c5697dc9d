import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { readDemoConfig, type UnionConfigInput } from '../../union/config.ts';
import { startUnion } from '../../union/main.ts';
import { launchChromium, type ChromiumBrowser } from '../browsers/chromium.ts';
import { demoSites } from '../sites/demo.ts';
import { serveSites } from '../sites/serve.ts';
import { browse } from './tour-browse.ts';
import { joinDemoUnion, readRecord, shareNow } from './tour-screens.ts';

/** A browser in which a member has joined the demo union, shared a first batch, and captured more since. */
export interface Staged {
  browser: ChromiumBrowser;
  /** Host and port of the union. */
  address: string;
  /** Folder in which the union keeps everything. */
  dataDir: string;
  /** Opens a screen in a look of its own. */
  open: (path: string, look: Look) => Promise<Page>;
  /** The union publishes other terms. */
  publish: (change: Partial<UnionConfigInput>) => Promise<void>;
  close(): Promise<void>;
}

export interface Look {
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
  isRightToLeft?: boolean;
}

/**
 * @param extensionDir folder of a built extension
 * @param beforeJoining runs while the member has not joined yet
 */
export async function stage(
  extensionDir: string,
  beforeJoining: (newcomer: Pick<Staged, 'address' | 'open'>) => Promise<void> = async () => {},
): Promise<Staged> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-stage-'));
  const start = (port: number, config?: UnionConfigInput) =>
    startUnion({ dataDir, port, config, host: '127.0.0.1', log: () => {} });
  let union = await start(0);
  const publish = async (change: Partial<UnionConfigInput>) => {
    await union.close();
    union = await start(union.port, { ...readDemoConfig(), ...change });
  };
  const sites = await serveSites({ sites: demoSites });
  const browser = await launchChromium({ extensionDir, headless: true, sites });
  const close = async () => {
    await browser.close();
    await sites.close();
    await union.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const address = new URL(union.url).host;
  const silent = () => {};
  const visitAll = async () => browse(await browser.context.newPage(), silent, async () => {});
  try {
    await beforeJoining({ address, open: (path, look) => open(browser, path, look) });
    await joinDemoUnion(browser, address, silent);
    await visitAll();
    const review = await browser.openExtensionPage('/review.html');
    await readRecord(review);
    await shareNow(review, 'receipt');
    await review.close();
    await visitAll();
  } catch (error) {
    await close();
    throw error;
  }
  return { browser, address, dataDir, publish, close, open: (path, look) => open(browser, path, look) };
}

async function open(browser: ChromiumBrowser, path: string, look: Look): Promise<Page> {
  const page = await browser.openExtensionPage(path);
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.colorScheme ?? 'light', reducedMotion: 'reduce' });
  if (look.isRightToLeft) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.waitForLoadState('networkidle');
  return page;
}
