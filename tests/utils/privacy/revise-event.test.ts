import { activityEventSchema, type ActivityEvent } from '@sheaf/protocol/event';
import { expect, it } from 'vitest';

import { reviseEvent } from '@/utils/privacy/revise-event.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const envelope = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  visit: '0197f1a0-0000-7000-8000-000000000002',
  at: 1,
  site: 'example.com',
  source: { collector: 'x', version: 1, confidence: 'observed' },
  redactions: ['url.query'],
} as const;
const searched = { engine: 'google', vertical: 'web', page: 1 } as const;

function revise(event: object, words: string[] = [], excluded: string[] = []): ActivityEvent | undefined {
  const options = { filter: createTextFilter(words), isExcluded: (site: string) => excluded.includes(site) };
  const revised = reviseEvent({ ...envelope, ...event } as unknown as ActivityEvent, options);
  if (revised) expect(activityEventSchema.safeParse(revised).error).toBeUndefined();
  return revised;
}

const visit = {
  type: 'page.visit',
  url: 'https://www.example.com/by/zoe/1',
  title: 'Zoë writes',
  context: { transition: 'link', from: 'example.org' },
};

it('leaves an event in which nothing is found as it is, the very same', () => {
  const event = { ...envelope, ...visit } as unknown as ActivityEvent;
  const options = { filter: createTextFilter(['nothing']), isExcluded: () => false };
  expect(reviseEvent(event, options)).toBe(event);
});

it('takes a word out of title and address, and says so beside what was said before', () => {
  expect(revise(visit, ['Zoe'])).toMatchObject({
    url: 'https://www.example.com/by/*/1',
    title: '[…] writes',
    redactions: ['url.query', 'url.word', 'title.word'],
  });
});

it('takes a word out of searches, their addresses and what pages say of themselves', () => {
  const query = {
    type: 'search.query',
    site: 'google.com',
    url: 'https://www.google.com/search?q=zoe',
    object: { ...searched, query: 'zoe tea' },
  };
  expect(revise(query, ['Zoe'])).toMatchObject({
    url: 'https://www.google.com/search',
    object: { query: '[…] tea' },
  });
  expect(revise(query, ['other'])).toMatchObject({ url: 'https://www.google.com/search?q=zoe' });
  // What is revised for another reason keeps what was agreed to, of searches and their results only.
  const both = { ...query, object: { ...searched, query: 'anna tea' } };
  expect(revise(both, ['Anna'])).toMatchObject({ url: 'https://www.google.com/search?q=zoe' });
  const click = {
    ...query,
    type: 'search.click',
    url: 'https://www.google.com/search?q=tea&x=1',
    object: { ...searched, target: 'example.net' },
    metrics: { rank: 1 },
  };
  expect(revise(click)).toMatchObject({ url: 'https://www.google.com/search?q=tea' });
  expect(revise({ ...visit, url: 'https://www.google.com/search?q=tea' })).toMatchObject({
    url: 'https://www.google.com/search',
  });
  const read = {
    type: 'content.read',
    durationMs: 1,
    object: { kind: 'news', publisher: 'Zoe’s' },
    metrics: { words: 1, readRatio: 1 },
  };
  expect(revise(read, ['Zoe'])).toMatchObject({ object: { publisher: '[…]’s' } });
});

it('leaves nothing of an excluded site, of a site whose name says the word, or of a click to one', () => {
  expect(revise(visit, [], ['example.com'])).toBeUndefined();
  expect(revise({ ...visit, site: 'zoes-blog.com' }, ['Zoe'])).toBeUndefined();
  const click = { type: 'link.click', object: { target: 'example.net' }, metrics: { position: 0 } };
  expect(revise(click, [], ['example.net'])).toBeUndefined();
  expect(revise(click, [], ['example.org'])).toMatchObject(click);
});

it('leaves out the site one came from when that is excluded', () => {
  const left = revise(visit, [], ['example.org']);
  expect(left).toMatchObject({ context: { transition: 'link' }, redactions: ['url.query', 'from.excluded'] });
  expect(left).not.toHaveProperty('context.from');
  const typed = { ...visit, context: { transition: 'direct' } };
  expect(revise(typed, [], ['example.org', 'undefined'])).toEqual({ ...envelope, ...typed });
});

it('needs no address, and names no more rules than an event may', () => {
  const { url: _url, ...bare } = visit;
  expect(revise({ ...bare, title: 'Zoë' }, ['Zoe'])).toMatchObject({ title: '[…]' });
  const redactions = Array.from({ length: 20 }, (_, i) => `rule.${i}`);
  expect(revise({ ...visit, redactions }, ['Zoe'])?.redactions).toHaveLength(20);
});

it('leaves the address out when its host says too much', () => {
  const left = revise({ ...visit, url: 'https://zoe.example.com/a', title: 'A' }, ['Zoe']);
  expect(left).not.toHaveProperty('url');
  expect(left?.redactions).toEqual(['url.query', 'url.host']);
});
