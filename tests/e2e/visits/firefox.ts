import { launchFirefox } from '../../../scripts/browsers/firefox.ts';
import { extensionDir } from '../../../scripts/build/build-extension.ts';
import type { SiteServer } from '../../../scripts/sites/serve.ts';
import { readDatabase } from '../../../scripts/browsers/read-database.ts';
import { askInside, categories, origins, startMs, type Driver, type Row } from './driver.ts';

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
  const onInside = async <T>(work: () => Promise<T>): Promise<T> => {
    await browser.switchTo(inside);
    try {
      return await work();
    } finally {
      await browser.switchTo(web);
    }
  };
  const command = (name: string) =>
    onWeb(async () => {
      await browser.send(name);
      await pause(startMs);
    });
  const kinds = ['browsingActivity', 'websiteActivity'];
  return {
    name: 'Firefox',
    go: (url) =>
      onWeb(async () => {
        await browser.navigate(url).catch(() => {});
        await pause(startMs);
      }),
    click: (selector) =>
      onWeb(async () => {
        await browser.click(selector);
        await pause(startMs);
      }),
    run: (expression) => onWeb(() => browser.evaluate(expression)),
    back: () => command('WebDriver:Back'),
    forward: () => command('WebDriver:Forward'),
    reload: () => command('WebDriver:Refresh'),
    openBehind: (url) =>
      onWeb(async () => {
        await browser.evaluateInChrome(
          `(() => { const tab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }); setTimeout(() => gBrowser.removeTab(tab), 2500); })()`,
        );
        await pause(3_000);
      }),
    async discard() {
      await browser.switchTo(inside);
      await browser.evaluateInChrome(
        `(() => { const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.startsWith('https://')); gBrowser.discardBrowser(tab, true); })()`,
      );
      await pause(500);
      await browser.switchTo(web);
      await pause(1_500);
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
      await pause(1_500);
    },
    ask: (verb, payload) => onInside(() => browser.evaluate(askInside, [verb, payload] as [string, unknown])),
    read: () =>
      onInside(async () => {
        const { events = [] } = await browser.evaluate(readDatabase);
        return events as Row[];
      }),
    async allow(on) {
      const permissions = { origins, data_collection: kinds };
      await (on ? browser.grant(permissions) : browser.revoke(permissions));
      await pause(500);
    },
    close: () => browser.close(),
  };
}
