import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { poll } from '../../scripts/browsers/deadline.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { DEMO_EMAIL, DEMO_TOKEN, demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';

declare const chrome: {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  storage: { local: { get(): Promise<unknown> } };
};

const origins = ['https://*/*', 'http://*/*'];

describe('capture in Chromium, without any union', () => {
  let sites: SiteServer;
  let browser: ChromiumBrowser;
  let page: Page;
  /** A page of the extension that does nothing but look into its stores. */
  let inside: Page;

  beforeAll(async () => {
    sites = await serveSites({ sites: demoSites });
    browser = await launchChromium({ extensionDir: extensionDir('chrome'), headless: true, sites });
    page = await browser.context.newPage();
    inside = await browser.openExtensionPage('/review.html');
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
  });

  async function readEvents(): Promise<{ type: string; url: string; title?: string }[]> {
    const { events = [] } = await inside.evaluate(readDatabase);
    return events as { type: string; url: string; title?: string }[];
  }

  async function readVisits(): Promise<string[]> {
    return (await readEvents()).filter(({ type }) => type === 'page.visit').map(({ url }) => url);
  }

  /** Long enough for a page to have said everything. */
  async function look(url: string): Promise<void> {
    await page.goto(url);
    await page.waitForTimeout(1_600);
    await page.goto('about:blank');
    await page.waitForTimeout(300);
  }

  it('records nothing before the member opts in', async () => {
    await look(demoPages.news.url);
    expect(await readEvents()).toEqual([]);
    expect(await inside.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });

  it('records from the opt-in on, http and https alike', async () => {
    const welcome = await browser.openExtensionPage('/welcome.html');
    await browser.grantHosts(origins);
    for (const category of ['browsing', 'engagement']) await welcome.getByTestId(`alone-${category}`).check();
    await welcome.getByTestId('start-without-union').click();
    await poll(
      () => inside.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1),
      10_000,
      'the collector to be registered',
    );
    await welcome.close();
    await look(demoPages.news.url);
    await look(demoPages.wiki.url.replace('https:', 'http:'));
    expect(await readVisits()).toEqual([demoPages.news.url, demoPages.wiki.url.replace('https:', 'http:')]);
  });

  it('survives the worker’s death: the next page wakes it', async () => {
    await browser.stopWorker();
    await look(demoPages.blog.url);
    expect(await readVisits()).toContain(demoPages.blog.url);
  });

  it('keeps no query, fragment, e-mail address or form content, anywhere', async () => {
    await look(demoPages.basket.url);
    await page.goto(demoPages.notes.url);
    await page.locator('textarea, input:not([type="hidden"])').first().fill('my secret note');
    await page.locator('[contenteditable]').first().fill('another secret note');
    await page.waitForTimeout(1_600);
    await page.goto('about:blank');
    const basket = (await readEvents()).find(({ url }) => url === 'https://shop.example.net/basket');
    expect(basket?.title).toContain('[e-mail]');
    const everything = JSON.stringify([
      await inside.evaluate(readDatabase),
      await inside.evaluate(() => chrome.storage.local.get()),
    ]);
    for (const secret of [DEMO_TOKEN, DEMO_EMAIL, 'secret note', '#delivery'])
      expect(everything).not.toContain(secret);
  });

  it('looks away from a page with a password field', async () => {
    const before = await readEvents();
    await page.goto(demoPages.logIn.url);
    await page.locator('input[type="password"]').fill('correct horse');
    await page.waitForTimeout(1_600);
    await page.goto('about:blank');
    await page.waitForTimeout(300);
    expect(await readEvents()).toEqual(before);
  });

  it('records nothing while paused, and nothing of that time afterwards', async () => {
    const before = (await readVisits()).length;
    const popup = await browser.openPopup();
    await popup.click('[data-testid="pause"]');
    await popup.evaluate(async () => {
      while (
        document.querySelector('[data-testid="capture-state"]')?.getAttribute('data-state') !== 'paused'
      ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await popup.close();
    await look(demoPages.article.url);
    expect(await readVisits()).toHaveLength(before);

    const again = await browser.openPopup();
    await again.click('[data-testid="pause"]');
    await again.close();
    await look(demoPages.recipes.url);
    expect((await readVisits()).slice(before)).toEqual([demoPages.recipes.url]);
  });

  it('leaves a site alone at a click in the popup, and goes on at another', async () => {
    /** Presses the site's button over the page in front, and waits until it says the other thing. */
    const toggle = async (isExcluded: boolean) => {
      await page.bringToFront();
      const popup = await browser.openPopup();
      const site = await popup.evaluate(async (wanted) => {
        const find = (name: string) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`);
        const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
        while (!find('site-toggle')) await wait();
        find('site-toggle')?.click();
        while (find('site')?.dataset['excluded'] !== String(wanted)) await wait();
        return find('site')?.textContent;
      }, isExcluded);
      await popup.close();
      return site;
    };
    await page.goto(demoPages.recipes.url);
    await page.waitForTimeout(1_600);
    expect(await toggle(true)).toContain('example.net');
    const before = (await readVisits()).length;
    await look(demoPages.recipes.url);
    expect(await readVisits()).toHaveLength(before);
    await page.goto(demoPages.recipes.url);
    expect(await toggle(false)).toContain('Not on this site');
    await look(demoPages.basket.url);
    expect((await readVisits()).length).toBeGreaterThan(before);
  });

  it('stops at once when the browser takes the permission back, also on a page that is open', async () => {
    await page.goto(demoPages.recipes.url);
    await page.waitForTimeout(1_600);
    await inside.evaluate((all) => chrome.permissions.remove({ origins: all }), origins);
    await poll(
      () => inside.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0),
      10_000,
      'the collector to be unregistered',
    );
    const before = await readEvents();
    await page.locator('[data-path="/recipes/soup"]').click();
    await page.waitForTimeout(2_500);
    await look(demoPages.news.url);
    expect(await readEvents()).toEqual(before);
  });
});
