import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What ordinary pages say: titles, headings and links, and the paths that links lead to. */
export interface Ordinary {
  titles: string[];
  paths: string[];
}

/** @param dir the folder of saved pages */
export async function readOrdinary(dir: string): Promise<Ordinary> {
  const titles = new Set<string>();
  const paths = new Set<string>();
  for (const folder of [
    'articles',
    'serp',
    'shopping',
    'pages/github',
    'pages/hackernews',
    'pages/youtube',
  ]) {
    for (const file of (await readdir(join(dir, folder))).filter((name) => name.endsWith('.html'))) {
      const html = await readFile(join(dir, folder, file), 'utf8');
      for (const text of readTexts(html)) titles.add(text);
      for (const path of readPaths(html)) paths.add(path);
    }
  }
  return { titles: [...titles], paths: [...paths] };
}

function readTexts(html: string): string[] {
  return [...html.matchAll(/<(title|h[1-4]|a)\b[^>]*>([\s\S]{1,2000}?)<\/\1>/gi)].flatMap(
    ([, , inner = '']) => {
      const text = inner
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&amp;', '&')
        .replaceAll(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
      return text.length >= 12 && text.length <= 300 ? [text] : [];
    },
  );
}

function readPaths(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"]{2,2000})"/gi)].flatMap(([, href = '']) => {
    const url = URL.parse(href.replaceAll('&amp;', '&'), 'https://www.example.com/');
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    return url && isWeb && url.pathname.length > 1 ? [url.origin + url.pathname] : [];
  });
}
