import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { launchFirefox, type FirefoxBrowser } from '../../scripts/browsers/firefox.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { findSecrets } from './find-secrets.ts';

const passphrase = 'four quiet barn owls';
const patienceMs = 30_000;
const hook = (name: string, more = '') => `[data-testid="${name}"]${more}`;

describe('a member with a passphrase, in Firefox', () => {
  let folder: string;
  let union: RunningUnion;
  let sites: SiteServer;
  let browser: FirefoxBrowser;
  let words: string[];
  const profile = () => join(folder, 'profile');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-passphrase-firefox-'));
    union = await startUnion({ dataDir: join(folder, 'union'), port: 0, host: '127.0.0.1', log: () => {} });
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
    browser = await launchFirefox({
      extensionDir: extensionDir('firefox'),
      headless: true,
      sites,
      acceptPermissionPrompts: true,
      profileDir: profile(),
      // The extension is installed for one run only; what it kept must stay for the next, and for the search.
      prefs: {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
  }

  async function openScreen(path: string): Promise<void> {
    await browser.switchTo(await browser.openExtensionPage(path));
  }

  async function press(name: string): Promise<void> {
    await browser.waitFor(hook(name), patienceMs);
    await browser.click(hook(name));
  }

  /** Types into a field, if it is there. */
  async function fill(name: string, text: string): Promise<void> {
    await browser.evaluate(
      (selector: string, value: string) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        if (!field) return;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      hook(name),
      text,
    );
  }

  async function captureAndShare(): Promise<void> {
    await browser.switchTo(await browser.newTab(demoPages.news.url));
    await browser.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    await browser.navigate('about:blank');
    await openScreen('/review.html');
    await press('share-now');
    await browser.waitFor(hook('batch', '[data-state="receipted"]'), patienceMs);
  }

  const secrets = () => findSecrets(profile(), { words, passphrase, union: union.did });

  it('leaves the root in the profile as long as there is none, which the search finds', async () => {
    await openScreen(`/welcome.html?union=${encodeURIComponent(new URL(union.url).host)}`);
    for (const name of ['look-up', 'ask-browsing', 'ask-engagement', 'purpose-research', 'agree'])
      await press(name);
    await browser.waitFor(hook('membership', '[data-status="member"]'), patienceMs);
    await captureAndShare();
    await openScreen('/identity.html');
    await press('show-phrase');
    await browser.waitFor(hook('phrase'), patienceMs);
    words = await browser.evaluate(() =>
      [...document.querySelectorAll('[data-testid="phrase"] code')].map(({ textContent }) => textContent),
    );
    await press('wrote-down');
    await browser.waitFor(hook('check'), patienceMs);
    for (const [i, word] of words.entries()) await fill(`check-${i + 1}`, word);
    await press('check');
    await browser.waitFor(hook('passphrase-add'), patienceMs);
    await browser.close();
    expect((await secrets()).map((found) => found.split(':')[0])).toContain('root');
  });

  it('sets one, and shares on; then nothing in the profile is a key', async () => {
    await launch();
    await openScreen('/identity.html');
    await press('passphrase-add');
    await browser.waitFor(hook('passphrase-set'), patienceMs);
    await fill('phrase-text', words.join(' '));
    await fill('passphrase-new', passphrase);
    await fill('passphrase-again', passphrase);
    await press('passphrase-set');
    await browser.waitFor(hook('passphrase-change'), patienceMs);
    await captureAndShare();
    await browser.close();
    expect(await secrets()).toEqual([]);
  });

  it('types it once after a start, and shares on', async () => {
    await launch();
    await openScreen('/popup.html');
    await browser.waitFor(hook('locked'), patienceMs);
    await openScreen('/identity.html');
    await browser.waitFor(hook('unlock'), patienceMs);
    await fill('passphrase', passphrase);
    await press('unlock');
    await browser.waitFor(hook('passphrase-change'), patienceMs);
    await browser.stopBackground();
    await captureAndShare();
    await browser.close();
    expect(await secrets()).toEqual([]);
  });
});
