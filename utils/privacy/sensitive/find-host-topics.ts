import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { remember } from '../remember.ts';
import { listWords } from '../text/fold.ts';
import { hostWords } from './host-words.ts';
import { hostEnds, hostParts, ordinaryParts, suffixes, topLevels } from './hosts.ts';
import { splitWords } from './split-words.ts';

/** Hosts that are remembered; a person's are few. */
const mostHosts = 2_000;

/**
 * The topics that a host's own name says.
 *
 * @param host without a dot at its end, internationalized labels as people read them
 */
export const findHostTopics: (host: string) => readonly SensitiveTopic[] = remember(
  (host: string) => readLabels(host.split('.')),
  mostHosts,
);

let topicsByWord: ReadonlyMap<string, SensitiveTopic> | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readWords(): ReadonlyMap<string, SensitiveTopic> {
  topicsByWord ??= new Map(
    (Object.keys(hostWords) as SensitiveTopic[]).flatMap((topic) =>
      splitWords(hostWords[topic]).map((word): [string, SensitiveTopic] => [word, topic]),
    ),
  );
  return topicsByWord;
}

function readLabels(labels: readonly string[]): SensitiveTopic[] {
  const found: SensitiveTopic[] = [];
  const add = (topics: Record<string, SensitiveTopic>, name: string) => {
    if (Object.hasOwn(topics, name)) found.push(topics[name] as SensitiveTopic);
  };
  add(topLevels, labels.at(-1) ?? '');
  add(suffixes, labels.slice(-2).join('.'));
  for (const label of labels.slice(0, -1)) {
    for (const part of listWords(label)) {
      const topic = readWords().get(part);
      if (topic) found.push(topic);
      const end = part.length > 8 ? hostEnds.find(([word]) => part.endsWith(word)) : undefined;
      if (end) found.push(end[1]);
    }
    const rest = ordinaryParts.reduce((left, part) => left.replaceAll(part, '.'), label);
    const middle = rest.length > 4 ? hostParts.find(([word]) => rest.includes(word)) : undefined;
    if (middle) found.push(middle[1]);
  }
  return found;
}
