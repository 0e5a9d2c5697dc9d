import axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare const axe: { run(): Promise<{ violations: { id: string }[] }> };

const looks = [
  { name: 'dark and narrow', width: 400, colorScheme: 'dark', dir: 'ltr' },
  { name: 'from right to left', width: 1280, colorScheme: 'light', dir: 'rtl' },
  { name: 'light and wide', width: 1280, colorScheme: 'light', dir: 'ltr' },
] as const;

/** In each look, axe finds nothing and nothing has to be scrolled sideways; the last look stays. */
export async function expectGood(page: Page): Promise<void> {
  for (const { name, width, colorScheme, dir } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir);
    await page.evaluate(axeCore.source);
    const violations = (await page.evaluate(() => axe.run())).violations.map(({ id }) => id);
    const scrolled = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ name, violations, isTooWide: scrolled > 0 }).toEqual({ name, violations: [], isTooWide: false });
  }
}
