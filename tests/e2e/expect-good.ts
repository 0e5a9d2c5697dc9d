import axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const looks = [
  { name: 'dark and narrow', width: 400, colorScheme: 'dark', dir: 'ltr' },
  { name: 'from right to left', width: 1280, colorScheme: 'light', dir: 'rtl' },
  { name: 'light and wide', width: 1280, colorScheme: 'light', dir: 'ltr' },
] as const;

/** How long a screen may take to settle in another look, ms: colors that fade are between two looks for as long. */
const settleMs = 5_000;

/** In each look, axe finds nothing and nothing has to be scrolled sideways; the last look stays. */
export async function expectGood(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(axeCore.source);
  for (const { name, width, colorScheme, dir } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir);
    const good = { name, violations: [], isTooWide: false };
    await expect.poll(async () => ({ name, ...(await look(page)) }), { timeout: settleMs }).toEqual(good);
  }
}

async function look(page: Page): Promise<{ violations: string[]; isTooWide: boolean }> {
  const { violations } = await page.evaluate(() => axe.run());
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    isTooWide: scrolled > 0,
  };
}
