import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';

import { listWords } from '../text/fold.ts';
import { splitPhrases, splitWords } from './split-words.ts';
import { stems } from './stems.ts';
import { ordinaryPhrases, terms, unspaced } from './terms.ts';

/** Letters at the beginning of a stem by which it is looked up; no stem is shorter. */
const stemStart = 4;

/** The topics that a text names: by whole words and phrases, by beginnings of words, and where no spaces stand, anywhere. */
export function findTextTopics(text: string): SensitiveTopic[] {
  const known = readTerms();
  const words = listWords(text);
  const found: SensitiveTopic[] = [];
  /** Up to here the words are of an ordinary phrase that has a term in it. */
  let ordinaryTo = 0;
  words.forEach((word, i) => {
    if (i < ordinaryTo) return;
    const phrases = known.phrases
      .get(word)
      ?.filter((phrase) => phrase.words.every((each, j) => words[i + j] === each));
    const ordinary = phrases?.find(({ topic }) => topic === undefined);
    if (ordinary) {
      ordinaryTo = i + ordinary.words.length;
      return;
    }
    const stem = known.stems.get(word.slice(0, stemStart))?.find(({ start }) => word.startsWith(start));
    for (const { topic } of [...(phrases ?? []), ...(stem ? [stem] : [])]) if (topic) found.push(topic);
  });
  if (hasUnspaced.test(text)) found.push(...findUnspaced(text));
  return found;
}

/** Han, kana, Hangul syllables and Thai, which put no spaces between words. */
const hasUnspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function findUnspaced(text: string): SensitiveTopic[] {
  return readTerms().unspaced.flatMap(({ topic, words }) =>
    words.some((word) => text.includes(word)) ? [topic] : [],
  );
}

interface Stem {
  start: string;
  topic: SensitiveTopic;
}

interface Phrase {
  words: readonly string[];
  /** Absent on an ordinary one. */
  topic?: SensitiveTopic;
}

interface Terms {
  /** By their first words. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** By their first letters. */
  stems: ReadonlyMap<string, readonly Stem[]>;
  unspaced: readonly { topic: SensitiveTopic; words: readonly string[] }[];
}

let built: Terms | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readTerms(): Terms {
  built ??= buildTerms();
  return built;
}

function buildTerms(): Terms {
  const topics = Object.keys(sensitiveTopics) as SensitiveTopic[];
  const phrases: Phrase[] = [
    ...splitPhrases(ordinaryPhrases).map((phrase) => ({ words: phrase.split(' ') })),
    ...topics.flatMap((topic) =>
      splitPhrases(terms[topic]).map((phrase) => ({ words: phrase.split(' '), topic })),
    ),
  ];
  return {
    phrases: Map.groupBy(phrases, ({ words: [first = ''] }) => first),
    stems: Map.groupBy(
      topics.flatMap((topic) => splitWords(stems[topic]).map((start) => ({ start, topic }))),
      ({ start }) => start.slice(0, stemStart),
    ),
    unspaced: topics.map((topic) => ({ topic, words: splitWords(unspaced[topic]) })),
  };
}
