import { details, type Detail } from '@sheaf/protocol/detail';
import { activityEventSchema, toEventLine, type ActivityEvent } from '@sheaf/protocol/event';
import { expect, it } from 'vitest';

import { project } from '@/utils/privacy/project.ts';

const visit: ActivityEvent = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  visit: '0197f1a0-0000-7000-8000-000000000002',
  type: 'page.visit',
  at: 1_790_000_000_000,
  site: 'youtube.com',
  url: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  title: 'A title',
  context: { transition: 'link', from: 'example.com' },
  source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  redactions: ['url.query'],
};
const { title: _title, context: _context, url: _url, ...envelope } = visit;
const look: ActivityEvent = {
  ...envelope,
  type: 'page.engagement',
  durationMs: 1,
  metrics: { focusedMs: 1, visibleMs: 1, maxScroll: 0 },
  redactions: [],
};

it('leaves an event as it is where the member chose nothing, or everything', () => {
  expect(project(visit)).toBe(visit);
  expect(project(visit, { engagement: 'nothing' })).toBe(visit);
  expect(project(visit, { browsing: 'full' })).toBe(visit);
});

it('takes the parameters, then address and title, then all of it, and says so', () => {
  expect(project(visit, { browsing: 'path' })).toEqual({
    ...visit,
    url: 'https://www.youtube.com/watch',
    redactions: ['url.query', 'url.path'],
  });
  const { url: _gone, title: _untitled, ...rest } = visit;
  expect(project(visit, { browsing: 'site' })).toEqual({
    ...rest,
    redactions: ['url.query', 'url.site', 'title.site'],
  });
  expect(project(visit, { browsing: 'nothing' })).toBeUndefined();
});

it('changes nothing where there is nothing to take', () => {
  expect(project(look, { engagement: 'path' })).toBe(look);
  expect(project(look, { engagement: 'site' })).toBe(look);
  const plain = { ...visit, url: 'https://www.youtube.com/watch' };
  expect(project(plain, { browsing: 'path' })).toBe(plain);
  const bare: ActivityEvent = { ...envelope, type: 'page.visit', context: { transition: 'direct' } };
  expect(project(bare, { browsing: 'path' })).toBe(bare);
  expect(project(bare, { browsing: 'site' })).toBe(bare);
  expect(project({ ...look, url: 'https://www.youtube.com/watch' }, { engagement: 'site' })).toEqual({
    ...look,
    redactions: ['url.site'],
  });
  const named = { ...visit, redactions: ['url.path'], url: 'https://www.youtube.com/watch?v=a' };
  expect(project(named, { browsing: 'path' })?.redactions).toEqual(['url.path']);
});

it('says the same when it is done again, and less at each step', () => {
  const steps = (Object.keys(details) as Detail[]).map((detail) => project(visit, { browsing: detail }));
  for (const [i, step] of steps.entries()) {
    const [detail] = Object.keys(details).slice(i) as Detail[];
    if (step && detail) expect(project(step, { browsing: detail })).toEqual(step);
    if (step) expect(activityEventSchema.safeParse(step).error).toBeUndefined();
  }
  const said = steps.flatMap((step) => (step ? [toEventLine({ ...step, redactions: [] }).length] : []));
  expect(said).toEqual(said.toSorted((a, b) => b - a));
});

it('names its own rules also when an event names as many as it may', () => {
  const full = { ...visit, redactions: Array.from({ length: 20 }, (_, i) => `rule.${i}`) };
  const left = project(full, { browsing: 'site' });
  expect(left?.redactions).toHaveLength(20);
  expect(left?.redactions.slice(-2)).toEqual(['url.site', 'title.site']);
  expect(left?.redactions[0]).toBe('rule.0');
});
