import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readOrdinary } from '@/scripts/filters/pages.ts';
import { fixturesDir } from '@/tests/utils/collect/saved-pages.ts';
import { findTopics } from '@/utils/privacy/sensitive/find-topics.ts';

/** Of ordinary titles and of ordinary addresses; many of what is found is right. */
const mostFalseAlarms = 0.02;

const isSensitive = (address: string, texts: string[] = []): boolean =>
  findTopics({ url: new URL(address), texts }).length > 0;

describe.skipIf(!fixturesDir)('on saved pages', () => {
  const dir = fixturesDir ?? '';

  it('few titles, headings and links are taken for sensitive', async () => {
    const { titles, paths } = await readOrdinary(dir);
    const found = titles.filter((title) => isSensitive('https://www.example.com/', [title]));
    expect(found.length / titles.length).toBeLessThan(mostFalseAlarms);
    const others = paths.filter((path) => !/webmd/.test(path));
    const pages = others.filter((path) => isSensitive(`https://www.example.com${new URL(path).pathname}`));
    expect(pages.length / others.length).toBeLessThan(mostFalseAlarms);
  });

  it('a health article is known by its site, and by its title on any other', () => {
    const html = readFileSync(join(dir, 'articles/readability-webmd-1.html'), 'utf8');
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    expect(isSensitive('https://www.webmd.com/', [])).toBe(true);
    expect([title, findTopics({ url: new URL('https://www.example.com/'), texts: [title] })]).toEqual([
      title,
      ['health'],
    ]);
  });

  it('few of the most visited sites are on the lists', () => {
    const sites = JSON.parse(readFileSync(join(dir, 'browsing/top-sites.json'), 'utf8')) as {
      rootDomain: string;
    }[];
    expect(sites.filter(({ rootDomain }) => isSensitive(`https://${rootDomain}/`)).length).toBe(10);
  });
});
