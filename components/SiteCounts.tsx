import type { EventType } from '@sheaf/protocol/category';

import { countKind } from './event-words.ts';
import { countOf } from './moments.ts';

/** How many events of one type there were on one site. */
export interface SiteCount {
  site: string;
  type: EventType;
  count: number;
}

/** Sites that are shown at once. */
const shown = 5;

/** Events by site, the most first: the first few sites, and the others on demand. */
export function SiteCounts({ counts }: { counts: readonly SiteCount[] }) {
  const sites = groupBySite(counts);
  const others = sites.slice(shown);
  return (
    <>
      <Sites sites={sites.slice(0, shown)} />
      {others.length > 0 && (
        <details class="small">
          <summary>{countOf(others.length, 'more site')}</summary>
          <Sites sites={others} />
        </details>
      )}
    </>
  );
}

interface Site {
  site: string;
  all: number;
  counts: SiteCount[];
}

function Sites({ sites }: { sites: readonly Site[] }) {
  return (
    <ul class="small site-counts" data-testid="site-counts">
      {sites.map(({ site, counts }) => (
        <li key={site}>
          <bdi>{site}</bdi>: {counts.map(({ type, count }) => countKind(type, count)).join(', ')}
        </li>
      ))}
    </ul>
  );
}

function groupBySite(counts: readonly SiteCount[]): Site[] {
  const sites = new Map<string, Site>();
  for (const each of counts) {
    const site = sites.get(each.site) ?? { site: each.site, all: 0, counts: [] };
    site.all += each.count;
    site.counts.push(each);
    sites.set(each.site, site);
  }
  for (const site of sites.values()) site.counts.sort((a, b) => b.count - a.count);
  return [...sites.values()].sort((a, b) => b.all - a.all || a.site.localeCompare(b.site));
}
