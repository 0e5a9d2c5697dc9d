import { launchChromium } from '../scripts/browsers/chromium.ts';
import { launchFirefox } from '../scripts/browsers/firefox.ts';
import { demoPages } from '../scripts/sites/demo.ts';
import type { SiteServer } from '../scripts/sites/serve.ts';
import { sendFromPage, type Sent } from './in-extension.ts';
import { visitEvent } from './visit-event.ts';

/** A browser that captures, whose background can be put to sleep and woken by one event of a page. */
export interface Wakeable {
  /**
   * Stops the background, then has an open web page send one event.
   * @returns milliseconds until the page was told that it is stored
   */
  measure(): Promise<number>;
  close(): Promise<void>;
}

const hooks = ['alone-browsing', 'start-without-union'].map((name) => `[data-testid="${name}"]`);
const page = demoPages.news.url;

/** @param extensionDir folder of a built extension */
export async function openChromium(extensionDir: string, sites: SiteServer): Promise<Wakeable> {
  const browser = await launchChromium({ extensionDir, headless: true, sites });
  const welcome = await browser.openExtensionPage('/welcome.html');
  await browser.grantHosts(['https://*/*', 'http://*/*']);
  for (const hook of hooks) await welcome.locator(hook).click();
  await welcome.waitForTimeout(1_000);
  const web = await browser.context.newPage();
  await web.goto(page);
  await web.waitForTimeout(3_000);
  return {
    async measure() {
      await browser.stopWorker();
      return readMs(await welcome.evaluate(sendFromPage, { page, requests: [visitEvent(page)] }));
    },
    close: () => browser.close(),
  };
}

/** @param extensionDir folder of a built extension */
export async function openFirefox(extensionDir: string, sites: SiteServer): Promise<Wakeable> {
  const browser = await launchFirefox({ extensionDir, headless: true, sites, acceptPermissionPrompts: true });
  const [web = ''] = await browser.tabs();
  const welcome = await browser.openExtensionPage('/welcome.html');
  await browser.switchTo(welcome);
  for (const hook of hooks) {
    await browser.waitFor(hook);
    await browser.click(hook);
  }
  await pause(1_000);
  await browser.switchTo(web);
  await browser.navigate(page);
  await pause(3_000);
  await browser.switchTo(welcome);
  return {
    async measure() {
      await browser.stopBackground();
      return readMs(await browser.evaluate(sendFromPage, { page, requests: [visitEvent(page)] }));
    },
    close: () => browser.close(),
  };
}

function readMs({ ms, replies: [reply] }: Sent): number {
  const { value } = reply as { value?: { stored: number } };
  if (value?.stored !== 1) throw new Error(`The event was not stored: ${JSON.stringify(reply)}`);
  return ms;
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
