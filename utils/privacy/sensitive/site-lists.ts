import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { finance } from './sites/finance.ts';
import { health } from './sites/health.ts';
import { legal } from './sites/legal.ts';
import { minors } from './sites/minors.ts';
import { politics } from './sites/politics.ts';
import { religion } from './sites/religion.ts';
import { sexuality } from './sites/sexuality.ts';
import { unions } from './sites/unions.ts';
import { whistleblowing } from './sites/whistleblowing.ts';

/** Sites, and beginnings of paths on them, by topic; words with white space between them. */
export const siteLists: Record<SensitiveTopic, string> = {
  health,
  sexuality,
  religion,
  politics,
  finance,
  legal,
  minors,
  unions,
  whistleblowing,
};

let topicsBySite: Map<string, SensitiveTopic> | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readSites(): Map<string, SensitiveTopic> {
  topicsBySite ??= new Map(
    (Object.keys(siteLists) as SensitiveTopic[]).flatMap((topic) =>
      siteLists[topic]
        .trim()
        .split(/\s+/)
        .map((site): [string, SensitiveTopic] => [site, topic]),
    ),
  );
  return topicsBySite;
}

/** Segments of a path that an entry may have. */
const longestPath = 3;

/** The topic of a page that is on a list: its host or one above it, alone or with the beginning of its path. */
export function findListedTopic({ hostname, pathname }: URL): SensitiveTopic | undefined {
  const sites = readSites();
  const starts = [''];
  let end = 0;
  for (let i = 0; i < longestPath && end >= 0; i += 1) {
    end = pathname.indexOf('/', end + 1);
    const start = (end < 0 ? pathname : pathname.slice(0, end)).toLowerCase();
    if (start.length > 1) starts.push(start);
  }
  for (let host = hostname.replace(/\.$/, ''); host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    for (const start of starts) {
      const topic = sites.get(host + start);
      if (topic) return topic;
    }
  }
  return undefined;
}
