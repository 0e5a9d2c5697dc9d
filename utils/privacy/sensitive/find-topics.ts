import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import type { Address } from '../address/address.ts';
import { listWords } from '../text/fold.ts';
import { hostEnds, hostParts, hostWords, topLevels } from './hosts.ts';
import { findListedTopic } from './site-lists.ts';
import { pathWords, terms, unspaced } from './terms.ts';

/** What is known of a page when it is to be captured. */
export interface SeenPage {
  url: Pick<Address, 'hostname' | 'pathname'>;
  /** Titles, labels and queries: everything that says what it is about. */
  texts: readonly string[];
}

/** The most words of one term. */
const longestTerm = 5;
/** Characters of a text that are looked at; what a page is about is said by then. */
const longestText = 1_000;

/**
 * The sensitive topics that a page is about: by the lists of sites, by its host and path, and by what it says of itself.
 * Pure; an ordinary page takes a few microseconds (bench/sensitive.ts).
 */
export function findTopics({ url, texts }: SeenPage): SensitiveTopic[] {
  const found = new Set<SensitiveTopic>();
  const listed = findListedTopic(url);
  if (listed) found.add(listed);
  for (const topic of findInHost(url.hostname)) found.add(topic);
  for (const topic of findInPath(url.pathname)) found.add(topic);
  for (const text of texts) for (const topic of findInText(text.slice(0, longestText))) found.add(topic);
  return [...found];
}

/** Hosts that are remembered; then all are forgotten. */
const mostHosts = 2_000;
const topicsByHost = new Map<string, SensitiveTopic[]>();

function findInHost(host: string): SensitiveTopic[] {
  const known = topicsByHost.get(host);
  if (known) return known;
  const found = readHost(host);
  if (topicsByHost.size >= mostHosts) topicsByHost.clear();
  topicsByHost.set(host, found);
  return found;
}

function readHost(host: string): SensitiveTopic[] {
  const labels = host.split('.');
  const topLevel = topLevels[labels.at(-1) ?? ''];
  const found: SensitiveTopic[] = topLevel ? [topLevel] : [];
  for (const label of labels.slice(0, -1)) {
    for (const part of label.split('-')) {
      if (Object.hasOwn(hostWords, part)) found.push(hostWords[part] as SensitiveTopic);
      const end = part.length > 8 ? hostEnds.find(([word]) => part.endsWith(word)) : undefined;
      if (end) found.push(end[1]);
    }
    const middle = label.length > 4 ? hostParts.find(([word]) => label.includes(word)) : undefined;
    if (middle) found.push(middle[1]);
  }
  return found;
}

/** Sections by their names, and terms in the words of a slug. */
function findInPath(path: string): SensitiveTopic[] {
  if (path.length < 3 || path.length > 2_048) return [];
  const found: SensitiveTopic[] = [];
  const readable = decode(path);
  for (const segment of readable.toLowerCase().split('/'))
    if (Object.hasOwn(pathWords, segment)) found.push(pathWords[segment] as SensitiveTopic);
  found.push(...findInText(readable));
  return found;
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function findInText(text: string): SensitiveTopic[] {
  const { starts, topics } = readTerms();
  const words = listWords(text);
  const found: SensitiveTopic[] = [];
  for (let i = 0; i < words.length; i += 1) {
    let phrase = words[i] ?? '';
    if (!starts.has(phrase)) continue;
    for (let length = 1; ; length += 1) {
      const topic = topics.get(phrase);
      if (topic) found.push(topic);
      const next = words[i + length];
      if (next === undefined || length >= longestTerm) break;
      phrase += ` ${next}`;
    }
  }
  if (hasUnspaced.test(text)) found.push(...findUnspaced(text));
  return found;
}

/** Han, kana, Hangul syllables and Thai, which put no spaces between words. */
const hasUnspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function findUnspaced(text: string): SensitiveTopic[] {
  return unspacedTerms.flatMap(([topic, words]) =>
    words.some((word) => text.includes(word)) ? [topic] : [],
  );
}

const unspacedTerms = (Object.keys(unspaced) as SensitiveTopic[]).map(
  (topic) => [topic, unspaced[topic].split(' ')] as const,
);

interface Terms {
  /** First words of all terms: most words of a text are none. */
  starts: ReadonlySet<string>;
  topics: ReadonlyMap<string, SensitiveTopic>;
}

let known: Terms | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readTerms(): Terms {
  if (known) return known;
  const topics = new Map<string, SensitiveTopic>();
  for (const topic of Object.keys(terms) as SensitiveTopic[]) {
    for (const term of terms[topic].split(',')) {
      const phrase = term.trim();
      if (phrase !== '') topics.set(phrase, topic);
    }
  }
  const starts = new Set([...topics.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
  known = { starts, topics };
  return known;
}
