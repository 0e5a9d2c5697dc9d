import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { hostOf, type Address } from '../address/address.ts';
import { readHost } from '../address/punycode.ts';
import { decodeMarks } from '../text/decode-marks.ts';
import { findHostTopics } from './find-host-topics.ts';
import { findTextTopics } from './find-text-topics.ts';
import { findListedTopic } from './site-lists.ts';
import { pathWords, searchParameters } from './sections.ts';

/** What is known of a page when it is to be captured. */
export interface SeenPage {
  url: Pick<Address, 'hostname' | 'pathname'> & Partial<Pick<Address, 'search'>>;
  /** Titles, labels and queries: everything that says what it is about. */
  texts: readonly string[];
}

/** Characters of a text that are looked at; what a page is about is said by then. */
const longestText = 1_000;
/** Characters of a path and of a query that are looked at. */
const longestPath = 8_192;
/** Encodings, one around the other, that are taken off. */
const deepest = 3;

/**
 * The sensitive topics that a page is about: by the lists of sites, by its host, its path and what is searched for in it,
 * and by what it says of itself. Pure; an ordinary page takes a few microseconds (bench/redact.ts).
 */
export function findTopics({ url, texts }: SeenPage): SensitiveTopic[] {
  const found = new Set<SensitiveTopic>();
  const hostname = hostOf(url.hostname);
  const listed = findListedTopic({ hostname, pathname: url.pathname });
  if (listed) found.add(listed);
  for (const topic of findHostTopics(readHost(hostname))) found.add(topic);
  for (const topic of findInPath(url.pathname)) found.add(topic);
  for (const text of listSearched(url.search ?? ''))
    for (const topic of findTextTopics(text)) found.add(topic);
  for (const topic of findTextsTopics(texts)) found.add(topic);
  return [...found];
}

/** The same by what a page says of itself alone. */
export function findTextsTopics(texts: readonly string[]): SensitiveTopic[] {
  return texts.flatMap((text) => findTextTopics(text.slice(0, longestText)));
}

/** Sections by their names, and terms in the words of a slug. */
function findInPath(path: string): SensitiveTopic[] {
  const readable = decode(path.slice(0, longestPath));
  const found = findTextTopics(readable);
  for (const segment of readable.toLowerCase().split('/')) {
    const name = segment.replace(/\.(?:html?|php|aspx?|jsp)$/, '');
    if (Object.hasOwn(pathWords, name)) found.push(pathWords[name] as SensitiveTopic);
  }
  return found;
}

/** What was searched for on a page, by the parameters that search forms use. */
function listSearched(search: string): string[] {
  return [...new URLSearchParams(search.slice(0, longestPath))].flatMap(([name, value]) =>
    searchParameters.has(name.toLowerCase()) ? [decode(value).slice(0, longestText)] : [],
  );
}

/** What is malformed in it stays as it is. */
function decode(text: string): string {
  let readable = text;
  for (let i = 0; i < deepest; i += 1) {
    const layer = decodeMarks({ text: readable });
    if (!layer) return readable;
    readable = layer.text;
  }
  return readable;
}
