import { poll } from '../../../scripts/browsers/deadline.ts';
import { launchFirefox } from '../../../scripts/browsers/firefox.ts';
import { extensionDir } from '../../../scripts/build/build-extension.ts';
import type { SiteServer } from '../../../scripts/sites/serve.ts';
import { readDatabase } from '../../../scripts/browsers/read-database.ts';
import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import { askInside, categories, origins, type Driver, type Row } from './driver.ts';

const patienceMs = 20_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @param sites where every host name leads */
export async function driveFirefox(sites: SiteServer): Promise<Driver> {
  const browser = await launchFirefox({
    extensionDir: extensionDir('firefox'),
    headless: true,
    sites,
    acceptPermissionPrompts: true,
  });
  let [web = ''] = await browser.tabs();
  const welcome = await browser.openExtensionPage('/welcome.html');
  await browser.switchTo(welcome);
  for (const name of [...categories.map((category) => `alone-${category}`), 'start-without-union']) {
    await browser.waitFor(`[data-testid="${name}"]`);
    await browser.click(`[data-testid="${name}"]`);
  }
  await pause(1_500);
  const inside = await browser.openExtensionPage('/review.html');
  await browser.closeTab(welcome);
  const onWeb = async <T>(work: () => Promise<T>): Promise<T> => {
    await browser.switchTo(web);
    return work();
  };
  /** Without a look at that screen: the web tab stays in front. */
  const onInside = async <T>(work: () => Promise<T>): Promise<T> => {
    await browser.switchTo(inside, { toFront: false });
    try {
      return await work();
    } finally {
      await browser.switchTo(web, { toFront: false });
    }
  };
  const readStore = () => onInside(() => browser.evaluate(readDatabase));
  const read = async () => ((await readStore())['events'] ?? []) as Row[];
  const command = (name: string) =>
    onWeb(async () => {
      await browser.send(name);
    });
  const kinds = ['browsingActivity', 'websiteActivity'];
  return {
    name: 'Firefox',
    go: (url) =>
      onWeb(async () => {
        await browser.navigate(url).catch(() => {});
      }),
    click: (selector) => onWeb(() => browser.click(selector)),
    run: (expression) => onWeb(() => browser.evaluate(expression)),
    back: () => command('WebDriver:Back'),
    forward: () => command('WebDriver:Forward'),
    reload: () => command('WebDriver:Refresh'),
    async openBehind(url) {
      const before = (await read()).length;
      await browser.evaluateInChrome(
        `(() => { gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }); })()`,
      );
      const isThere = async () => (await read()).slice(before).some((row) => row.url === url);
      await poll(isThere, patienceMs, `the visit of ${url}`);
      await browser.evaluateInChrome(`(() => { gBrowser.removeTab(gBrowser.tabs.at(-1)); })()`);
    },
    async discard() {
      await browser.switchTo(inside);
      await browser.evaluateInChrome(
        `(() => { const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith('https://')); gBrowser.discardBrowser(tab, true); })()`,
      );
      await pause(500);
      await browser.switchTo(web);
    },
    async restore() {
      const before = await browser.tabs();
      await browser.switchTo(inside);
      await browser.evaluateInChrome(
        `(() => { const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith('https://')); gBrowser.removeTab(tab); })()`,
      );
      await pause(500);
      await browser.evaluateInChrome(`(() => { SessionStore.undoCloseTab(window, 0); })()`);
      await pause(1_000);
      web = (await browser.tabs()).find((tab) => !before.includes(tab)) ?? web;
      await browser.switchTo(web);
    },
    ask: async <V extends Verb>(verb: V, payload: Payload<V>) =>
      (await onInside(() => browser.evaluate(askInside, [verb, payload] as [string, unknown]))) as Replies[V],
    read,
    readStore,
    async allow(on) {
      const permissions = { origins, data_collection: kinds };
      await (on ? browser.grant(permissions) : browser.revoke(permissions));
      await pause(500);
    },
    close: () => browser.close(),
  };
}
