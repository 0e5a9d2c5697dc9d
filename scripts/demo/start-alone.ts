import { categories as allCategories, type Category } from '@sheaf/protocol/category';
import type { Page } from 'playwright-core';

import type { ChromiumBrowser } from '../browsers/chromium.ts';

/**
 * Starts capture of these categories on every site, without a union, as a member does it on the welcome screen.
 * @returns the welcome screen, a page to look into the extension's stores from
 */
export async function startAlone(
  browser: ChromiumBrowser,
  categories: readonly Category[] = Object.keys(allCategories) as Category[],
): Promise<Page> {
  const welcome = await browser.openExtensionPage('/welcome.html');
  await browser.grantHosts(['https://*/*', 'http://*/*']);
  for (const category of Object.keys(allCategories) as Category[])
    await welcome.getByTestId(`alone-${category}`).setChecked(categories.includes(category));
  await welcome.getByTestId('start-without-union').click();
  await welcome.getByTestId('start-without-union').waitFor({ state: 'detached' });
  return welcome;
}
