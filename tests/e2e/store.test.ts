import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserPid } from '../../scripts/browsers/chromium-targets.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { poll } from '../../scripts/browsers/deadline.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { startAlone } from '../../scripts/demo/start-alone.ts';
import { demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { readFixture } from '../utils/store/load-fixture.ts';
import { buildOldDatabase, glanceAtDatabase, type Glance } from './old-database.ts';

declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
};

/** An upgrade of so many takes some seconds; of 200,000, about a minute (docs/decisions/0026). */
const events = 40_000;
const screens = ['popup', 'review', 'options', 'welcome', 'identity', 'agreement', 'backup', 'storage'];

describe('what an earlier or a later Sheaf left in Chromium', () => {
  let folder: string;
  let extension: string;
  let browser: ChromiumBrowser | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-store-'));
    extension = join(folder, 'extension');
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The same extension to the browser, as it goes by the folder: with our code, or with none. */
  async function start(which: 'ours' | 'empty'): Promise<ChromiumBrowser> {
    await browser?.close();
    await rm(extension, { recursive: true, force: true });
    if (which === 'ours') await cp(extensionDir('chrome'), extension, { recursive: true });
    else {
      await mkdir(extension);
      const manifest = {
        manifest_version: 3,
        name: 'Sheaf',
        version: '0.0.1',
        permissions: ['unlimitedStorage'],
      };
      await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
    }
    browser = await launchChromium({
      extensionDir: extension,
      profileDir: join(folder, 'profile'),
      headless: true,
    });
    return browser;
  }

  async function glance(): Promise<Glance | undefined> {
    const page = await (await start('empty')).openExtensionPage('/manifest.json');
    return page.evaluate(glanceAtDatabase);
  }

  it('is upgraded whole, however large, also when the browser is killed in the middle', async () => {
    const fixture = (await readFixture(1)).databases[0]!;
    const before = await (await start('empty')).openExtensionPage('/manifest.json');
    await before.evaluate(buildOldDatabase, { fixture, more: events });
    const whole = { events: events + 16, captured: events + 17, deleted: 1 };
    expect(await before.evaluate(glanceAtDatabase)).toMatchObject({ version: 10, ...whole });

    const { context, closed } = await start('ours');
    const pid = await browserPid(context);
    await sleep(1_000);
    process.kill(pid!, 'SIGKILL');
    await closed;
    browser = undefined;
    // It was in the middle.
    expect(await glance()).toMatchObject({ version: 10, ...whole, lastTransition: 'navigate' });

    const ours = await start('ours');
    const inside = await ours.openExtensionPage('/manifest.json');
    const screen = await ours.openExtensionPage('/storage.html');
    await screen.getByText('Your record is being opened').waitFor();
    const began = Date.now();
    const after = await poll(
      async () => {
        const seen = await inside.evaluate(glanceAtDatabase);
        return seen && seen.version > 10 ? seen : undefined;
      },
      150_000,
      'the upgrade',
      500,
    );
    console.log(`upgraded ${events} events in ${Date.now() - began} ms`);
    expect(after).toMatchObject({ ...whole, lastTransition: 'other' });
    await screen.getByText('Your record can be used').waitFor();
  }, 400_000);

  it('is left alone when it is of a later Sheaf, and every screen says so', async () => {
    const before = await (await start('empty')).openExtensionPage('/manifest.json');
    await before.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('sheaf', 4_000);
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('later'));
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    const left = await before.evaluate(glanceAtDatabase);
    const ours = await start('ours');
    for (const screen of screens) {
      const page = await ours.openExtensionPage(`/${screen}.html`);
      await page.getByText('A newer Sheaf wrote your record').first().waitFor();
      await page.close();
    }
    const page = await ours.openExtensionPage('/manifest.json');
    expect(await page.evaluate(() => chrome.action.getBadgeText({}))).toBe('!');
    expect(await glance()).toEqual(left);
  });
});

describe('a record in Chromium', () => {
  let sites: SiteServer;
  let browser: ChromiumBrowser;
  let inside: Page;
  let page: Page;

  beforeAll(async () => {
    sites = await serveSites({ sites: demoSites });
    browser = await launchChromium({ extensionDir: extensionDir('chrome'), headless: true, sites });
    await startAlone(browser, ['browsing']);
    inside = await browser.openExtensionPage('/manifest.json');
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
  });

  const count = async () => (await inside.evaluate(glanceAtDatabase))?.events ?? 0;
  const badge = () => inside.evaluate(() => chrome.action.getBadgeText({}));

  async function visit(url: string): Promise<void> {
    await page.goto(url);
    await page.waitForTimeout(1_500);
  }

  /** The background's own scope, in which every write finds the disk full until `end`. */
  async function fillDisk(): Promise<() => Promise<void>> {
    await inside.evaluate(() => (chrome as unknown as Waker).runtime.sendMessage({}));
    const worker = browser.context.serviceWorkers()[0] as Worker;
    await worker.evaluate(() => {
      // oxlint-disable-next-line typescript/unbound-method -- put back where they were
      const { put, add } = IDBObjectStore.prototype;
      const full = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
      Object.assign(IDBObjectStore.prototype, { put: full, add: full });
      Object.assign(globalThis, {
        makeRoom: () => {
          Object.assign(IDBObjectStore.prototype, { put, add });
        },
      });
    });
    return async () => {
      await worker.evaluate(() => (globalThis as unknown as { makeRoom(): void }).makeRoom());
    };
  }

  it('waits for room on a full disk, says so, and then takes what pages kept meanwhile', async () => {
    await visit(demoPages.news.url);
    const before = await poll(async () => (await count()) || undefined, 5_000, 'the first visit');
    const makeRoom = await fillDisk();
    await visit(demoPages.recipes.url);
    expect(await count()).toBe(before);
    expect(await badge()).toBe('!');
    const screen = await browser.openExtensionPage('/storage.html');
    await screen.getByText('Nothing is added to your record').waitFor();
    await screen.getByTestId('retry-store').click();
    await screen.getByText('It still does not work').waitFor();
    await makeRoom();
    await screen.getByText('Your record can be used').waitFor({ timeout: 70_000 });
    await poll(async () => (await count()) > before, 70_000, 'what the page kept');
    expect(await badge()).toBe('');
    await screen.close();
  });

  it('is missed when it is deleted, until the member begins anew', async () => {
    await inside.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('sheaf').addEventListener('success', resolve);
        }),
    );
    await visit(demoPages.news.url);
    await poll(async () => (await badge()) === '!', 10_000, 'the badge');
    expect(await count()).toBe(0);
    await browser.stopWorker();
    const screen = await browser.openExtensionPage('/storage.html');
    await screen.getByText('Your record is gone').waitFor();
    const backup = await browser.openExtensionPage('/backup.html');
    await backup.getByText('Your record is gone').waitFor();
    await backup.getByRole('heading', { name: 'restore' }).waitFor();
    await backup.close();
    await screen.getByTestId('anew').click();
    await screen.getByTestId('anew-now').click();
    await screen.getByText('Your record can be used').waitFor();
    await visit(demoPages.recipes.url);
    await poll(async () => (await count()) > 0, 10_000, 'the next visit');
    expect(await badge()).toBe('');
  });
});

interface Waker {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
