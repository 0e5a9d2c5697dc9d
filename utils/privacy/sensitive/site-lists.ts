import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import type { Address } from '../address/address.ts';
import { remember } from '../remember.ts';
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

/** Hosts that are remembered; a person's are few. */
const mostHosts = 2_000;

interface Listed {
  topic: SensitiveTopic;
  /** The beginning of a path that the entry is about, from its slash on; empty for the whole host. */
  path: string;
}

/**
 * The entries of a host and of those above it. They are looked for in the lists as they stand: a background that wakes
 * for one event builds nothing.
 */
const listListed = remember((hostname: string): Listed[] => {
  const listed: Listed[] = [];
  for (let host = hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1))
    for (const topic of topics)
      for (const path of listPaths(siteLists[topic], host)) listed.push({ topic, path });
  return listed;
}, mostHosts);

/** What follows a host in the entries of a list that are of it. */
function listPaths(list: string, host: string): string[] {
  const paths: string[] = [];
  for (let at = list.indexOf(host); at >= 0; at = list.indexOf(host, at + 1)) {
    const path = list.slice(at + host.length).replace(/\s.*/s, '');
    const isWhole = /\s/.test(list.charAt(at - 1)) && /^(?:\/|$)/.test(path);
    if (isWhole) paths.push(path);
  }
  return paths;
}

/** The topic of a page that is on a list: its host or one above it, alone or with the beginning of its path. */
export function findListedTopic({
  hostname,
  pathname,
}: Pick<Address, 'hostname' | 'pathname'>): SensitiveTopic | undefined {
  const page = `${pathname.toLowerCase()}/`;
  return listListed(hostname).find(({ path }) => path === '' || page.startsWith(`${path}/`))?.topic;
}
