import { createUuid } from '../utils/collect/uuid.ts';
import type { Request } from '../utils/messaging/replies.ts';

/** What a page's collector sends for one visit, unlike any other. */
export function visitEvent(url: string): Request<'recordEvents'> {
  const event = {
    v: 1,
    id: createUuid(),
    type: 'page.visit',
    at: Date.now(),
    visit: createUuid(),
    url,
    title: 'A page',
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
  return { verb: 'recordEvents', payload: { events: [event] } };
}
