import type { ActivityEvent, CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';
import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { readAddress, toAddress, type Address } from './address/address.ts';
import { isPeoplePage } from './address/people.ts';
import { reduceAddress, type ReducedAddress } from './address/reduce-address.ts';
import { unwrapRedirect } from './address/unwrap-redirect.ts';
import { listTexts, maskTexts, type Described } from './mask-texts.ts';
import { remember } from './remember.ts';
import type { RuleName } from './rules.ts';
import { isSearchPage } from './search-page.ts';
import { findTextsTopics, findTopics } from './sensitive/find-topics.ts';
import { siteOf } from './site.ts';
import type { TextFilter } from './text/finding.ts';

/** What the member lets be captured, as far as it decides what is left of an event. */
export interface RedactOptions {
  /** Local hosts and addresses that the member added by hand. */
  privateHosts: readonly string[];
  /** Whether a registrable domain may appear in the record at all. */
  isCaptured: (site: string) => boolean;
  /** With the member's own words (text/text-filter.ts). */
  filter: TextFilter;
  /** Sensitive topics that the member opted in to by name. */
  topics: readonly SensitiveTopic[];
}

/**
 * Why nothing of an event may be kept: its page is no public site, or one that is not captured; it is about a sensitive
 * topic; or the site's very name holds what the filters take out.
 */
export type Refusal = 'no-site' | 'excluded' | 'sensitive' | 'name';

/** What is left of an event, or why nothing is. */
export type Redacted =
  | { event: ActivityEvent }
  /** `isOwn`: it is the page itself that is sensitive, not one that it leads to. */
  | { refused: Refusal; isOwn?: boolean; topics?: SensitiveTopic[] };

type Sighting = CapturedEvent extends infer E ? (E extends unknown ? Omit<E, 'url'> : never) : never;

/** Pages of one batch that are remembered: a page says several things, one after the other. */
const mostPages = 20;

/**
 * Takes out of one event after the other what was not agreed, before anything is stored (docs/privacy-filters.md), and
 * leaves the name of each rule that changed it in `redactions`. It looks at a page once for all that the page says; an
 * event comes to the same after others as by itself.
 */
export function makeRedactor(options: RedactOptions): (captured: CapturedEvent) => Redacted {
  const readPage = remember((url: string) => lookAtPage(url, options), mostPages);
  return (captured) => redactOn(readPage(captured.url), captured, options);
}

/** The same for a single event. */
export function redact(captured: CapturedEvent, options: RedactOptions): Redacted {
  return makeRedactor(options)(captured);
}

/** What an event's page comes to, whatever the event. */
interface Page {
  address: Address;
  site: string;
  /** By its address alone; the member may have opted in to them. */
  topics: readonly SensitiveTopic[];
  reduce: (keepsSearch: boolean) => ReducedAddress;
}

function lookAtPage(url: string, options: RedactOptions): Page | { refused: Refusal } {
  const address = readAddress(url);
  if (!address) return { refused: 'no-site' };
  const site = nameSite(address, options);
  if ('refused' in site) return site;
  const { filter } = options;
  return {
    address,
    site: site.name,
    topics: findTopics({ url: address, texts: [] }),
    reduce: remember((keepsSearch) => reduceAddress(address, { filter, keepsSearch }), 2),
  };
}

function redactOn(
  page: Page | { refused: Refusal },
  captured: CapturedEvent,
  options: RedactOptions,
): Redacted {
  if ('refused' in page) return page;
  const about = [...new Set([...page.topics, ...findTextsTopics(listTexts(captured))])].filter(
    (topic) => !options.topics.includes(topic),
  );
  if (about.length > 0) return { refused: 'sensitive', isOwn: true, topics: about };
  const { url: _url, ...sighting } = captured;
  const address = page.reduce(captured.type === 'search.query' || captured.type === 'search.click');
  const redactions = new Set<RuleName>(address.redactions);
  const described = nameOthers(withoutTitle(sighting, page.address, redactions), redactions, options);
  if ('refused' in described) return described;
  const masked = maskTexts(described, options.filter, redactions);
  const kept = address.url === undefined ? {} : { url: address.url };
  return { event: { ...masked, site: page.site, ...kept, redactions: [...redactions].slice(0, 20) } };
}

/** The registrable domain of an address, where it may be in the record. */
function nameSite(
  url: Address,
  { privateHosts, isCaptured, filter }: RedactOptions,
): { name: string } | { refused: Refusal } {
  const name = siteOf(url, privateHosts);
  if (name === undefined || name.length > limits.siteChars) return { refused: 'no-site' };
  if (!isCaptured(name)) return { refused: 'excluded' };
  return filter.findInName(name).length > 0 && !privateHosts.includes(name) ? { refused: 'name' } : { name };
}

/** Another page that an event speaks of: its site, if that may be in the record and is not about a sensitive topic. */
function nameOther(href: string, options: RedactOptions): { name: string } | { refused: Refusal } {
  const written = URL.parse(href);
  if (!written) return { refused: 'no-site' };
  const url = toAddress(unwrapRedirect(written));
  const isSensitive = findTopics({ url, texts: [] }).some((topic) => !options.topics.includes(topic));
  const site = isSensitive ? { refused: 'sensitive' as const } : nameSite(url, options);
  return 'refused' in site && site.refused === 'name' ? { refused: 'excluded' } : site;
}

/**
 * What was searched for is agreed to by itself, and the title of a page of results says it too. On networks and in mail a
 * title is what other people are called or wrote.
 */
function withoutTitle(event: Sighting, page: Address, redactions: Set<RuleName>): Sighting {
  if (event.type !== 'page.visit' || event.title === undefined) return event;
  const rule = isSearchPage(page) ? 'title.search' : isPeoplePage(page) ? 'title.people' : undefined;
  if (!rule) return event;
  redactions.add(rule);
  const { title: _title, ...rest } = event;
  return rest;
}

/** Other pages by their sites instead of their addresses. */
function nameOthers(
  event: Sighting,
  redactions: Set<RuleName>,
  options: RedactOptions,
): Described | { refused: Refusal } {
  switch (event.type) {
    case 'page.visit': {
      const { referrer, ...context } = event.context;
      const from = referrer === undefined ? undefined : nameOther(referrer, options);
      if (from && 'refused' in from) redactions.add('from.excluded');
      return { ...event, context: { ...context, ...(from && 'name' in from && { from: from.name }) } };
    }
    case 'link.click': {
      const target = nameOther(event.object.href, options);
      return 'refused' in target ? target : { ...event, object: { target: target.name } };
    }
    case 'search.click': {
      const { href, ...object } = event.object;
      const target = nameOther(href, options);
      return 'refused' in target ? target : { ...event, object: { ...object, target: target.name } };
    }
    default:
      return event;
  }
}
