import type { Category } from '@sheaf/protocol/category';
import { toEventLine, type ActivityEvent } from '@sheaf/protocol/event';

import { project, type Details } from '@/utils/privacy/project.ts';

/** 9 a.m. on a Monday, UTC. */
const at = Date.UTC(2026, 10, 23, 9, 12, 34);

function example<T extends ActivityEvent['type']>(
  type: T,
  body: Omit<
    Extract<ActivityEvent, { type: T }>,
    'v' | 'id' | 'type' | 'at' | 'visit' | 'source' | 'redactions'
  >,
): ActivityEvent {
  return {
    v: 1,
    id: '01936f00-0000-7000-8000-000000000000',
    type,
    at,
    visit: '01936f00-0000-7000-8000-000000000001',
    source: {
      collector: type === 'page.visit' ? 'page-visit' : 'page-engagement',
      version: 1,
      confidence: 'observed',
    },
    redactions: [],
    ...body,
    // That type and body belong together is in the signature; TypeScript cannot follow it through the spread.
  } as unknown as ActivityEvent;
}

const tides = { site: 'example.com', url: 'https://www.example.com/tides' };

const examples: Record<Category, ActivityEvent> = {
  browsing: example('page.visit', {
    ...tides,
    title: 'Tide tables',
    context: { transition: 'link', from: 'example.org' },
  }),
  engagement: example('page.engagement', {
    ...tides,
    durationMs: 95_000,
    metrics: { focusedMs: 95_000, visibleMs: 120_000, audibleMs: 0, maxScroll: 0.8 },
  }),
  search: example('search.query', {
    site: 'duckduckgo.com',
    object: { engine: 'duckduckgo', vertical: 'web', page: 1, query: 'tide tables' },
  }),
  reading: example('content.read', {
    ...tides,
    durationMs: 95_000,
    object: { kind: 'article', language: 'en', topics: ['Sea'] },
    metrics: { words: 640, readRatio: 0.8 },
  }),
  media: example('media.watch', {
    ...tides,
    durationMs: 60_000,
    object: { lengthMs: 180_000 },
    metrics: { ranges: [[0, 60_000]], rate: 1, mutedMs: 0, adMs: 0 },
  }),
  shopping: example('commerce.view', {
    ...tides,
    object: { name: 'Tide clock', price: 39, currency: 'EUR' },
  }),
};

/** The exact line that a union would get of an example, as much of it as the member chose for that union. */
export function exampleLine(category: Category, details: Details | undefined): string {
  const event = project(examples[category], details);
  return event ? toEventLine(event) : 'Nothing: you chose that it gets nothing of this.';
}
