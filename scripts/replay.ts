import { parseArgs } from 'node:util';

import { categories, type Category } from '@sheaf/protocol/category';

import { buildExtension } from './build/build-extension.ts';
import { replayPages } from './replay/replay-pages.ts';
import { readSavedPages } from './replay/saved-pages.ts';

/**
 * `npm run replay -- DIR`: opens a folder of saved pages (docs/replay.md) in Chromium with the extension, built anew,
 * and prints the captured events as JSON lines. Everything else goes to standard error. Ends with 1 if a page failed.
 */
const usage = `npm run replay -- DIR [--only TEXT] [--categories a,b] [--window]

  DIR           a folder of saved pages with an index.json (docs/replay.md)
  --only        only pages whose address contains TEXT
  --categories  what to capture, of ${Object.keys(categories).join(', ')}; everything, if absent
  --window      in a window, to look on`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    categories: { type: 'string' },
    window: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const [folder, ...others] = positionals;
  if (values.help || folder === undefined || others.length > 0) {
    console.error(usage);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const names = values.categories?.split(',');
  const unknown = names?.find((name) => !Object.hasOwn(categories, name));
  if (unknown !== undefined) throw new Error(`There is no category ${unknown}.\n\n${usage}`);
  const pages = (await readSavedPages(folder)).filter(({ url }) => url.includes(values.only));
  if (pages.length === 0) throw new Error(`No page's address contains ${values.only}.`);
  const extensionDir = await buildExtension('chrome');
  const captured = names ? { categories: names as Category[] } : {};
  for await (const { url, events, failure } of replayPages(pages, {
    extensionDir,
    headless: !values.window,
    ...captured,
  })) {
    console.error(`${url}: ${events.length} events${failure === undefined ? '' : `; failed: ${failure}`}`);
    for (const event of events) console.log(JSON.stringify(event));
    if (failure !== undefined) process.exitCode = 1;
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
