import type { Page } from 'playwright-core';

import type { ChromiumBrowser } from '../browsers/chromium.ts';

/** Nothing in the record may change for this long before it counts as read. Milliseconds. */
const quietMs = 2_500;
const patienceMs = 60_000;

/** Looks up the union on the welcome screen, agrees to all it asks for one purpose, and is let in. */
export async function joinDemoUnion(
  browser: ChromiumBrowser,
  address: string,
  say: (line: string) => void,
): Promise<void> {
  const welcome = await browser.openExtensionPage(`/welcome.html?union=${encodeURIComponent(address)}`);
  await browser.grantHosts(['https://*/*', 'http://*/*']);
  await welcome.getByTestId('look-up').click();
  for (const hook of ['ask-browsing', 'ask-engagement', 'purpose-research'])
    await welcome.getByTestId(hook).check();
  say('They look the union up, read what it asks for, and tick what they agree to.');
  await welcome.getByTestId('agree').click();
  await welcome.locator('[data-testid="membership"][data-status="member"]').waitFor({ timeout: patienceMs });
  say('They agree, grant access to the pages they open, and the union lets them in.');
  await welcome.close();
}

/** Every line on the review screen of an event that can still be shared, newest first, once no more come in. */
export async function readRecord(review: Page): Promise<string[]> {
  await review.getByTestId('event').first().waitFor({ timeout: patienceMs });
  const deadline = Date.now() + patienceMs;
  let lines: string[] = [];
  let unchangedSince = Date.now();
  while (Date.now() - unchangedSince < quietMs) {
    if (Date.now() > deadline) throw new Error('The record kept changing for a minute.');
    const older = review.getByTestId('show-older');
    if (await older.isVisible()) await older.click();
    await review.waitForTimeout(100);
    const now = await review.getByTestId('event-line').allTextContents();
    if (now.length !== lines.length) unchangedSince = Date.now();
    lines = now;
  }
  return lines;
}

/** Deletes the newest event of this type. @returns the title it had */
export async function deleteFirst(review: Page, type: string): Promise<string> {
  const event = review.locator(`[data-testid="event"][data-type="${type}"]`).first();
  const seq = await event.getAttribute('data-seq');
  const title = await event.getByRole('heading').textContent();
  await event.getByTestId('delete').click();
  await review
    .locator(`[data-testid="event"][data-seq="${seq}"]`)
    .waitFor({ state: 'detached', timeout: patienceMs });
  return title ?? '';
}

/** Presses "share now", and waits for what should follow. @returns how many events were sealed */
export async function shareNow(review: Page, until: 'receipt' | 'problem'): Promise<{ shared: number }> {
  await review.getByTestId('share-now').click();
  const state = until === 'receipt' ? 'receipted' : 'sealed';
  await review
    .locator(`[data-testid="batch"][data-state="${state}"]`)
    .first()
    .waitFor({ timeout: patienceMs });
  if (until === 'problem') await review.getByTestId('check-again').waitFor({ timeout: patienceMs });
  const batches = await readBatches(review);
  return { shared: batches.reduce((sum, { events }) => sum + events, 0) };
}

/** The batches on the review screen. */
export async function readBatches(review: Page): Promise<{ state: string; events: number }[]> {
  const batches = await review.getByTestId('batch').all();
  return Promise.all(
    batches.map(async (batch) => ({
      state: (await batch.getAttribute('data-state')) ?? '',
      events: Number(await batch.getAttribute('data-events')),
    })),
  );
}
