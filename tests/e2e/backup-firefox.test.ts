import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchFirefox, type FirefoxBrowser } from '../../scripts/browsers/firefox.ts';
import { readDatabase } from '../../scripts/browsers/read-database.ts';
import { seedEvents } from '../../scripts/browsers/seed-events.ts';
import { extensionDir } from '../../scripts/build/build-extension.ts';
import { findRecord } from './find-record.ts';

const passphrase = 'four quiet barn owls';
const patienceMs = 60_000;
const events = 8_000;
const hook = (name: string) => `[data-testid="${name}"]`;

describe('a backup, in Firefox', () => {
  let folder: string;
  let browser: FirefoxBrowser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-backup-firefox-'));
    await mkdir(join(folder, 'downloads'));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function launch(profile: string): Promise<void> {
    browser = await launchFirefox({
      extensionDir: extensionDir('firefox'),
      headless: true,
      acceptPermissionPrompts: true,
      profileDir: join(folder, profile),
      prefs: {
        'browser.download.folderList': 2,
        'browser.download.dir': join(folder, 'downloads'),
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    await browser.switchTo(await browser.openExtensionPage('/backup.html'));
    await browser.waitFor(hook('backup-file'), patienceMs);
  }

  async function fill(name: string, text: string): Promise<void> {
    await browser.evaluate(
      (selector: string, value: string) => {
        const field = document.querySelector<HTMLInputElement>(selector)!;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      hook(name),
      text,
    );
  }

  /** The finished download, once it is there. */
  async function findFile(): Promise<string> {
    const files = async () =>
      (await readdir(join(folder, 'downloads'))).filter((name) => name.endsWith('.sheaf'));
    await expect.poll(files, { timeout: patienceMs }).toHaveLength(1);
    return join(folder, 'downloads', (await files())[0]!);
  }

  async function open(path: string): Promise<void> {
    const found = await browser.send('WebDriver:FindElement', {
      using: 'css selector',
      value: hook('backup-file'),
    });
    const [id] = Object.values((found as { value: Record<string, string> }).value);
    await browser.send('WebDriver:ElementSendKeys', { id, text: path });
    await fill('backup-passphrase', passphrase);
    await browser.click(hook('open'));
    await browser.waitFor(hook('restore'), patienceMs);
  }

  async function readTables(): Promise<Record<string, unknown[]>> {
    return browser.evaluate(readDatabase);
  }

  it('is made in one profile', async () => {
    await launch('first');
    await browser.evaluate(seedEvents, events);
    await browser.navigate(`${browser.extensionOrigin}/backup.html`);
    await browser.waitFor(hook('passphrase-new'), patienceMs);
    await fill('passphrase-new', passphrase);
    await fill('passphrase-again', passphrase);
    await browser.click(hook('make'));
    await browser.waitFor(hook('made'), patienceMs);
    expect(await findFile()).toMatch(/sheaf-backup-[\d-]+\.sheaf$/);
    await browser.close();
  });

  it('leaves nothing in another that is killed while restoring it, and then is there wholly', async () => {
    await launch('second');
    await open(await findFile());
    await browser.click(hook('restore'));
    await browser.evaluate(async () => {
      while ((document.querySelector('progress')?.value ?? 0) < 30)
        await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const pid = await browser.evaluateInChrome<number, []>('Services.appinfo.processID');
    process.kill(pid, 'SIGKILL');
    await browser.closed;

    await launch('second');
    expect(findRecord(await readTables())).toEqual([]);
    await open(await findFile());
    await browser.click(hook('restore'));
    await browser.waitFor(hook('restored'), patienceMs);
    expect(await browser.evaluate(countEvents)).toBe(events);
  });
});

/** Runs in a page of the extension. */
async function countEvents(): Promise<number> {
  const finish = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const database = await finish(indexedDB.open('sheaf'));
  const count = await finish(database.transaction('events').objectStore('events').count());
  database.close();
  return count;
}
