// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import { createEngagementCollector } from '@/utils/collect/page-engagement.ts';
import { createPageVisitCollector } from '@/utils/collect/page-visit.ts';
import { startCollectors, type OpenedPage, type StartOptions } from '@/utils/collect/start-collectors.ts';
import type { World } from '@/utils/collect/world.ts';
import { fakePage, forgetPage, type FakePage } from './web-page.ts';

let page: FakePage;
let world: World;
let told: CapturedEvent[];
let answer: (opened: OpenedPage) => void;
/** Every question asked in a test: a page that waits for ever would be heard in the next. */
const waiting: (typeof answer)[] = [];

beforeEach(() => {
  page = fakePage();
  page.loadedBy('navigate');
  vi.useFakeTimers();
  world = {};
  told = [];
});
afterEach(async () => {
  world.sheaf?.stop();
  for (const resolve of waiting.splice(0)) resolve({ categories: [], isByForm: false });
  await vi.advanceTimersByTimeAsync(0);
  forgetPage();
});

const own = { browsing: createPageVisitCollector, engagement: createEngagementCollector };
const all: OpenedPage = { categories: ['browsing', 'engagement'], isByForm: false };
const visits = () => told.filter(({ type }) => type === 'page.visit');

/** The script as it runs in a page, which asks and has no answer yet. */
function begin(options: Partial<StartOptions> = {}): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<OpenedPage>();
  answer = resolve;
  waiting.push(resolve);
  return startCollectors(window, world, {
    open: () => promise,
    own,
    send: async (events) => {
      told.push(...events);
      return 'stored';
    },
    ...options,
  });
}
const leaveSoon = () => window.dispatchEvent(new Event('beforeunload'));

it('a page that stays says its visit once the background has answered, and not before', async () => {
  const started = begin();
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  answer(all);
  await started;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(visits()).toHaveLength(1);
  page.leave();
  expect(visits()).toHaveLength(1);
});

it('a page that is left before the answer says its visit, whole and nothing else', () => {
  document.title = 'In passing';
  void begin();
  page.leave();
  expect(told).toMatchObject([
    { type: 'page.visit', url: location.href, title: 'In passing', context: { transition: 'direct' } },
  ]);
  expect(capturedEventSchema.safeParse(told[0]).success).toBe(true);
});

it('where messages of a page being unloaded are dropped, it is said before that, once', () => {
  void begin({ leavingEvent: 'beforeunload' });
  leaveSoon();
  leaveSoon();
  page.leave();
  expect(told).toHaveLength(1);
});

it('a page that stays after all goes on with the visit that was said', async () => {
  const started = begin({ leavingEvent: 'beforeunload' });
  leaveSoon();
  answer(all);
  await started;
  await vi.advanceTimersByTimeAsync(2_000);
  page.leave();
  expect(visits()).toHaveLength(1);
  expect(new Set(told.map(({ visit }) => visit)).size).toBe(1);
  expect(told.map(({ type }) => type)).toContain('page.engagement');
});

it('says nothing at the end once the background wants nothing of this page', async () => {
  const started = begin();
  answer({ categories: [], isByForm: false });
  await started;
  page.leave();
  expect([told, world.sheaf]).toEqual([[], undefined]);
});

it('says nothing of a page with a password field, nor of one that is not shown yet', () => {
  document.body.innerHTML = '<input type="password">';
  void begin();
  page.leave();
  document.body.replaceChildren();
  vi.stubGlobal('document', Object.assign(document, { prerendering: true }));
  world = {};
  void begin();
  page.leave();
  Object.assign(document, { prerendering: false });
  expect(told).toEqual([]);
});

it('a second start on the same page while the first waits says no second visit', async () => {
  const first = begin();
  const answerFirst = answer;
  const second = begin();
  page.leave();
  expect(told).toHaveLength(1);
  answerFirst(all);
  await first;
  const { sheaf } = world;
  answer(all);
  await second;
  expect(world.sheaf).toBe(sheaf);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(visits()).toHaveLength(1);
});

it('takes over from the collectors at work, with their visit, also while it waits', async () => {
  const started = begin();
  answer(all);
  await started;
  const again = begin();
  page.leave();
  answer(all);
  await again;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(visits()).toHaveLength(1);
});
