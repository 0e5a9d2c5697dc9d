import type { CapturedEvent } from '@sheaf/protocol/event';

import type { Replies } from '@/utils/messaging/replies.ts';
import { project } from '@/utils/privacy/project.ts';
import { redact } from '@/utils/privacy/redact.ts';
import { readCapture } from '@/utils/store/settings.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readRedactOptions } from './record.ts';

/** An address as people write it, with or without its scheme. */
const address = /^(?:https?:\/\/\S+|(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?:[/?#:]\S*)?)$/iu;

/** A page whose title a text can be. */
const somePage = 'https://www.example.com/';

/**
 * What would be left of an address or a text if it were captured now, and what each union would get of it; by the very
 * code that captures. Nothing of it is kept.
 */
export async function tryFilters(input: string): Promise<Replies['tryFilters']> {
  const text = input.trim();
  const isAddress = address.test(text);
  const url = isAddress && !/^https?:/i.test(text) ? `https://${text}` : text;
  const visit: CapturedEvent = {
    v: 1,
    id: '0197f1a0-0000-7000-8000-000000000000',
    visit: '0197f1a0-0000-7000-8000-000000000000',
    type: 'page.visit',
    at: Date.now(),
    ...(isAddress ? { url } : { url: somePage, title: text }),
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
  const redacted = redact(visit, await readRedactOptions(await readCapture()));
  const kind = isAddress ? 'address' : 'text';
  if ('refused' in redacted)
    return {
      kind,
      stored: null,
      refused: redacted.refused,
      topics: redacted.topics ?? [],
      rules: [],
      unions: [],
    };
  const read = (event: typeof redacted.event | undefined): string | null => {
    if (event?.type !== 'page.visit') return null;
    return (isAddress ? (event.url ?? event.site) : event.title) ?? null;
  };
  const unions = (await listUnions()).map(({ did, manifest, details }) => ({
    union: did,
    name: manifest.name,
    detail: details?.browsing ?? 'full',
    shared: read(project(redacted.event, details)),
  }));
  return { kind, stored: read(redacted.event), topics: [], rules: redacted.event.redactions, unions };
}
