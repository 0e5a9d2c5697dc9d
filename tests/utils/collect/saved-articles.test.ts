// @vitest-environment happy-dom

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { describeText } from '@/utils/collect/content-read.ts';
import { readStructuredData } from '@/utils/collect/structured-data.ts';
import { fixturesDir, parsePage } from './saved-pages.ts';

/** What each page declares, read off it by hand. */
const expected = JSON.parse(readFileSync('tests/fixtures/articles.json', 'utf8')) as Record<string, object>;

const others = ['pages', 'serp', 'shopping'].flatMap((folder) =>
  fixturesDir === undefined
    ? []
    : readdirSync(join(fixturesDir, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .map((file) => `${folder}/${file}`)
        .filter((file) => !Object.hasOwn(expected, file)),
);
const undeclared = ['articles/readability-salon-1.html', 'articles/readability-webmd-1.html'];

function describeSaved(file: string) {
  const document = parsePage(readFileSync(join(fixturesDir ?? '', file), 'utf8'));
  return describeText(readStructuredData(document), document, 'https://site.example/a/1');
}

describe.skipIf(fixturesDir === undefined)('saved articles', () => {
  it.each(Object.entries(expected))('%s', (file, said) => {
    const { publishedAt, ...rest } = describeSaved(file) ?? {};
    const date = publishedAt === undefined ? {} : { publishedAt: new Date(publishedAt).toISOString() };
    expect({ ...rest, ...date }).toEqual(said);
  });

  it.each(undeclared)('%s declares too little', (file) => {
    expect(describeSaved(file)).toBeUndefined();
  });

  it.each(others)('%s is no text', (file) => {
    expect(describeSaved(file)).toBeUndefined();
  });
});
