import { details, type Detail } from '@sheaf/protocol/detail';
import { activityEventSchema, toEventLine, type ActivityEvent } from '@sheaf/protocol/event';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { project } from '@/utils/privacy/project.ts';

const visit: ActivityEvent = {
  v: 1,
  id: '0197f1a0-0000-7000-8000-000000000001',
  visit: '0197f1a0-0000-7000-8000-000000000002',
  type: 'page.visit',
  at: 1_789_999_980_000,
  site: 'youtube.com',
  url: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  title: 'A title',
  context: { transition: 'link', from: 'example.com' },
  source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  redactions: ['url.query'],
};
const { title: _title, context: _context, url: _url, ...envelope } = visit;
const look: Extract<ActivityEvent, { type: 'page.engagement' }> = {
  ...envelope,
  type: 'page.engagement',
  durationMs: 1_000,
  metrics: { focusedMs: 1_000, visibleMs: 1_000, maxScroll: 0 },
  redactions: [],
};

it('leaves an event as it is where the member chose nothing, or everything', () => {
  expect(project(visit)).toEqual(visit);
  expect(project(visit, { engagement: 'nothing' })).toEqual(visit);
  expect(project(visit, { browsing: 'full' })).toEqual(visit);
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
  expect(project(look, { engagement: 'path' })).toEqual(look);
  expect(project(look, { engagement: 'site' })).toEqual(look);
  const plain = { ...visit, url: 'https://www.youtube.com/watch' };
  expect(project(plain, { browsing: 'path' })).toEqual(plain);
  const bare: ActivityEvent = { ...envelope, type: 'page.visit', context: { transition: 'direct' } };
  expect(project(bare, { browsing: 'path' })).toEqual(bare);
  expect(project(bare, { browsing: 'site' })).toEqual(bare);
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

it('tells moments to the minute and lengths to the second, always rounded down', () => {
  const at = visit.at + 59_999;
  expect(project({ ...visit, at })).toEqual(visit);
  expect(project({ ...visit, at }, {}, 'exact')).toEqual({ ...visit, at });
  const metrics = { focusedMs: 1_999, visibleMs: 2_000, audibleMs: 999, maxScroll: 0.5 };
  expect(project({ ...look, at, durationMs: 2_999, metrics })).toEqual({
    ...look,
    durationMs: 2_000,
    metrics: { focusedMs: 1_000, visibleMs: 2_000, audibleMs: 0, maxScroll: 0.5 },
  });
  const played = {
    ...envelope,
    type: 'media.watch' as const,
    at,
    durationMs: 61_234,
    object: { lengthMs: 213_456 },
    metrics: { ranges: [[1_234, 5_999]] as [number, number][], rate: 1, mutedMs: 2_500, adMs: 5_001 },
  };
  expect(project(played)).toEqual({
    ...played,
    at: visit.at,
    durationMs: 61_000,
    metrics: { ranges: [[1_000, 5_000]], rate: 1, mutedMs: 2_000, adMs: 5_000 },
  });
  expect(activityEventSchema.safeParse(project(played)).error).toBeUndefined();
});

it('keeps every order of lengths that an event had', () => {
  const length = fc.nat(3_600_000);
  fc.assert(
    fc.property(fc.tuple(length, length, length), (lengths) => {
      const [focusedMs, visibleMs, durationMs] = lengths.toSorted((a, b) => a - b) as [
        number,
        number,
        number,
      ];
      const said = project({ ...look, durationMs, metrics: { focusedMs, visibleMs, maxScroll: 0 } });
      const { metrics } = said as typeof look;
      expect(metrics.focusedMs).toBeLessThanOrEqual(metrics.visibleMs);
      expect(metrics.visibleMs).toBeLessThanOrEqual((said as typeof look).durationMs);
    }),
  );
});
