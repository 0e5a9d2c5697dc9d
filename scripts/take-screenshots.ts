import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildExtension } from './build/build-extension.ts';
import { stage, type Look } from './demo/staged.ts';

/**
 * Takes the pictures of docs/images from the built extension with the demo union behind it: `npm run write:images`.
 * `--all DIR` writes every screen in every look there instead, for a person to go through.
 */
const { values } = parseArgs({ options: { all: { type: 'string' } } });
const folder = values.all ?? join(import.meta.dirname, '../docs/images');

const wide = { width: 1280, height: 800 };
const narrow = { width: 400, height: 800 };
const small = { width: 360, height: 600 };

const staged = await stage(await buildExtension('chrome'));
try {
  await mkdir(folder, { recursive: true });
  const welcome = `/welcome.html?union=${encodeURIComponent(staged.address)}`;
  const screens = [
    { name: 'welcome', path: welcome, looks: [wide, narrow] },
    { name: 'popup', path: '/popup.html', looks: [small] },
    { name: 'review', path: '/review.html', looks: [wide, narrow] },
  ];
  for (const { name, path, looks } of screens) {
    for (const size of values.all === undefined ? looks.slice(0, 1) : looks) {
      for (const look of values.all === undefined ? [size] : variants(size)) {
        const page = await staged.open(path, look);
        if (name === 'welcome') {
          await page.getByTestId('look-up').click();
          await page.getByTestId('membership').or(page.getByTestId('agree')).first().waitFor();
        }
        if (name === 'review') await page.getByTestId('event').first().waitFor();
        await page.screenshot({
          path: join(folder, `${values.all === undefined ? name : describe(name, look)}.png`),
        });
        await page.close();
      }
    }
  }
} finally {
  await staged.close();
}

function variants(size: Look): Look[] {
  return [size, { ...size, colorScheme: 'dark' }, { ...size, isRightToLeft: true }];
}

function describe(name: string, { width, colorScheme = 'light', isRightToLeft }: Look): string {
  return [name, width, colorScheme, ...(isRightToLeft ? ['rtl'] : [])].join('-');
}
