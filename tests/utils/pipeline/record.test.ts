import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { CapturedEvent } from '@sheaf/protocol/event';
import { capturedEvent } from '@/tests/protocol/arbitraries.ts';
import { createUuid } from '@/utils/collect/uuid.ts';
import { isCapturing, recordEvents } from '@/utils/pipeline/record.ts';
import { setPaused } from '@/utils/pipeline/set-capture.ts';
import { countEvents, readEventsAfter } from '@/utils/store/events.ts';
import { writeCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { fakePermissions } from './fake-permissions.ts';

const origin = 'https://news.example.com';
const since = 1_000;
const browsing: CaptureSettings = { categories: { browsing: { since } }, paused: false };
let browser: ReturnType<typeof fakePermissions>;

beforeEach(async () => {
  fakeBrowser.reset();
  await cleanDatabase();
  browser = fakePermissions(['https://*/*']);
  await writeCapture(browsing);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function visit(url = `${origin}/a?secret=1`, at = since): CapturedEvent {
  return {
    v: 1,
    id: createUuid(),
    type: 'page.visit',
    at,
    visit: createUuid(),
    url,
    title: 'A page',
    context: { transition: 'navigate' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
}

function look(): CapturedEvent {
  const { v, id, at, visit: visitId, url, source } = visit();
  const metrics = { focusedMs: 1, visibleMs: 1, maxScroll: 0 };
  return { v, id, at, visit: visitId, url, source, type: 'page.engagement', durationMs: 1, metrics };
}

const stop = { stored: 0, stop: true };

describe('what a page sends', () => {
  it('is kept, redacted, when the member opted in and granted the page', async () => {
    expect(await recordEvents([visit()], origin)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([
      { site: 'example.com', url: `${origin}/a`, redactions: ['url.query'] },
    ]);
  });

  it('is kept once, however often it is sent', async () => {
    const events = [visit(), visit()];
    expect(await recordEvents(events, origin)).toEqual({ stored: 2, stop: false });
    expect(await recordEvents([...events, visit()], origin)).toEqual({ stored: 1, stop: false });
    expect(await countEvents()).toBe(3);
  });

  it.each([
    'https://other.example.com/a',
    'https://example.com/',
    'http://news.example.com/a',
    'https://news.example.com:8443/a',
    'https://news.example.com@evil.example/a',
    'https://evil.example/https://news.example.com/',
    'data:text/html,a',
    'about:blank',
    'news.example.com/a',
    '',
  ])('is not kept when it speaks of another page: %s', async (url) => {
    expect(await recordEvents([visit(url)], origin)).toEqual({ stored: 0, stop: false });
    expect(await countEvents()).toBe(0);
  });

  it('is not kept of a category that is off, while another is on', async () => {
    expect(await recordEvents([look(), visit()], origin)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([{ type: 'page.visit' }]);
  });

  it('is not kept from before the member opted in', async () => {
    const before = visit(undefined, since - 1);
    expect(await recordEvents([before, visit()], origin)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([{ at: since }]);
  });

  it('is not kept of a page that has no site', async () => {
    browser.origins.add('http://*/*');
    for (const local of ['http://localhost:3000', 'http://192.168.0.1', 'http://intranet'])
      expect(await recordEvents([visit(`${local}/`)], local)).toEqual({ stored: 0, stop: false });
  });
});

describe('in Firefox, which asks by kind of data', () => {
  const all: CaptureSettings = { categories: { browsing: { since }, engagement: { since } }, paused: false };

  it.each([
    [
      ['browsingActivity', 'websiteActivity'],
      ['page.visit', 'page.engagement'],
    ],
    [['websiteActivity'], ['page.engagement']],
    [['browsingActivity', 'searchTerms'], ['page.visit']],
    [[], []],
  ])('of what was opted in to only the kinds %j are kept', async (kinds, types) => {
    fakePermissions(['https://*/*'], kinds);
    await writeCapture(all);
    const stored = types.length;
    expect(await recordEvents([visit(), look()], origin)).toEqual({ stored, stop: false });
    expect((await readEventsAfter(0, 9)).map(({ type }) => type)).toEqual(types);
  });

  it('a kind that is granted is kept only if it was opted in to as well', async () => {
    fakePermissions(['https://*/*'], ['browsingActivity', 'websiteActivity']);
    expect(await recordEvents([visit(), look()], origin)).toEqual({ stored: 1, stop: false });
  });
});

describe('a page is told to stop', () => {
  it('when nothing is opted in to', async () => {
    await writeCapture({ categories: {}, paused: false });
    expect(await recordEvents([visit()], origin)).toEqual(stop);
  });

  it('when capture is paused', async () => {
    await writeCapture({ ...browsing, paused: true });
    expect(await recordEvents([visit()], origin)).toEqual(stop);
  });

  it('when the member took the permission back in the browser', async () => {
    browser.origins.clear();
    expect(await recordEvents([visit()], origin)).toEqual(stop);
    browser.origins.add('https://other.example.com/*');
    expect(await recordEvents([visit()], origin)).toEqual(stop);
    browser.origins.add('https://news.example.com/*');
    expect(await recordEvents([visit()], origin)).toMatchObject({ stored: 1 });
  });

  it('and nothing of it is kept', async () => {
    await writeCapture({ ...browsing, paused: true });
    await recordEvents([visit(), look()], origin);
    expect(await countEvents()).toBe(0);
  });
});

it('the permission is asked for without the port, which not every browser knows', async () => {
  await recordEvents([visit('https://news.example.com:8443/')], 'https://news.example.com:8443');
  expect(browser.contains).toHaveBeenCalledWith({ origins: ['https://news.example.com/*'] });
});

it('once a pause is confirmed, nothing more is kept, not even what was already under way', async () => {
  let answer = (_granted: boolean) => {};
  const asked = new Promise<void>((resolve) => {
    browser.contains.mockImplementationOnce(() => {
      resolve();
      return new Promise((done) => (answer = done));
    });
  });
  const order: string[] = [];
  const recording = recordEvents([visit()], origin).then(() => order.push('recorded'));
  await asked;
  const pausing = setPaused(true).then(() => order.push('paused'));
  const later = recordEvents([visit()], origin);
  answer(true);
  await Promise.all([recording, pausing]);
  expect(order).toEqual(['recorded', 'paused']);
  expect(await later).toEqual(stop);
  expect(await countEvents()).toBe(1);
});

it('whatever a page sends, only its own pages are kept, of what was opted in to, since then', async () => {
  const url = fc.oneof(
    fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
    fc.webPath().map((path) => origin + path),
    fc.string(),
  );
  const sent = fc
    .tuple(capturedEvent, url, fc.nat(2 * since))
    .map(([event, address, at]): CapturedEvent => ({ ...event, url: address, at }));
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { maxLength: 6 }), async (events) => {
      await cleanDatabase();
      await recordEvents(events, origin);
      for (const row of await readEventsAfter(0, 100)) {
        expect(row).toMatchObject({ type: 'page.visit', site: 'example.com' });
        expect(row.at).toBeGreaterThanOrEqual(since);
        expect(new URL(row.url ?? origin)).toMatchObject({ origin, search: '', hash: '' });
      }
    }),
    { numRuns: 40 },
  );
});

it('isCapturing is so while a category that exists is on and nothing is paused', () => {
  expect(isCapturing(browsing)).toBe(true);
  expect(isCapturing({ ...browsing, paused: true })).toBe(false);
  expect(isCapturing({ categories: {}, paused: false })).toBe(false);
  expect(isCapturing({ categories: { gone: { since } } as object, paused: false })).toBe(false);
});
