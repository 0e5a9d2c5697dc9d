import type { Page } from 'playwright-core';

import { DEMO_RECIPE_URLS, demoPages } from '../sites/demo.ts';

/** Long enough on a page that the look counts (utils/collect/page-engagement.ts). Milliseconds. */
const lookMs = 2_000;

/** Visits the demo sites as a person would, and leaves. `step` runs in between. */
export async function browse(
  page: Page,
  say: (line: string) => void,
  step: () => Promise<void>,
): Promise<void> {
  const { recipes, logIn, notes, ...read } = demoPages;
  for (const { url } of Object.values(read)) {
    await page.goto(url);
    await look(page);
  }
  say(`They read ${Object.keys(read).length} pages on ${countSites(Object.values(read))} sites.`);
  await step();

  await page.goto(recipes.url);
  await look(page);
  const [soup, bread] = Object.values(DEMO_RECIPE_URLS);
  for (const url of [soup, bread]) {
    await page.locator(`[data-path="${new URL(url ?? '').pathname}"]`).click();
    await look(page);
  }
  say('They open two recipes on a page that never reloads.');
  await step();

  await page.goto(logIn.url);
  await page.locator('input[type="password"]').fill('correct horse');
  await look(page);
  await page.goto(notes.url);
  await look(page);
  await page.goto('about:blank');
  await page.close();
  say('They log in somewhere (Sheaf looks away: there is a password field) and write a note.');
  await step();
}

async function look(page: Page): Promise<void> {
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(lookMs);
}

function countSites(pages: readonly { url: string }[]): number {
  return new Set(pages.map(({ url }) => new URL(url).hostname)).size;
}
