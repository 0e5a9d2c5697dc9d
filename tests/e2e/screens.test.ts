import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { extensionDir } from '../../scripts/build/build-extension.ts';
import { stage, type Look, type Staged } from '../../scripts/demo/staged.ts';

declare const chrome: {
  alarms: { create(name: string, when: { when: number }): Promise<void> };
  storage: { local: { set(items: object): Promise<void> } };
};
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const looks: Record<string, Look> = {
  light: { width: 1280, height: 800 },
  'dark, narrow': { width: 400, height: 800, colorScheme: 'dark' },
  'right to left': { width: 1280, height: 800, isRightToLeft: true },
};

/** Runs in a screen: receipts are forty days old, and the record was gone through yesterday. */
async function makeOld(): Promise<void> {
  const dayMs = 24 * 60 * 60_000;
  await chrome.storage.local.set({ 'pruned-at': Date.now() - dayMs });
  const opening = indexedDB.open('sheaf');
  await new Promise((resolve) => {
    opening.addEventListener('success', resolve);
  });
  const batches = opening.result.transaction('batches', 'readwrite').objectStore('batches');
  await new Promise<void>((resolve) => {
    batches.transaction.addEventListener('complete', () => resolve());
    const reading = batches.getAll();
    reading.addEventListener('success', () => {
      for (const batch of reading.result) batches.put({ ...batch, receiptedAt: Date.now() - 40 * dayMs });
    });
  });
  opening.result.close();
}

describe('the screens', () => {
  let staged: Staged;
  beforeAll(async () => {
    staged = await stage(extensionDir('chrome'));
  });
  afterAll(() => staged.close());

  async function findViolations(page: Page): Promise<string[]> {
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() => axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  describe.each(Object.entries(looks))('%s', (_name, look) => {
    it.each([
      ['welcome', '/welcome.html', 'look-up'],
      ['popup', '/popup.html', 'union'],
      ['review', '/review.html', 'event'],
      ['settings', '/options.html', 'rule-only'],
      ['storage', '/storage.html', 'room'],
    ])('%s has no accessibility violation and does not scroll sideways', async (_screen, path, hook) => {
      const page = await staged.open(path, look);
      await page.getByTestId(hook).first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.close();
    });
  });

  it('show what the filters do, and what a new word would take out, to everyone', async () => {
    const page = await staged.open('/options.html', { width: 400, height: 800 });
    await page.getByTestId('word').fill('tide');
    await page.getByTestId('word').press('Enter');
    await page.getByTestId('revision-apply').waitFor();
    await page.getByTestId('topic-health').check();
    await page.getByTestId('try').fill('Tide tables for jo@example.org');
    await page.getByTestId('try-stored').waitFor();
    expect(await page.getByTestId('try-stored').textContent()).toBe('[…] tables for [e-mail]');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.getByTestId('try').selectText();
    await page.getByTestId('try').press('Home');
    for (let i = 0; i < 4; i += 1) await page.getByTestId('try').press('Shift+ArrowRight');
    expect(await page.getByTestId('try-word').textContent()).toContain('“Tide”');
    await page.getByTestId('try').fill('https://tides.example.com/a?b');
    await page.getByTestId('try-site').waitFor();
    await page.getByTestId('revision-apply').click();
    await page.getByTestId('revision-undo').click();
    await page.getByText('as before').waitFor();
    expect(await page.getByTestId('words-row').count()).toBe(0);
    await page.close();
  });

  it('save a receipt as a proof, which the command takes', async () => {
    const page = await staged.open('/review.html', { width: 1280, height: 800 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('save-proof').first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^receipt-[a-z2-7]{8}\.json$/);
    const command = join(import.meta.dirname, '../../union/bin.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      command,
      'verify-receipt',
      await download.path(),
    ]);
    expect(stdout).toContain('The receipt holds.');
    await page.close();
  });

  it('let a keyboard delete an event, and move the focus to the next one', async () => {
    const page = await staged.open('/review.html', { width: 1280, height: 800 });
    const first = page.getByTestId('event').first();
    const seq = await first.getAttribute('data-seq');
    await first.getByTestId('delete').focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-testid="event"][data-seq="${seq}"]`).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('delete');
    await page.close();
  });

  it('let what the union has go after a while, and show what it was', async () => {
    const settings = await staged.open('/options.html', { width: 400, height: 800 });
    await settings.getByTestId('retention-30').check();
    await settings.getByText('in a day or two').waitFor();
    await settings.evaluate(makeOld);
    await settings.close();
    const page = await staged.open('/review.html', { width: 400, height: 800, colorScheme: 'dark' });
    const before = await page.getByTestId('event').count();
    await page.evaluate(() => chrome.alarms.create('deliver', { when: Date.now() }));
    await page.getByTestId('summaries').waitFor();
    expect(await page.getByTestId('event').count()).toBeLessThan(before);
    expect(await page.getByTestId('batch-summary').last().textContent()).toContain('went from your record');
    expect(await page.getByTestId('summaries').textContent()).toMatch(/Today.*: \d+ events/);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });

  it('stop sharing with one click, and say so in the popup', async () => {
    const page = await staged.open('/review.html', { width: 1280, height: 800 });
    await page.getByTestId('stop-sharing').click();
    await page.getByTestId('stopped').waitFor();
    expect(await findViolations(page)).toEqual([]);
    const popup = await staged.open('/popup.html', { width: 360, height: 600 });
    expect(await popup.getByTestId('union').textContent()).toContain('You stopped sharing');
    await popup.close();
    await page.close();
  });
});
