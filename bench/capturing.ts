import { categories } from '@sheaf/protocol/category';
import type { Page } from 'playwright-core';

import { launchChromium, type ChromiumBrowser } from '../scripts/browsers/chromium.ts';
import type { SiteServer } from '../scripts/sites/serve.ts';

/** Chromium with the built extension, capturing everything on every site, without a union. */
export async function openCapturing(
  extensionDir: string,
  sites: SiteServer,
): Promise<{ browser: ChromiumBrowser; inside: Page }> {
  const browser = await launchChromium({ extensionDir, headless: true, sites });
  const inside = await browser.openExtensionPage('/welcome.html');
  await browser.grantHosts(['https://*/*', 'http://*/*']);
  for (const category of Object.keys(categories)) await inside.getByTestId(`alone-${category}`).check();
  await inside.getByTestId('start-without-union').click();
  await inside.getByTestId('start-without-union').waitFor({ state: 'detached' });
  return { browser, inside };
}
