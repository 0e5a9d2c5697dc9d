import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Category } from '@sheaf/protocol/category';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { extensionDir } from '../../scripts/build/build-extension.ts';
import { replayPages, type Replayed } from '../../scripts/replay/replay-pages.ts';
import { readSavedPages } from '../../scripts/replay/saved-pages.ts';
import { fixturesDir } from '../utils/collect/saved-pages.ts';

const categories: Category[] = ['browsing', 'search'];

async function replay(folder: string): Promise<Map<string, Replayed>> {
  const replayed = new Map<string, Replayed>();
  const options = { extensionDir: extensionDir('chrome'), headless: true, categories };
  for await (const page of replayPages(await readSavedPages(folder), options)) replayed.set(page.url, page);
  return replayed;
}

/** What was said of one page, as far as a search goes. */
function told({ events, failure }: Replayed) {
  if (failure !== undefined) throw new Error(failure);
  return events.flatMap(({ type, object, metrics }: { type: string; object?: object; metrics?: object }) =>
    type.startsWith('search.') ? [{ type, ...object, ...metrics }] : [],
  );
}

describe('pages of results, reconstructed', () => {
  let pages: Map<string, Replayed>;
  beforeAll(async () => {
    pages = await replay('tests/fixtures/search');
  }, 240_000);

  it.each([
    ['google', 'https://www.google.com/search?q=tea&start=10', 2],
    ['bing', 'https://www.bing.com/search?q=tea&first=11', 2],
    ['duckduckgo', 'https://duckduckgo.com/?q=tea&ia=web', 1],
    ['brave', 'https://search.brave.com/search?q=tea&offset=1', 2],
    ['ecosia', 'https://www.ecosia.org/search?q=tea&p=1', 2],
    ['startpage', 'https://www.startpage.com/sp/search', 1],
    ['yahoo', 'https://search.yahoo.com/search?p=tea&b=11', 2],
    ['qwant', 'https://www.qwant.com/?q=tea&t=web&p=2', 2],
    ['kagi', 'https://kagi.com/search?q=tea&batch=2', 2],
    ['yandex', 'https://yandex.com/search/?text=tea&p=1', 2],
    ['baidu', 'https://www.baidu.com/s?wd=tea&pn=10', 2],
  ])('%s: query, page, and the second result', (engine, url, page) => {
    const replayed = pages.get(url);
    const searched = { engine, vertical: 'web', page };
    expect(replayed && told(replayed)).toEqual([
      { type: 'search.query', ...searched, query: 'tea' },
      { type: 'search.click', ...searched, target: 'example.org', rank: 2 },
    ]);
  });

  it('an unknown engine: nothing but the visit', () => {
    const replayed = pages.get('https://search.example.com/search?q=tea');
    expect(replayed && told(replayed)).toEqual([]);
    expect(replayed?.events[0]).toMatchObject({ type: 'page.visit', site: 'example.com' });
  });
});

/** Real pages as they were saved: file, address, query, and which result of how many links is followed. */
const saved: [file: string, url: string, query: string, click?: string, rank?: number][] = [
  [
    'google-2025.html',
    'https://www.google.com/search?q=how+to+fetch+in+JS',
    'how to fetch in JS',
    '#rso a:has(h3) >> nth=2',
    3,
  ],
  [
    'google-ptbr-ai-tools-2025.html',
    'https://www.google.com.br/search?q=AI+Tools',
    'AI Tools',
    '#rso a:has(h3) >> nth=1',
    2,
  ],
  [
    'google-keyword-2019.html',
    'https://www.google.com/search?q=test+keyword',
    'test keyword',
    '#rso a:has(h3) >> nth=3',
    4,
  ],
  [
    'google-van-gogh-2023.html',
    'https://www.google.com/search?q=Van+Gogh+paintings',
    'Van Gogh paintings',
    '#rso a:has(h3) >> nth=1',
    2,
  ],
  [
    'bing-2018-trump.html',
    'https://www.bing.com/search?q=donald+trump',
    'donald trump',
    '.b_algo h2 a >> nth=1',
    2,
  ],
  ['bing-2026-04.html', 'https://www.bing.com/search?q=javascript+tutorial', 'javascript tutorial'],
  [
    'duckduckgo-2025.html',
    'https://duckduckgo.com/?q=how+to+fetch+in+javascript',
    'how to fetch in javascript',
    '[data-testid=result-title-a] >> nth=2',
    // The first of these titles is an advertisement's.
    2,
  ],
  [
    'brave-2026-04.html',
    'https://search.brave.com/search?q=javascript+tutorial',
    'javascript tutorial',
    '.snippet[data-type=web] a.l1 >> nth=2',
    3,
  ],
  [
    'startpage-2026-04.html',
    'https://www.startpage.com/sp/search',
    'javascript tutorial',
    'a.result-title >> nth=3',
    4,
  ],
  [
    'yahoo-de-2018.html',
    'https://de.search.yahoo.com/search?p=donald+trump',
    'donald trump',
    '#web .algo h3 a >> nth=1',
    2,
  ],
];
const negative: [file: string, url: string][] = [
  ['google-sorry-captcha.html', 'https://www.google.com/sorry/index?q=EgQ'],
  ['mojeek-2026-04.html', 'https://www.mojeek.com/search?q=javascript+tutorial'],
];

describe.skipIf(fixturesDir === undefined)('pages of results, saved', () => {
  let folder: string;
  let pages: Map<string, Replayed>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheaf-serp-'));
    const listed = [...saved, ...negative];
    for (const [file] of listed) {
      const html = await readFile(join(fixturesDir ?? '', 'serp', file), 'utf8');
      // Two were saved with every link made the same, to a name that is no public one.
      await writeFile(join(folder, file), html.replaceAll('http://test.test', 'https://example.org'));
    }
    const index = listed.map(([file, url, , click]) => ({
      url,
      file,
      actions: click === undefined ? [] : [{ press: click }],
    }));
    await writeFile(join(folder, 'index.json'), JSON.stringify({ pages: index }));
    pages = await replay(folder);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(saved)('%s', (_file, url, query, _click, rank) => {
    const replayed = pages.get(url);
    const [asked, clicked] = replayed ? told(replayed) : [];
    expect(asked).toMatchObject({ type: 'search.query', query, page: 1, vertical: 'web' });
    if (rank !== undefined) expect(clicked).toMatchObject({ type: 'search.click', rank });
  });

  it.each(negative)('%s is no search', (_file, url) => {
    const replayed = pages.get(url);
    expect(replayed && told(replayed)).toEqual([]);
  });
});
