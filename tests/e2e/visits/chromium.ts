import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { launchChromium } from '../../../scripts/browsers/chromium.ts';
import { poll } from '../../../scripts/browsers/deadline.ts';
import { extensionDir } from '../../../scripts/build/build-extension.ts';
import type { SiteServer } from '../../../scripts/sites/serve.ts';
import { readDatabase } from '../../../scripts/browsers/read-database.ts';
import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import { askInside, categories, origins, type Driver, type Row } from './driver.ts';

declare const chrome: {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    create(tab: object): Promise<{ id: number }>;
    update(id: number, change: object): Promise<unknown>;
    remove(id: number): Promise<void>;
    discard(id: number): Promise<unknown>;
  };
  permissions: {
    remove(permissions: object): Promise<boolean>;
    request(permissions: object): Promise<boolean>;
  };
};

const patienceMs = 20_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @param sites where every host name leads */
export async function driveChromium(sites: SiteServer): Promise<Driver> {
  const profileDir = await mkdtemp(join(tmpdir(), 'sheaf-visits-'));
  const launch = (...extraArgs: string[]) =>
    launchChromium({ extensionDir: extensionDir('chrome'), headless: true, sites, profileDir, extraArgs });
  let browser = await launch();
  const welcome = await browser.openExtensionPage('/welcome.html');
  await browser.grantHosts(origins);
  for (const category of categories) await welcome.getByTestId(`alone-${category}`).check();
  await welcome.getByTestId('start-without-union').click();
  await welcome.waitForTimeout(1_000);
  let inside = await browser.openExtensionPage('/review.html');
  await welcome.close();
  let page = await browser.context.newPage();
  const settle = () => page.waitForLoadState('load').catch(() => {});
  const readStore = () => inside.evaluate(readDatabase);
  const read = async () => ((await readStore())['events'] ?? []) as Row[];
  const hasNew = async (url: string, before: number) =>
    (await read()).slice(before).some((row) => row.url === url);
  return {
    name: 'Chromium',
    async go(url) {
      await page.goto(url).catch(() => {});
    },
    async click(selector) {
      await page.click(selector);
      await settle();
    },
    run: (expression) => page.evaluate(expression),
    async back() {
      await page.goBack();
      await settle();
    },
    async forward() {
      await page.goForward();
      await settle();
    },
    async reload() {
      await page.reload();
      await settle();
    },
    async openBehind(url) {
      const before = (await read()).length;
      const tab = await inside.evaluate(
        (address) => chrome.tabs.create({ url: address, active: false }),
        url,
      );
      await poll(() => hasNew(url, before), patienceMs, `the visit of ${url}`);
      await inside.evaluate((id) => chrome.tabs.remove(id), tab.id);
    },
    async discard() {
      const url = page.url();
      await inside.bringToFront();
      await inside.evaluate(async (address) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
        if (!tab) throw new Error(`${address} is not open`);
        await chrome.tabs.discard(tab.id);
        const again = (await chrome.tabs.query({})).find((each) => each.url === address);
        await chrome.tabs.update(again?.id ?? tab.id, { active: true });
      }, url);
      page = await poll(
        async () => browser.context.pages().find((each) => each.url() === url),
        patienceMs,
        `${url} in a tab again`,
      );
    },
    async restore() {
      const url = page.url();
      await browser.close();
      browser = await launch('--restore-last-session');
      page = await poll(
        async () => browser.context.pages().find((each) => each.url() === url),
        patienceMs,
        `${url} in the browser again`,
      );
      inside = await browser.openExtensionPage('/review.html');
      await page.bringToFront();
    },
    ask: async <V extends Verb>(verb: V, payload: Payload<V>) =>
      (await inside.evaluate(askInside, [verb, payload] as [string, unknown])) as Replies[V],
    read,
    readStore,
    async allow(on) {
      if (on) {
        await browser.grantHosts(origins);
        await inside.evaluate((all) => {
          const button = document.createElement('button');
          button.id = 'grant';
          button.addEventListener('click', () => void chrome.permissions.request({ origins: all }));
          document.body.prepend(button);
        }, origins);
        await inside.bringToFront();
        await inside.click('#grant');
      } else await inside.evaluate((all) => chrome.permissions.remove({ origins: all }), origins);
      await pause(500);
      await page.bringToFront();
    },
    async close() {
      await browser.close();
      await rm(profileDir, { recursive: true, force: true });
    },
  };
}
