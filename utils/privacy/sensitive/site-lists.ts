import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import type { Address } from '../address/address.ts';
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

interface Sites {
  topicsBySite: ReadonlyMap<string, SensitiveTopic>;
  /** Hosts of all entries. */
  hosts: ReadonlySet<string>;
}

let sites: Sites | undefined;

/** Built at first use: a background that wakes for something else does not pay for it. */
function readSites(): Sites {
  if (sites) return sites;
  const topicsBySite = new Map(
    (Object.keys(siteLists) as SensitiveTopic[]).flatMap((topic) =>
      siteLists[topic]
        .trim()
        .split(/\s+/)
        .map((site): [string, SensitiveTopic] => [site, topic]),
    ),
  );
  sites = {
    topicsBySite,
    hosts: new Set(Array.from(topicsBySite.keys(), (site) => site.split('/', 1)[0] ?? '')),
  };
  return sites;
}

/** Segments of a path that an entry may have. */
const longestPath = 3;

/** Hosts that are remembered; then all are forgotten. */
const mostHosts = 2_000;
const listedByHost = new Map<string, string[]>();

/** A host and those above it, as far as there are entries that begin with them. */
function listListed(hostname: string): string[] {
  const known = listedByHost.get(hostname);
  if (known) return known;
  const { hosts } = readSites();
  const listed: string[] = [];
  for (let host = hostname.replace(/\.$/, ''); host.includes('.'); host = host.slice(host.indexOf('.') + 1))
    if (hosts.has(host)) listed.push(host);
  if (listedByHost.size >= mostHosts) listedByHost.clear();
  listedByHost.set(hostname, listed);
  return listed;
}

/** The topic of a page that is on a list: its host or one above it, alone or with the beginning of its path. */
export function findListedTopic({
  hostname,
  pathname,
}: Pick<Address, 'hostname' | 'pathname'>): SensitiveTopic | undefined {
  const listed = listListed(hostname);
  if (listed.length === 0) return undefined;
  const { topicsBySite } = readSites();
  const starts = [''];
  let end = 0;
  for (let i = 0; i < longestPath && end >= 0; i += 1) {
    end = pathname.indexOf('/', end + 1);
    const start = (end < 0 ? pathname : pathname.slice(0, end)).toLowerCase();
    if (start.length > 1) starts.push(start);
  }
  for (const host of listed) {
    for (const start of starts) {
      const topic = topicsBySite.get(host + start);
      if (topic) return topic;
    }
  }
  return undefined;
}
