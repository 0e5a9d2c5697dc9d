import type { ActivityEvent, CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';

import { maskEmails } from './email.ts';
import { reduceUrl } from './reduce-url.ts';
import { isSearchPage } from './search-page.ts';
import { siteOf } from './site.ts';

/** What the member lets be captured, as far as it decides what is left of an event. */
export interface RedactOptions {
  /** Local hosts and addresses that the member added by hand. */
  privateHosts: readonly string[];
  /** Whether a registrable domain may appear in the record at all. */
  isCaptured: (site: string) => boolean;
}

type Sighting = CapturedEvent extends infer E ? (E extends unknown ? Omit<E, 'url'> : never) : never;
type Described = ActivityEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'url' | 'site' | 'redactions'>
    : never
  : never;

/**
 * The event without what was not agreed, before anything is stored (docs/architecture.md). The name of each rule
 * that changed it is left in `redactions`.
 *
 * @returns undefined when nothing of it may be kept
 */
export function redact(captured: CapturedEvent, options: RedactOptions): ActivityEvent | undefined {
  const page = URL.parse(captured.url);
  const site = page ? capturedSite(page, options) : undefined;
  if (!page || site === undefined) return undefined;
  const { url: _url, ...sighting } = captured;
  const address = reduceUrl(page);
  const redactions = new Set(address.redactions);
  const fits = address.url.length <= limits.urlChars;
  if (!fits) redactions.add('url.too-long');
  const described = describe(withoutQuery(sighting, page, redactions), redactions, options);
  if (!described) return undefined;
  return { ...described, site, ...(fits ? { url: address.url } : {}), redactions: [...redactions] };
}

function capturedSite(url: URL, { privateHosts, isCaptured }: RedactOptions): string | undefined {
  const site = siteOf(url, privateHosts);
  return site !== undefined && site.length <= limits.siteChars && isCaptured(site) ? site : undefined;
}

/** What was searched for is agreed to by itself; the title of a page of results says it too. */
function withoutQuery(event: Sighting, page: URL, redactions: Set<string>): Sighting {
  if (event.type !== 'page.visit' || event.title === undefined || !isSearchPage(page)) return event;
  redactions.add('title.search');
  const { title: _title, ...rest } = event;
  return rest;
}

/** What is said beside the address, by type. */
function describe(event: Sighting, redactions: Set<string>, options: RedactOptions): Described | undefined {
  const mask = (text: string, rule: string): string => {
    const masked = maskEmails(text);
    if (masked !== text) redactions.add(rule);
    return masked;
  };
  const label = (text: string) => mask(text, 'label.email').slice(0, limits.labelChars);
  const target = (href: string) => {
    const url = URL.parse(href);
    return url ? capturedSite(url, options) : undefined;
  };
  switch (event.type) {
    case 'page.visit': {
      const { referrer, ...context } = event.context;
      const from = referrer === undefined ? undefined : target(referrer);
      if (referrer !== undefined && from === undefined) redactions.add('from.excluded');
      const title =
        event.title === undefined
          ? {}
          : { title: mask(event.title, 'title.email').slice(0, limits.titleChars) };
      return { ...event, ...title, context: { ...context, ...(from === undefined ? {} : { from }) } };
    }
    case 'link.click': {
      const site = target(event.object.href);
      return site === undefined ? undefined : { ...event, object: { target: site } };
    }
    case 'search.query': {
      const query = mask(event.object.query, 'query.email').slice(0, limits.titleChars);
      return { ...event, object: { ...event.object, query } };
    }
    case 'search.click': {
      const { href, ...object } = event.object;
      const site = target(href);
      return site === undefined ? undefined : { ...event, object: { ...object, target: site } };
    }
    case 'content.read': {
      const { publisher, topics } = event.object;
      const object = {
        ...event.object,
        ...(publisher === undefined ? {} : { publisher: label(publisher) }),
        ...(topics === undefined ? {} : { topics: topics.map(label) }),
      };
      return { ...event, object };
    }
    case 'commerce.view':
    case 'commerce.cart':
      return { ...event, object: maskProduct(event.object, label) };
    case 'commerce.purchase': {
      const items = event.object.items.map((item) => maskProduct(item, label));
      return { ...event, object: { ...event.object, items } };
    }
    case 'page.engagement':
    case 'media.watch':
    case 'media.listen':
      return event;
  }
}

type Product = Extract<ActivityEvent, { type: 'commerce.view' }>['object'];

function maskProduct(product: Product, label: (text: string) => string): Product {
  const { sku, name, brand, ...rest } = product;
  return {
    ...rest,
    ...(sku === undefined ? {} : { sku: label(sku) }),
    ...(name === undefined ? {} : { name: label(name) }),
    ...(brand === undefined ? {} : { brand: label(brand) }),
  };
}
