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

/** Sites, and beginnings of paths on them, by topic; sorted words with white space between them. */
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

const topics = Object.keys(siteLists) as SensitiveTopic[];

/**
 * The first word of a sorted list that is not before the given one; empty if there is none. By halves in the list as it
 * stands: a background that wakes for one event builds nothing.
 */
function seek(list: string, word: string): string {
  let low = 0;
  let high = list.length;
  let found = '';
  while (low < high) {
    let start = Math.floor((low + high) / 2);
    while (start > low && !isSpace(list, start - 1)) start -= 1;
    while (start < high && isSpace(list, start)) start += 1;
    let end = start;
    while (end < list.length && !isSpace(list, end)) end += 1;
    const here = list.slice(start, end);
    if (here === '' || start >= high) high = Math.floor((low + high) / 2);
    else if (here < word) low = end;
    else {
      found = here;
      high = start;
    }
  }
  return found;
}

/** A space or a line's end. */
function isSpace(list: string, at: number): boolean {
  return list.charCodeAt(at) <= 0x20;
}

/** Segments of a path that an entry may have. */
const longestPath = 3;

/** Hosts that are remembered; then all are forgotten. */
const mostHosts = 2_000;
const listedByHost = new Map<string, Listed[]>();

interface Listed {
  host: string;
  topic: SensitiveTopic;
}

/** A host and those above it, as far as there are entries that begin with them, with the list that has them. */
function listListed(hostname: string): Listed[] {
  const known = listedByHost.get(hostname);
  if (known) return known;
  const listed: Listed[] = [];
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    for (const topic of topics) {
      const list = siteLists[topic];
      if (seek(list, host) === host || seek(list, `${host}/`).startsWith(`${host}/`))
        listed.push({ host, topic });
    }
  }
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
  const starts = [''];
  let end = 0;
  for (let i = 0; i < longestPath && end >= 0; i += 1) {
    end = pathname.indexOf('/', end + 1);
    const start = (end < 0 ? pathname : pathname.slice(0, end)).toLowerCase();
    if (start.length > 1) starts.push(start);
  }
  const page = listed.find(({ host, topic }) =>
    starts.some((start) => seek(siteLists[topic], host + start) === host + start),
  );
  return page?.topic;
}
