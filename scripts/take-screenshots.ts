import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';

import { buildExtension } from './build/build-extension.ts';
import { stage, type Look, type Staged } from './demo/staged.ts';

/**
 * Takes the pictures of docs/images from the built extension with the demo union behind it: `npm run write:images`.
 * `--all DIR` writes every screen in every look there instead, for a person to go through.
 */
const { values } = parseArgs({ options: { all: { type: 'string' } } });
const folder = values.all ?? join(import.meta.dirname, '../docs/images');

const wide: Look = { width: 1280, height: 800 };
const narrow: Look = { width: 400, height: 800 };
const small: Look = { width: 360, height: 600 };

interface Screen {
  name: string;
  path: string;
  sizes: Look[];
  /** Brings the screen into the state to be shown. */
  prepare: (page: Page) => Promise<void>;
}

const popup: Screen = {
  name: 'popup',
  path: '/popup.html',
  sizes: [small],
  prepare: (page) => page.getByTestId('union').waitFor(),
};

const review: Screen = {
  name: 'review',
  path: '/review.html',
  sizes: [wide, narrow],
  prepare: (page) => page.getByTestId('event').first().waitFor(),
};

/** With words, a topic asked about, and something tried. */
const settings: Screen = {
  name: 'settings',
  path: '/options.html',
  sizes: [wide, narrow],
  async prepare(page) {
    const before = page.getByRole('button', { name: 'Remove tide' });
    if (await before.isVisible()) await before.click();
    await page.getByTestId('word').fill('tide');
    await page.getByTestId('word-add').click();
    await page.getByTestId('revision-apply').waitFor();
    await page.getByTestId('topic-health').check();
    await page.getByTestId('try').fill('Tide tables for jo@example.org, +44 20 7946 0958');
    await page.getByTestId('try-result').waitFor();
    await page.getByTestId('word').evaluate((field) => field.closest('section')?.scrollIntoView());
  },
};

function welcome(address: string): Screen {
  return {
    name: 'welcome',
    path: `/welcome.html?union=${encodeURIComponent(address)}`,
    sizes: [wide, narrow],
    async prepare(page) {
      await page.getByTestId('look-up').click();
      for (const hook of ['ask-browsing', 'purpose-research']) await page.getByTestId(hook).check();
      await page.getByTestId('ask-browsing').scrollIntoViewIfNeeded();
    },
  };
}

async function take({ name, path, sizes, prepare }: Screen, open: Staged['open']): Promise<void> {
  const looks = values.all === undefined ? sizes.slice(0, 1) : sizes.flatMap(variants);
  for (const look of looks) {
    const page = await open(path, look);
    await prepare(page);
    const file = values.all === undefined ? name : describe(name, look);
    const fullPage = name === 'welcome' || (name === 'settings' && values.all !== undefined);
    await page.screenshot({ path: join(folder, `${file}.png`), fullPage });
    await page.close();
  }
}

function variants(size: Look): Look[] {
  return [size, { ...size, colorScheme: 'dark' }, { ...size, isRightToLeft: true }];
}

function describe(name: string, { width, colorScheme = 'light', isRightToLeft }: Look): string {
  return [name, width, colorScheme, ...(isRightToLeft ? ['rtl'] : [])].join('-');
}

await mkdir(folder, { recursive: true });
const staged = await stage(await buildExtension('chrome'), ({ address, open }) =>
  take(welcome(address), open),
);
try {
  await take(popup, staged.open);
  await take(review, staged.open);
  await take(settings, staged.open);
} finally {
  await staged.close();
}
