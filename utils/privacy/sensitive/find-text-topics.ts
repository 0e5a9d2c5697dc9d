import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';

import { listWords } from '../text/fold.ts';
import { stems } from './stems.ts';
import { ordinaryPhrases, terms, unspaced } from './terms.ts';

/** The most words of one term. */
const longestTerm = 5;
/** Letters at the beginning of a stem by which it is looked up; no stem is shorter. */
const stemStart = 4;

/** The topics that a text names: by whole words and phrases, by beginnings of words, and where no spaces stand, anywhere. */
export function findTextTopics(text: string): SensitiveTopic[] {
  const known = readTerms();
  const words = listWords(text);
  const found: SensitiveTopic[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const stem = known.stems.get(word.slice(0, stemStart))?.find(([beginning]) => word.startsWith(beginning));
    if (!stem && !known.starts.has(word)) continue;
    const ordinary = countOrdinary(words, i, known.ordinary);
    if (ordinary > 0) {
      i += ordinary - 1;
      continue;
    }
    if (stem) found.push(stem[1]);
    for (const phrase of listPhrases(words, i)) {
      const topic = known.topics.get(phrase);
      if (topic) found.push(topic);
    }
  }
  if (hasUnspaced.test(text)) found.push(...findUnspaced(text));
  return found;
}

/** The words from one on, alone and with those after it. */
function listPhrases(words: readonly string[], start: number): string[] {
  const phrases: string[] = [];
  for (let i = start; i < Math.min(start + longestTerm, words.length); i += 1)
    phrases.push(i === start ? (words[i] ?? '') : `${phrases.at(-1)} ${words[i]}`);
  return phrases;
}

/** How many words from one on are an ordinary phrase that has a term in it. */
function countOrdinary(words: readonly string[], start: number, ordinary: ReadonlySet<string>): number {
  return listPhrases(words, start).findLastIndex((phrase) => ordinary.has(phrase)) + 1;
}

/** Han, kana, Hangul syllables and Thai, which put no spaces between words. */
const hasUnspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function findUnspaced(text: string): SensitiveTopic[] {
  return readTerms().unspaced.flatMap(([topic, words]) =>
    words.some((word) => text.includes(word)) ? [topic] : [],
  );
}

type Stem = readonly [beginning: string, topic: SensitiveTopic];

interface Terms {
  /** First words of all terms and ordinary phrases: most words of a text are none. */
  starts: ReadonlySet<string>;
  topics: ReadonlyMap<string, SensitiveTopic>;
  ordinary: ReadonlySet<string>;
  /** By their first letters. */
  stems: ReadonlyMap<string, readonly Stem[]>;
  unspaced: readonly (readonly [topic: SensitiveTopic, words: readonly string[]])[];
}

let known: Terms | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readTerms(): Terms {
  if (known) return known;
  const topics = new Map<string, SensitiveTopic>();
  const stemsByStart = new Map<string, Stem[]>();
  const all = Object.keys(sensitiveTopics) as SensitiveTopic[];
  for (const topic of all) {
    for (const phrase of listTerms(terms[topic])) topics.set(phrase, topic);
    for (const stem of stems[topic].trim().split(/\s+/)) {
      const start = stem.slice(0, stemStart);
      const others = stemsByStart.get(start);
      if (others) others.push([stem, topic]);
      else stemsByStart.set(start, [[stem, topic]]);
    }
  }
  const ordinary = new Set(listTerms(ordinaryPhrases));
  known = {
    starts: new Set([...topics.keys(), ...ordinary].map((phrase) => phrase.split(' ', 1)[0] ?? '')),
    topics,
    ordinary,
    stems: stemsByStart,
    unspaced: all.map((topic) => [topic, unspaced[topic].split(' ')]),
  };
  return known;
}

function listTerms(written: string): string[] {
  return written
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');
}
