import type { ActivityEvent, CapturedEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';

import { maskEmails } from './email.ts';
import { reduceUrl } from './reduce-url.ts';
import { siteOf } from './site.ts';

/**
 * The event without what was not agreed, before anything is stored (docs/architecture.md). The name of each rule
 * that changed it is left in `redactions`.
 *
 * @returns undefined when nothing of it may be kept
 */
export function redact(captured: CapturedEvent): ActivityEvent | undefined {
  const page = URL.parse(captured.url);
  const site = page ? siteOf(page) : undefined;
  if (!page || site === undefined || site.length > limits.siteChars) return undefined;
  const { url: _url, ...rest } = captured;
  const address = reduceUrl(page);
  const fits = address.url.length <= limits.urlChars;
  const redactions = [...address.redactions, ...(fits ? [] : ['url.too-long'])];
  const kept = { ...rest, site, ...(fits ? { url: address.url } : {}) };
  if (kept.type !== 'page.visit' || kept.title === undefined) return { ...kept, redactions };
  const title = maskEmails(kept.title);
  if (title !== kept.title) redactions.push('title.email');
  return { ...kept, title: title.slice(0, limits.titleChars), redactions };
}
