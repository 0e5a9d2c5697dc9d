import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import { browserPid } from '../browsers/chromium-targets.ts';
import { launchChromium, type ChromiumBrowser } from '../browsers/chromium.ts';
import { poll, within } from '../browsers/deadline.ts';
import { readDatabase } from '../browsers/read-database.ts';
import { startAlone } from '../demo/start-alone.ts';
import type { SiteServer } from '../sites/serve.ts';
import { copyBuild } from './build-copy.ts';
import { askInside, type Inside, type Member } from './member.ts';
import { signalTree } from './processes.ts';

declare const chrome: { runtime: { reload(): void } };

const patienceMs = 20_000;

/** @param extensionDir folder of the built extension */
export async function openChromiumMember(sites: SiteServer, extensionDir: string): Promise<Member> {
  const profileDir = await mkdtemp(join(tmpdir(), 'sheaf-faults-profile-'));
  const build = await copyBuild(extensionDir);
  const launch = () => launchChromium({ extensionDir: build.folder, headless: true, sites, profileDir });
  let browser = await launch();
  // Asked now: one that sleeps does not answer.
  let pid = await pidOf(browser);
  let screen = await startAlone(browser, ['browsing']);
  let web = await browser.context.newPage();

  /** A screen of the extension; a reload of the extension closes those that were open. */
  async function openScreen(): Promise<Page> {
    if (screen.isClosed()) screen = await browser.openExtensionPage('/welcome.html');
    return screen;
  }
  const ask = async <V extends Verb>(verb: V, payload: Payload<V>) =>
    (await (await openScreen()).evaluate(askInside, [verb, payload] as [string, unknown])) as Replies[V];

  async function inBackground<A, T>(code: Inside<A, T>, argument: A): Promise<T> {
    // Whatever is asked wakes it.
    await ask('tryFilters', { text: '' });
    const [worker] = browser.context.serviceWorkers();
    if (!worker) throw new Error('The extension has no worker.');
    const source = `(${String(code)})(globalThis, ${JSON.stringify(argument)})`;
    return within(worker.evaluate<T>(source), patienceMs, 'the worker to run what it is given');
  }
  return {
    browser: 'Chromium',
    async go(url) {
      await web.goto(url);
    },
    run: (expression) => web.evaluate(expression),
    ask,
    readTables: async () => (await openScreen()).evaluate(readDatabase),
    inScreen: async <A, T>(code: (argument: A) => T | Promise<T>, argument: A) =>
      (await openScreen()).evaluate<T>(`(${String(code)})(${JSON.stringify(argument)})`),
    inBackground,
    stopBackground: () => browser.stopWorker(),
    isBackgroundRunning: () => browser.isWorkerRunning(),
    async replace(version) {
      if (version !== undefined) await build.setVersion(version);
      const gone = new Promise((resolve) => {
        screen.once('close', resolve);
      });
      await screen.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await within(gone, patienceMs, 'the extension to go');
      screen = await poll(
        () => browser.openExtensionPage('/welcome.html').catch(() => undefined),
        patienceMs,
        'the extension to come back',
      );
    },
    signal: (signal) => signalTree(pid, signal),
    async restart(how, meanwhile) {
      if (how === 'SIGKILL') await signalTree(pid, 'SIGKILL');
      else await browser.close();
      await within(browser.closed, patienceMs, 'Chromium to be gone');
      await meanwhile?.(profileDir);
      browser = await poll(() => launch().catch(() => undefined), 3 * patienceMs, 'Chromium to start again');
      pid = await pidOf(browser);
      screen = await browser.openExtensionPage('/welcome.html');
      web = await browser.context.newPage();
    },
    async close() {
      await browser.close();
      await build.remove();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function pidOf({ context }: ChromiumBrowser): Promise<number> {
  const pid = await browserPid(context);
  if (pid === undefined) throw new Error('Chromium does not say which process it is.');
  return pid;
}
