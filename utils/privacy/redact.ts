import type { ActivityEvent, CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';

import { maskEmails } from './email.ts';
import { reduceUrl } from './reduce-url.ts';
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
  const described = describe(sighting, redactions, options);
  if (!described) return undefined;
  return { ...described, site, ...(fits ? { url: address.url } : {}), redactions: [...redactions] };
}

function capturedSite(url: URL, { privateHosts, isCaptured }: RedactOptions): string | undefined {
  const site = siteOf(url, privateHosts);
  return site !== undefined && site.length <= limits.siteChars && isCaptured(site) ? site : undefined;
}

/** What is said beside the address, by type. */
function describe(event: Sighting, redactions: Set<string>, options: RedactOptions): Described | undefined {
  const mask = (text: string, rule: string): string => {
    const masked = maskEmails(text);
    if (masked !== text) redactions.add(rule);
    return masked;
  };
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
    case 'page.engagement':
      return event;
  }
}
