import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import { poll, within } from '../browsers/deadline.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { readDatabase } from '../browsers/read-database.ts';
import type { SiteServer } from '../sites/serve.ts';
import { copyBuild } from './build-copy.ts';
import { askInside, type Inside, type Member } from './member.ts';
import { signalTree } from './processes.ts';

const patienceMs = 20_000;

/** How long the browser lets the background be idle before it stops it. Milliseconds. */
const idleMs = 10_000;

/** @param extensionDir folder of the built extension */
export async function openFirefoxMember(sites: SiteServer, extensionDir: string): Promise<Member> {
  const profileDir = await mkdtemp(join(tmpdir(), 'sheaf-faults-profile-'));
  const build = await copyBuild(extensionDir);
  const launch = () =>
    launchFirefox({
      extensionDir: build.folder,
      headless: true,
      sites,
      profileDir,
      acceptPermissionPrompts: true,
      prefs: {
        'extensions.background.idle.timeout': idleMs,
        // A temporary add-on is installed anew at every start.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
  let browser = await launch();
  // Asked now: one that sleeps does not answer.
  let pid = await readPid();
  let [web = ''] = await browser.tabs();
  let screen = await browser.openExtensionPage('/welcome.html');
  for (const name of ['alone-browsing', 'start-without-union'])
    await browser.click(`[data-testid="${name}"]`);
  await sleep(1_500);

  /** Without a look at that screen: the web tab stays in front. */
  const onScreen = async <T>(work: () => Promise<T>): Promise<T> => {
    await browser.switchTo(screen, { toFront: false });
    return work();
  };
  const onWeb = async <T>(work: () => Promise<T>): Promise<T> => {
    await browser.switchTo(web);
    return work();
  };
  return {
    browser: 'Firefox',
    go: (url) => onWeb(() => browser.navigate(url)),
    run: (expression) => onWeb(() => browser.evaluate(expression)),
    ask: async <V extends Verb>(verb: V, payload: Payload<V>) =>
      (await onScreen(() => browser.evaluate(askInside, [verb, payload] as [string, unknown]))) as Replies[V],
    readTables: () => onScreen(() => browser.evaluate(readDatabase)),
    inScreen: <A, T>(code: (argument: A) => T | Promise<T>, argument: A) =>
      onScreen(() => browser.evaluate(code, argument) as Promise<T>),
    inBackground: <A, T>(code: Inside<A, T>, argument: A) => {
      const source = `browser.runtime.getBackgroundPage().then((scope) => (${String(code)})(scope, ${JSON.stringify(argument)}))`;
      return onScreen(() => browser.evaluate<T, []>(source) as Promise<T>);
    },
    stopBackground: () => browser.stopBackground(),
    isBackgroundRunning: async () =>
      (await browser.evaluateInChrome<string, []>(
        `WebExtensionPolicy.getByID(${JSON.stringify(browser.extensionId)}).extension.backgroundState`,
      )) !== 'stopped',
    async replace(version) {
      if (version !== undefined) await build.setVersion(version);
      await browser.send('Addon:Install', { path: build.folder, temporary: true });
      await browser.switchTo(web);
      screen = await browser.openExtensionPage('/welcome.html');
    },
    signal: (signal) => signalTree(pid, signal),
    async restart(how, meanwhile) {
      if (how === 'SIGKILL') await signalTree(pid, 'SIGKILL');
      else await browser.close();
      await within(browser.closed, patienceMs, 'Firefox to be gone');
      await meanwhile?.(profileDir);
      browser = await poll(() => launch().catch(() => undefined), 3 * patienceMs, 'Firefox to start again');
      pid = await readPid();
      [web = ''] = await browser.tabs();
      await browser.grant({
        origins: ['https://*/*', 'http://*/*'],
        data_collection: ['browsingActivity'],
      });
      screen = await browser.openExtensionPage('/welcome.html');
    },
    async close() {
      await browser.close();
      await build.remove();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };

  function readPid(): Promise<number> {
    return browser.evaluateInChrome<number, []>('Services.appinfo.processID');
  }
}
