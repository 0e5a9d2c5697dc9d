import { categories as allCategories, type Category } from '@sheaf/protocol/category';
import { PermanentError } from '@sheaf/protocol/error';

import { siteOf } from '@/utils/privacy/site.ts';
import { readCapture, writeCapture, type CaptureSettings, type SiteRule } from '@/utils/store/settings.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { schedulePauseEnd } from './schedule-pause.ts';
import { restartCollectors, syncCollector } from './sync-collector.ts';
import { parseHost, toSite } from './to-site.ts';

/** Opts in to a category, or out. Opting in again changes nothing. */
export async function setCategory(category: Category, on: boolean): Promise<void> {
  await change(({ categories, ...capture }) => {
    const { [category]: before, ...others } = categories;
    return {
      ...capture,
      categories: on ? { ...others, [category]: before ?? { since: Date.now() } } : others,
    };
  });
}

/**
 * Pauses all capture, or goes on. What happened during a pause is never recorded afterwards.
 * @param until ms since the epoch; absent: until the member resumes
 */
export async function setPaused(paused: boolean, until?: number): Promise<void> {
  await change(({ pause, ...capture }) => {
    if (paused) return { ...capture, pause: until === undefined ? {} : { until } };
    return pause ? { ...capture, categories: sinceNow(capture.categories) } : capture;
  });
  await schedulePauseEnd(paused ? until : undefined);
}

/** Ends a pause whose time is over; nothing, while it lasts or when there is none. */
export async function endPauseInTime(): Promise<void> {
  const until = (await readCapture()).pause?.until;
  if (until === undefined) return;
  if (until <= Date.now()) await setPaused(false);
  else await schedulePauseEnd(until);
}

/** Captures on one site, or not, whatever the rule for all others. @throws PermanentError `capture.site` */
export async function setSite(site: string, on: boolean): Promise<void> {
  await change((capture) => {
    const name = toListed(site, capture);
    const { rule, sites } = capture.sites;
    const others = sites.filter((other) => other !== name);
    const isListed = on === (rule === 'only');
    return { ...capture, sites: { rule, sites: isListed ? [...others, name] : others } };
  });
}

/** @throws PermanentError `capture.site` for what is no site */
export async function setSiteRule({ rule, sites }: SiteRule): Promise<void> {
  await change((capture) => {
    const names = sites.map((site) => toListed(site, capture));
    return { ...capture, sites: { rule, sites: [...new Set(names)] } };
  });
}

/** Hosts outside the public web that may be captured all the same. @throws PermanentError `capture.host` */
export async function setPrivateHosts(hosts: readonly string[]): Promise<void> {
  await change((capture) => ({ ...capture, privateHosts: [...new Set(hosts.map(toPrivateHost))] }));
}

/** Settings change while nothing is being recorded, and hold at once in every tab that is open. */
async function change(edit: (capture: CaptureSettings) => CaptureSettings): Promise<void> {
  await whileNothingIsRecorded(async () => writeCapture(edit(await readCapture())));
  await syncCollector();
  await restartCollectors();
}

function sinceNow(categories: CaptureSettings['categories']): CaptureSettings['categories'] {
  const since = Date.now();
  const names = (Object.keys(allCategories) as Category[]).filter((name) => name in categories);
  return Object.fromEntries(names.map((name) => [name, { since }]));
}

/** What is on the list may stay and be removed. */
function toListed(typed: string, { sites, privateHosts }: CaptureSettings): string {
  const site = toSite(typed, { known: sites.sites, privateHosts });
  if (site === undefined)
    throw new PermanentError(
      'capture.site',
      `“${typed}” is no public site. Write it like example.com; a local address is added under private hosts.`,
    );
  return site;
}

function toPrivateHost(typed: string): string {
  const url = parseHost(typed);
  if (!url || url.hostname === '' || siteOf(url) !== undefined)
    throw new PermanentError(
      'capture.host',
      `“${typed}” is no private host. Write it like localhost, printer.local or 192.168.0.2.`,
    );
  return url.hostname;
}
