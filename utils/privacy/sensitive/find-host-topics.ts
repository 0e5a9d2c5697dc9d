import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { listWords } from '../text/fold.ts';
import { hostWords } from './host-words.ts';
import { hostEnds, hostParts, ordinaryParts, suffixes, topLevels } from './hosts.ts';

/** Hosts that are remembered; then all are forgotten. */
const mostHosts = 2_000;
const topicsByHost = new Map<string, readonly SensitiveTopic[]>();

/**
 * The topics that a host's own name says.
 *
 * @param host without a dot at its end, internationalized labels as people read them
 */
export function findHostTopics(host: string): readonly SensitiveTopic[] {
  const known = topicsByHost.get(host);
  if (known) return known;
  const found = readLabels(host.split('.'));
  if (topicsByHost.size >= mostHosts) topicsByHost.clear();
  topicsByHost.set(host, found);
  return found;
}

let topicsByWord: ReadonlyMap<string, SensitiveTopic> | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readWords(): ReadonlyMap<string, SensitiveTopic> {
  topicsByWord ??= new Map(
    (Object.keys(hostWords) as SensitiveTopic[]).flatMap((topic) =>
      hostWords[topic]
        .trim()
        .split(/\s+/)
        .map((word): [string, SensitiveTopic] => [word, topic]),
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
