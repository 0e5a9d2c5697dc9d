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
const nothing: CaptureSettings = {
  categories: {},
  sites: { rule: 'all-except', sites: [] },
  privateHosts: [],
};
const browsing: CaptureSettings = { ...nothing, categories: { browsing: { since } } };
const page = new URL(`${origin}/a`);
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
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
}

function look(): CapturedEvent {
  const { v, id, at, visit: visitId, url, source } = visit();
  const metrics = { focusedMs: 1, visibleMs: 1, audibleMs: 0, maxScroll: 0 };
  return { v, id, at, visit: visitId, url, source, type: 'page.engagement', durationMs: 1, metrics };
}

const stop = { stored: 0, stop: true };

describe('what a page sends', () => {
  it('is kept, redacted, when the member opted in and granted the page', async () => {
    expect(await recordEvents([visit()], page)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([
      { site: 'example.com', url: `${origin}/a`, redactions: ['url.query'] },
    ]);
  });

  it('is kept once, however often it is sent', async () => {
    const events = [visit(), visit()];
    expect(await recordEvents(events, page)).toEqual({ stored: 2, stop: false });
    expect(await recordEvents([...events, visit()], page)).toEqual({ stored: 1, stop: false });
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
    expect(await recordEvents([visit(url)], page)).toEqual({ stored: 0, stop: false });
    expect(await countEvents()).toBe(0);
  });

  it('is not kept of a category that is off, while another is on', async () => {
    expect(await recordEvents([look(), visit()], page)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([{ type: 'page.visit' }]);
  });

  it('is not kept from before the member opted in', async () => {
    const before = visit(undefined, since - 1);
    expect(await recordEvents([before, visit()], page)).toEqual({ stored: 1, stop: false });
    expect(await readEventsAfter(0, 9)).toMatchObject([{ at: since }]);
  });

  it('is not kept of a page that has no site', async () => {
    browser.origins.add('http://*/*');
    for (const local of ['http://localhost:3000', 'http://192.168.0.1', 'http://intranet'])
      expect(await recordEvents([visit(`${local}/`)], new URL(local))).toEqual(stop);
  });
});

describe('where', () => {
  const on = (more: Partial<CaptureSettings>) => writeCapture({ ...browsing, ...more });

  it('the member excluded the site, nothing is kept and the page is told to stop', async () => {
    await on({ sites: { rule: 'all-except', sites: ['example.com'] } });
    expect(await recordEvents([visit()], page)).toEqual(stop);
    await on({ sites: { rule: 'only', sites: ['example.org'] } });
    expect(await recordEvents([visit()], page)).toEqual(stop);
    await on({ sites: { rule: 'only', sites: ['example.com'] } });
    expect(await recordEvents([visit()], page)).toEqual({ stored: 1, stop: false });
  });

  it('the member came from is kept only if that site is captured too', async () => {
    const from = (referrer: string): CapturedEvent => ({
      ...(visit() as Extract<CapturedEvent, { type: 'page.visit' }>),
      context: { transition: 'link', referrer },
    });
    await on({ sites: { rule: 'all-except', sites: ['secret.example.org', 'example.net'] } });
    await recordEvents([from('https://www.example.org/x?y'), from('https://a.example.net/')], page);
    expect(await readEventsAfter(0, 9)).toMatchObject([
      { context: { transition: 'link', from: 'example.org' } },
      { context: { transition: 'link' }, redactions: expect.arrayContaining(['from.excluded']) as string[] },
    ]);
    expect(JSON.stringify(await readEventsAfter(0, 9))).not.toContain('example.net');
  });

  it('a link leads is kept only if that site is captured too', async () => {
    await on({
      categories: { engagement: { since } },
      sites: { rule: 'all-except', sites: ['example.net'] },
    });
    const click = (href: string): CapturedEvent => {
      const { v, id, at, visit: visitId, url, source } = visit();
      const rest = { v, id, at, visit: visitId, url, source } as const;
      return { ...rest, type: 'link.click', object: { href }, metrics: { position: 0 } };
    };
    await recordEvents([click('https://a.example.org/?q'), click('https://example.net/'), click('x:')], page);
    expect(await readEventsAfter(0, 9)).toMatchObject([{ object: { target: 'example.org' } }]);
    expect(await countEvents()).toBe(1);
  });

  it('a private host was added by hand, it is a site of its own; others are none', async () => {
    browser.origins.add('http://*/*');
    await on({ privateHosts: ['localhost', '192.168.0.1'] });
    const at = (url: string) => recordEvents([visit(url)], new URL(url));
    expect(await at('http://localhost:3000/a')).toEqual({ stored: 1, stop: false });
    expect(await at('http://192.168.0.1/')).toEqual({ stored: 1, stop: false });
    for (const other of [
      'http://192.168.0.2/',
      'http://printer.local/',
      'http://intranet/',
      'http://a.localhost/',
    ])
      expect(await at(other)).toEqual(stop);
    expect(await readEventsAfter(0, 9)).toMatchObject([{ site: 'localhost' }, { site: '192.168.0.1' }]);
  });

  it.each([
    'https://chromewebstore.google.com/detail/a',
    'https://chrome.google.com/webstore/x',
    'https://addons.mozilla.org/firefox/',
    'https://microsoftedge.microsoft.com/addons/x',
  ])('extensions are sold nothing is captured, not even when added by hand: %s', async (url) => {
    await on({ privateHosts: [new URL(url).hostname] });
    expect(await recordEvents([visit(url)], new URL(url))).toEqual(stop);
  });
});

describe('in Firefox, which asks by kind of data', () => {
  const all: CaptureSettings = {
    ...nothing,
    categories: { browsing: { since }, engagement: { since } },
  };

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
    expect(await recordEvents([visit(), look()], page)).toEqual({ stored, stop: stored === 0 });
    expect((await readEventsAfter(0, 9)).map(({ type }) => type)).toEqual(types);
  });

  it('a kind that is granted is kept only if it was opted in to as well', async () => {
    fakePermissions(['https://*/*'], ['browsingActivity', 'websiteActivity']);
    expect(await recordEvents([visit(), look()], page)).toEqual({ stored: 1, stop: false });
  });
});

describe('a page is told to stop', () => {
  it('when nothing is opted in to', async () => {
    await writeCapture(nothing);
    expect(await recordEvents([visit()], page)).toEqual(stop);
  });

  it('when capture is paused', async () => {
    await writeCapture({ ...browsing, pause: {} });
    expect(await recordEvents([visit()], page)).toEqual(stop);
  });

  it('when the member took the permission back in the browser', async () => {
    browser.origins.clear();
    expect(await recordEvents([visit()], page)).toEqual(stop);
    browser.origins.add('https://other.example.com/*');
    expect(await recordEvents([visit()], page)).toEqual(stop);
    browser.origins.add('https://news.example.com/*');
    expect(await recordEvents([visit()], page)).toMatchObject({ stored: 1 });
  });

  it('until the pause is over, and what happened in it is not kept afterwards', async () => {
    const until = Date.now() + 60_000;
    await writeCapture({ ...browsing, pause: { until } });
    expect(await recordEvents([visit()], page)).toEqual(stop);
    const past = Date.now() - 60_000;
    await writeCapture({ ...browsing, pause: { until: past } });
    expect(await recordEvents([visit(undefined, past - 1), visit(undefined, past)], page)).toEqual({
      stored: 1,
      stop: false,
    });
  });

  it('and nothing of it is kept', async () => {
    await writeCapture({ ...browsing, pause: {} });
    await recordEvents([visit(), look()], page);
    expect(await countEvents()).toBe(0);
  });
});

it('the permission is asked for without the port, which not every browser knows', async () => {
  await recordEvents([visit('https://news.example.com:8443/')], new URL('https://news.example.com:8443'));
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
  const recording = recordEvents([visit()], page).then(() => order.push('recorded'));
  await asked;
  const pausing = setPaused(true).then(() => order.push('paused'));
  const later = recordEvents([visit()], page);
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
      await recordEvents(events, page);
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
  expect(isCapturing({ ...browsing, pause: {} })).toBe(false);
  expect(isCapturing(nothing)).toBe(false);
  expect(isCapturing({ ...nothing, categories: { gone: { since } } as object })).toBe(false);
});
