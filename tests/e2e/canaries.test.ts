import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startUnion } from '../../union/main.ts';
import { chromiumFlags } from '../../scripts/browsers/chromium-flags.ts';
import { launchChromium, type ChromiumBrowser } from '../../scripts/browsers/chromium.ts';
import { ensureChromium } from '../../scripts/browsers/find.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { exportLedger } from '../../scripts/demo/export-ledger.ts';
import { joinDemoUnion, readRecord, shareNow } from '../../scripts/demo/tour-screens.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { byHand, canaries, memberWords, planSites } from './canaries/canaries.ts';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(): Promise<unknown> }; session: { get(): Promise<unknown> } };
};

/** What a run left behind. */
interface Left {
  /** Everything the extension itself can read of what it keeps, as text; and everything that was logged. */
  told: string;
  profile: string;
}

const { sites: planned, visits } = planSites();

describe('fifty canaries, planted in pages, fields, addresses, titles, headers and storage', () => {
  let sites: SiteServer;
  let folder: string;
  let withSheaf: Left;
  let control: string;
  let unionDir: string;
  let ledger: string;
  let extensionId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-canaries-'));
    sites = await serveSites({ sites: planned });
    unionDir = join(folder, 'union');
    const logged: string[] = [];
    const union = await startUnion({
      dataDir: unionDir,
      port: 0,
      host: '127.0.0.1',
      log: (...line) => logged.push(JSON.stringify(line)),
    });
    const profile = join(folder, 'with');
    const browser = await launchChromium({
      extensionDir: extensionDir('chrome'),
      headless: true,
      sites,
      profileDir: profile,
    });
    ({ extensionId } = browser);
    browser.context.on('console', (message) => {
      if (message.page()?.url().startsWith('chrome-extension:')) logged.push(message.text());
    });
    for (const worker of browser.context.serviceWorkers())
      worker.on('console', (message: { text(): string }) => logged.push(message.text()));
    const told = await browse(browser, new URL(union.url).host);
    await browser.close();
    await union.close();
    withSheaf = { told: told + logged.join('\n'), profile };
    ledger = JSON.stringify(await exportLedger(unionDir));
    control = join(folder, 'without');
    await browseWithout(control);
  }, 240_000);
  afterAll(async () => {
    await sites.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  it('are fifty', () => {
    expect(canaries.length).toBeGreaterThanOrEqual(50);
    expect(new Set(canaries.map(({ text }) => text)).size).toBe(canaries.length);
  });

  it('are in nothing that the extension keeps, and in no log', () => {
    expect(withSheaf.told).toContain('An ordinary page');
    expect(findIn(Buffer.from(withSheaf.told))).toEqual([]);
  });

  it('are in nothing that the union has', async () => {
    expect(ledger).toContain('An ordinary page');
    expect(findIn(Buffer.from(ledger))).toEqual([]);
    expect([...(await findInFolder(unionDir)).values()].flat()).toEqual([]);
  });

  it('are in no file of the browser’s profile but where the browser itself keeps what it showed', async () => {
    const found = await findInFolder(withSheaf.profile);
    const own = await findInFolder(control);
    expect(own.size).toBeGreaterThan(0);
    const kindsOfOwn = new Set([...historyFiles, ...[...own.keys()].map(toKind)]);
    const leaks = [...found]
      .filter(([file]) => file.includes(extensionId) || !kindsOfOwn.has(toKind(file)))
      .flatMap(([file, texts]) =>
        texts
          // The member's list of words is what the extension keeps them in.
          .filter((text) => !(memberWords.includes(text) && file.includes('Local Extension Settings')))
          .map((text) => `${text} in ${file}`),
      );
    expect(leaks).toEqual([]);
  });

  /** Joins, browses, reviews and shares. @returns all that the extension keeps, as text, but the words themselves */
  async function browse(browser: ChromiumBrowser, union: string): Promise<string> {
    await joinDemoUnion(browser, union, () => {});
    const settings = await browser.openExtensionPage('/options.html');
    for (const category of ['reading', 'media', 'shopping']) {
      await settings.getByTestId(`category-${category}`).click();
      await settings.locator(`[data-testid="category-${category}"]:checked`).waitFor();
    }
    await settings.evaluate(
      (words) => chrome.runtime.sendMessage({ verb: 'setWords', payload: { words } }),
      memberWords,
    );
    await visitAll(browser.context, 900);
    const review = await browser.openExtensionPage('/review.html');
    const lines = await readRecord(review);
    await shareNow(review, 'receipt');
    const kept = await settings.evaluate(readDatabase);
    const stored = await settings.evaluate(async () => {
      const { privacy: _words, ...others } = (await chrome.storage.local.get()) as Record<string, unknown>;
      return JSON.stringify([others, await chrome.storage.session.get()]);
    });
    return [...lines, JSON.stringify(kept), stored].join('\n');
  }

  async function visitAll(context: BrowserContext, pause: number): Promise<void> {
    const page = await context.newPage();
    for (const [i, url] of visits.entries()) {
      await page.goto(url).catch(() => undefined);
      if (i === 0) await plantByHand(page);
      if (url.endsWith('/login')) await page.locator('#password').fill(byHand.password.text);
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(pause);
    }
    await page.goto('about:blank');
    await page.close();
  }

  async function plantByHand(page: Page): Promise<void> {
    await page.locator('#typed').fill(byHand.typed.text);
    await page.locator('#area').fill(byHand.typedArea.text);
    await page.locator('#editable').fill(byHand.editable.text);
    await page.evaluate(
      async (text) => {
        localStorage.setItem('c', text.local);
        sessionStorage.setItem('c', text.session);
        window.name = text.name;
        history.replaceState({ c: text.history }, '');
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('page', 1);
          opening.addEventListener('error', () => reject(new Error('page database')));
          opening.addEventListener('upgradeneeded', () =>
            opening.result.createObjectStore('s').put(text.indexed, 1),
          );
          opening.addEventListener('success', () => resolve());
        });
      },
      {
        local: byHand.local.text,
        session: byHand.sessionStorage.text,
        name: byHand.windowName.text,
        history: byHand.history.text,
        indexed: byHand.indexed.text,
      },
    );
    await page.waitForTimeout(1_500);
  }

  /** The same pages in a browser without the extension: what is found there is the browser's own. */
  async function browseWithout(profile: string): Promise<void> {
    const flags = chromiumFlags({
      extensionDir: '/none',
      headless: true,
      sites,
      locale: undefined,
      extraArgs: [],
    });
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await ensureChromium(),
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
      args: flags.filter((flag) => !flag.includes('extension')),
    });
    await visitAll(context, 300);
    await context.close();
  }
});

/** Where Chromium keeps what a person visits; it writes them at times of its own, and a short run need not have them. */
const historyFiles = ['History', 'Top Sites', 'Network Action Predictor', 'Favicons', 'Shortcuts'].map(
  (name) => `Default/${name}`,
);

/** Ways in which a text may lie in a file. */
function formsOf(text: string): Buffer[] {
  const bare = text.replace(/[\s()]/g, '');
  return [
    ...new Set([
      text,
      bare,
      encodeURIComponent(text),
      Buffer.from(text).toString('base64').replace(/=+$/, ''),
    ]),
  ].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
}

const forms = canaries.map(({ text }) => ({ text, forms: formsOf(text) }));

/** The canaries that are in some bytes. */
function findIn(bytes: Buffer): string[] {
  return forms.filter((each) => each.forms.some((form) => bytes.includes(form))).map(({ text }) => text);
}

/** The canaries by the file that they are in, of all files below a folder. */
async function findInFolder(dir: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const texts = findIn(await readFile(path));
    if (texts.length > 0) found.set(relative(dir, path), texts);
  }
  return found;
}

/** What kind of file it is: `Default/History`, `Default/IndexedDB/https_www.example.com_0.indexeddb.leveldb`. */
function toKind(file: string): string {
  const parts = file.split(sep);
  return parts
    .slice(0, parts[1] === 'IndexedDB' ? 3 : 2)
    .join('/')
    .replace(/-(?:journal|wal|shm)$/, '');
}
