import type { ActivityEvent } from '@sheaf/protocol/event';

import type { Replies } from '@/utils/messaging/replies.ts';
import { project } from '@/utils/privacy/project.ts';
import { maskTexts } from '@/utils/privacy/mask-texts.ts';
import { redact, type Redacted, type RedactOptions } from '@/utils/privacy/redact.ts';
import type { RuleName } from '@/utils/privacy/rules.ts';
import { findTopics } from '@/utils/privacy/sensitive/find-topics.ts';
import { readCapture } from '@/utils/store/settings.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readRedactOptions } from './record.ts';

/** An address as people write it, with or without its scheme. */
const address = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?:[/?#:]\S*)?)$/iu;

/** The event that a text would be the title of; its address says nothing. */
const untitled: Extract<ActivityEvent, { type: 'page.visit' }> = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000000',
  visit: '0197f1a0-0000-7000-8000-000000000000',
  type: 'page.visit',
  at: 0,
  site: 'example.com',
  context: { transition: 'direct' },
  source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  redactions: [],
};

/**
 * What would be left of an address or a text if it were captured now, and what each union would get of it; by the very
 * code that captures. Nothing of it is kept.
 */
export async function tryFilters(input: string): Promise<Replies['tryFilters']> {
  const text = input.trim();
  const kind = address.test(text) ? 'address' : 'text';
  const options = await readRedactOptions(await readCapture());
  const redacted = kind === 'address' ? tryAddress(text, options) : tryTitle(text, options);
  if ('refused' in redacted) {
    const { refused, topics = [] } = redacted;
    return { kind, stored: null, refused, topics, rules: [], unions: [] };
  }
  const read = (event: ActivityEvent | undefined): string | null => {
    if (event?.type !== 'page.visit') return null;
    return (kind === 'address' ? (event.url ?? event.site) : event.title) ?? null;
  };
  const unions = (await listUnions()).map(({ did, manifest, details }) => ({
    union: did,
    name: manifest.name,
    detail: details?.browsing ?? 'full',
    shared: read(project(redacted.event, details)),
  }));
  return { kind, stored: read(redacted.event), topics: [], rules: redacted.event.redactions, unions };
}

function tryAddress(text: string, options: RedactOptions): Redacted {
  const { site: _site, redactions: _redactions, ...visit } = untitled;
  return redact({ ...visit, url: /^https?:/i.test(text) ? text : `https://${text}` }, options);
}

/** As the title of some page that may be captured, wherever that is. */
function tryTitle(text: string, { filter, topics }: RedactOptions): Redacted {
  const about = findTopics({ url: { hostname: '', pathname: '/' }, texts: [text] }).filter(
    (topic) => !topics.includes(topic),
  );
  if (about.length > 0) return { refused: 'sensitive', isOwn: true, topics: about };
  const rules = new Set<RuleName>();
  const { type: _type, ...masked } = maskTexts({ ...untitled, title: text }, filter, rules);
  return { event: { ...untitled, ...masked, redactions: [...rules] } };
}
