import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import axeCore from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { extensionDir } from '../../scripts/build/build-extension.ts';
import { stage, type Staged } from '../../scripts/demo/staged.ts';

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

/** A member takes back what they shared, on the screens alone; the union's files are looked into. */
describe('recalling in Chromium', () => {
  let staged: Staged;
  let page: Page;
  beforeAll(async () => {
    staged = await stage(extensionDir('chrome'));
    page = await staged.open('/review.html', { width: 1280, height: 800 });
  });
  afterAll(() => staged.close());

  const isOnDisk = (line: string) =>
    ['union.db', 'union.db-wal'].some((name) => readFileSync(join(staged.dataDir, name)).includes(line));

  function select(sql: string): Record<string, unknown>[] {
    const database = new DatabaseSync(join(staged.dataDir, 'union.db'), { readOnly: true });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  }

  async function expectAccessible(): Promise<void> {
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() => axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }

  const firstShared = (): Locator =>
    page
      .getByTestId('event')
      .filter({ has: page.locator('[data-state="receipted"]') })
      .first();

  it('one event: its line is gone from the union’s books and files, the others stay', async () => {
    const seq = await firstShared().getAttribute('data-seq');
    const event = page.locator(`[data-testid="event"][data-seq="${seq}"]`);
    const line = (await event.getByTestId('event-line').textContent()) ?? '';
    expect(isOnDisk(line)).toBe(true);
    const before = select('SELECT line FROM ledger_events').map((row) => row['line']);
    expect(before.filter((each) => each === line)).toHaveLength(1);

    await event.getByTestId('recall-event').focus();
    await page.keyboard.press('Enter');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await event.locator('[data-state="recalled"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('delete');

    expect(isOnDisk(line)).toBe(false);
    const after = select('SELECT line FROM ledger_events').map((row) => row['line']);
    expect(after).toEqual(before.filter((each) => each !== line));
    const item = page.getByTestId('recall-item').first();
    expect(await item.getAttribute('data-state')).toBe('acknowledged');
    await item.locator('summary').first().click();
    expect(await item.getByTestId('recall-receipt').getAttribute('data-entries')).toBe('0');
    await expectAccessible();
  });

  it('asks for what it needs, and says when there is nothing', async () => {
    await page.getByTestId('recall-open').click();
    await page.getByTestId('recall-count').click();
    await page.getByText('Say which site.').waitFor();
    await page.getByTestId('recall-site-name').fill('nowhere.example');
    await page.getByTestId('recall-count').click();
    await page.getByText('There is nothing to recall').waitFor();
    await page.getByTestId('recall-time').check();
    await page.getByTestId('recall-from').fill('2020-01-02');
    await page.getByTestId('recall-to').fill('2020-01-01');
    await page.getByTestId('recall-count').click();
    await page.getByText('the earlier one first').waitFor();
    await expectAccessible();
    await page.setViewportSize({ width: 400, height: 800 });
    await expectAccessible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('recall-cancel').click();
    // The focus moves once the page was painted.
    const opener = page.locator('[data-testid="recall-open"]:focus');
    await opener.waitFor();
    expect(await opener.count()).toBe(1);
  });

  it('a site: as many as was said before', async () => {
    const lines = select('SELECT line FROM ledger_events').map((row) => String(row['line']));
    const { site } = JSON.parse(lines[0] ?? '{}') as { site: string };
    await page.getByTestId('recall-open').click();
    await page.getByTestId('recall-site-name').fill(site);
    await page.getByTestId('recall-count').click();
    const confirm = page.getByTestId('recall-confirm');
    const words = (await confirm.textContent()) ?? '';
    await confirm.click();
    const item = page.locator('[data-testid="recall-item"][data-state="acknowledged"]').nth(1);
    await item.waitFor();
    const left = select('SELECT line FROM ledger_events').map((row) => String(row['line']));
    expect(left.filter((line) => line.includes(site))).toEqual([]);
    expect(words).toContain(`Recall ${lines.length - left.length} event`);
  });

  it('everything, with leaving: no line is left, and what was left can be seen', async () => {
    await page.getByTestId('leave').click();
    await page.getByTestId('leave-recall').check();
    await expectAccessible();
    await page.getByTestId('leave-confirm').click();
    await page.getByText('You left', { exact: false }).first().waitFor();
    await page.locator('[data-testid="recall-item"][data-state="acknowledged"]').nth(2).waitFor();
    expect(select('SELECT 1 FROM ledger_events')).toEqual([]);
    expect(select('SELECT 1 FROM recalls WHERE is_done = 0')).toEqual([]);
    await expectAccessible();
    const popup = await staged.open('/popup.html', { width: 360, height: 600 });
    expect(await popup.getByTestId('union').count()).toBe(0);
    await popup.close();
  });
});
