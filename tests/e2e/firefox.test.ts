import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { poll } from '../../scripts/browsers/deadline.ts';
import { launchFirefox, type FirefoxBrowser } from '../../scripts/browsers/firefox.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { exportLedger } from '../../scripts/demo/export-ledger.ts';
import { demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';

const patienceMs = 30_000;
const hook = (name: string, more = '') => `[data-testid="${name}"]${more}`;

describe('Sheaf in Firefox', () => {
  let dataDir: string;
  let union: RunningUnion;
  let sites: SiteServer;
  let browser: FirefoxBrowser;
  /** A tab for web pages, and one for screens of the extension. */
  let web: string;
  let screen: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sheaf-firefox-test-'));
    union = await startUnion({ dataDir, port: 0, host: '127.0.0.1', log: () => {} });
    sites = await serveSites({ sites: demoSites });
    browser = await launchFirefox({
      extensionDir: extensionDir('firefox'),
      headless: true,
      sites,
      acceptPermissionPrompts: true,
    });
    [web = ''] = await browser.tabs();
  });
  afterAll(async () => {
    await browser.close();
    await sites.close();
    await union.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function visit(url: string): Promise<void> {
    await browser.switchTo(web);
    await go(url);
    await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    await go('about:blank');
  }

  /** On a busy machine Firefox may say that it has loaded a page while the one before is still there. */
  async function go(url: string): Promise<void> {
    await browser.navigate(url);
    await poll(
      async () => (await browser.evaluate(() => window.location.href)) === url,
      patienceMs,
      `${url} in the tab`,
    );
  }

  async function openScreen(path: string): Promise<void> {
    screen = await browser.openExtensionPage(path);
    await browser.switchTo(screen);
  }

  async function readLines(): Promise<string[]> {
    return browser.evaluate(() =>
      [...document.querySelectorAll('[data-testid="event-line"]')].map(({ textContent }) => textContent),
    );
  }

  /** Types and addresses, newest first. */
  async function readEvents(): Promise<[type: string, url: string][]> {
    const events = (await readLines()).map((line) => JSON.parse(line) as { type: string; url: string });
    return events.map(({ type, url }) => [type, url]);
  }

  it('joins a union and is granted the pages with one prompt, data collection included', async () => {
    await openScreen(`/welcome.html?union=${encodeURIComponent(new URL(union.url).host)}`);
    for (const name of ['look-up', 'ask-browsing', 'ask-engagement', 'purpose-research', 'agree']) {
      await browser.waitFor(hook(name));
      await browser.click(hook(name));
    }
    await browser.waitFor(hook('membership', '[data-status="member"]'), patienceMs);
    await browser.closeTab(screen);
  });

  it('captures, also after its background was terminated, and shows the count in the popup', async () => {
    await visit(demoPages.news.url);
    await browser.stopBackground();
    await visit(demoPages.wiki.url);
    await browser.stopBackground();
    await visit(demoPages.blog.url.replace('https:', 'http:'));

    await openScreen('/popup.html');
    await browser.waitFor(hook('capture-state', '[data-state="capturing"]'), patienceMs);
    const read = () =>
      browser.evaluate(() => ({
        today: Number.parseInt(document.querySelector('[data-testid="today"]')?.textContent ?? '0', 10),
        held: Number(document.querySelector('[data-testid="union"]')?.getAttribute('data-held')),
      }));
    // Three visits, each with a look.
    await poll(async () => (await read()).today === 6, patienceMs, 'six events in the popup');
    expect(await read()).toEqual({ today: 6, held: 6 });
    await browser.closeTab(screen);
  });

  it('keeps no visit once the member takes that kind of data back in Firefox, and still keeps the rest', async () => {
    await openScreen('/review.html');
    await browser.waitFor(hook('event'), patienceMs);
    const before = await readEvents();
    await browser.revoke({ data_collection: ['browsingActivity'] });
    await visit(demoPages.article.url);
    await browser.switchTo(screen);
    await poll(async () => (await readEvents()).length > before.length, patienceMs, 'the look at the page');
    expect(await readEvents()).toEqual([['page.engagement', demoPages.article.url], ...before]);
    await browser.grant({ data_collection: ['browsingActivity'] });
    await browser.closeTab(screen);
  });

  it('shares what the review screen shows, to the byte, and gets the receipt', async () => {
    await openScreen('/review.html');
    await browser.waitFor(hook('share-now'), patienceMs);
    const shown = await readLines();
    expect(shown).toHaveLength(7);
    await browser.stopBackground();
    await browser.click(hook('share-now'));
    await browser.waitFor(hook('batch', '[data-state="receipted"]'), patienceMs);
    expect((await exportLedger(dataDir)).map(({ line }) => line).toSorted()).toEqual(shown.toSorted());
  });
});
