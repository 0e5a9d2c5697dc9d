import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Scripts that run in web pages; each has the collector's limits. */
export const collectorScripts = [
  'collector.js',
  'collector-links.js',
  'collector-search.js',
  'collector-reading.js',
  'collector-media.js',
  'collector-shopping.js',
];

/** Bytes. */
interface Size {
  raw: number;
  gzip: number;
}

/** Sizes of a built extension, bytes. */
export interface Sizes {
  /** Each script that runs in web pages. */
  collectors: Record<string, Size>;
  background: number;
  backgroundGzip: number;
  unionClient: number;
  unionClientGzip: number;
  /** Everything the popup loads: its page, scripts with all they import, styles. */
  popup: number;
  popupGzip: number;
  review: number;
  reviewGzip: number;
  welcome: number;
  welcomeGzip: number;
}

/** Measures a built extension. @param dir its folder */
export async function measure(dir: string): Promise<Sizes> {
  const [collectors, background, unionClient, popup, review, welcome] = await Promise.all([
    Promise.all(collectorScripts.map(async (script) => [script, await weigh([join(dir, script)])] as const)),
    weigh([join(dir, 'background.js')]),
    weigh([join(dir, 'union-client.js')]),
    weigh(await listLoaded(dir, 'popup.html')),
    weigh(await listLoaded(dir, 'review.html')),
    weigh(await listLoaded(dir, 'welcome.html')),
  ]);
  return {
    collectors: Object.fromEntries(collectors),
    background: background.raw,
    backgroundGzip: background.gzip,
    unionClient: unionClient.raw,
    unionClientGzip: unionClient.gzip,
    popup: popup.raw,
    popupGzip: popup.gzip,
    review: review.raw,
    reviewGzip: review.gzip,
    welcome: welcome.raw,
    welcomeGzip: welcome.gzip,
  };
}

async function weigh(files: Iterable<string>): Promise<Size> {
  let raw = 0;
  let gzip = 0;
  for (const file of files) {
    const bytes = await readFile(file);
    raw += bytes.length;
    gzip += gzipSync(bytes).length;
  }
  return { raw, gzip };
}

/** The page itself and, transitively, every script and style it names. */
async function listLoaded(dir: string, page: string): Promise<Set<string>> {
  const html = await readFile(join(dir, page), 'utf8');
  const found = new Set([join(dir, page)]);
  const open = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) =>
    join(dir, path ?? ''),
  );
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const from = file;
    const code = file.endsWith('.js') ? await readFile(file, 'utf8') : '';
    const imports = code.matchAll(/(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+\.js)["']/g);
    open.push(...[...imports].map(([, path]) => join(dirname(from), path ?? '')));
  }
  return found;
}
