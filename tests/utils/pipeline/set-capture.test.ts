import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { setCategory, setPaused } from '@/utils/pipeline/set-capture.ts';
import { syncCollector } from '@/utils/pipeline/sync-collector.ts';
import { readCapture } from '@/utils/store/settings.ts';
import { fakePermissions } from './fake-permissions.ts';

let browser: ReturnType<typeof fakePermissions>;

beforeEach(() => {
  fakeBrowser.reset();
  browser = fakePermissions(['https://news.example.com/*', 'https://*/*']);
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const registered = () => [...browser.scripts.values()].map(({ matches }) => matches);

describe('a category', () => {
  it('is on from the moment the member opts in, and not a moment earlier', async () => {
    expect((await readCapture()).categories).toEqual({});
    await setCategory('browsing', true);
    expect((await readCapture()).categories).toEqual({ browsing: { since: 1_000 } });
  });

  it('keeps its moment when opted in to again, and begins anew after an opt-out', async () => {
    await setCategory('browsing', true);
    vi.setSystemTime(2_000);
    await setCategory('browsing', true);
    expect((await readCapture()).categories).toEqual({ browsing: { since: 1_000 } });
    await setCategory('browsing', false);
    await setCategory('browsing', true);
    expect((await readCapture()).categories).toEqual({ browsing: { since: 2_000 } });
  });

  it('is switched by itself: others stay', async () => {
    await setCategory('browsing', true);
    vi.setSystemTime(2_000);
    await setCategory('engagement', true);
    await setCategory('browsing', false);
    expect((await readCapture()).categories).toEqual({ engagement: { since: 2_000 } });
  });

  it('is switched while another is switched: neither is lost', async () => {
    await Promise.all([setCategory('browsing', true), setCategory('engagement', true), setPaused(true)]);
    const capture = await readCapture();
    expect(Object.keys(capture.categories).sort()).toEqual(['browsing', 'engagement']);
    expect(capture.paused).toBe(true);
  });
});

describe('a pause', () => {
  it('keeps what was opted in to; afterwards it counts from the end of the pause', async () => {
    await setCategory('browsing', true);
    vi.setSystemTime(2_000);
    await setPaused(true);
    expect(await readCapture()).toEqual({ categories: { browsing: { since: 1_000 } }, paused: true });
    vi.setSystemTime(3_000);
    await setPaused(false);
    expect(await readCapture()).toEqual({ categories: { browsing: { since: 3_000 } }, paused: false });
  });

  it('is not ended by opting in to more', async () => {
    await setPaused(true);
    await setCategory('browsing', true);
    expect((await readCapture()).paused).toBe(true);
  });
});

describe('the collector', () => {
  it('runs on the origins granted while something is on and nothing paused, and nowhere else', async () => {
    await setCategory('browsing', true);
    expect(registered()).toEqual([['https://news.example.com/*', 'https://*/*']]);
    await setPaused(true);
    expect(registered()).toEqual([]);
    await setPaused(false);
    expect(registered()).toHaveLength(1);
    await setCategory('browsing', false);
    expect(registered()).toEqual([]);
  });

  it('follows what the member grants and takes back', async () => {
    await setCategory('browsing', true);
    browser.origins.clear();
    browser.origins.add('http://a.example/*');
    await syncCollector();
    expect(registered()).toEqual([['http://a.example/*']]);
    browser.origins.clear();
    await syncCollector();
    expect(registered()).toEqual([]);
  });

  it('runs on web pages only, whatever else is granted', async () => {
    browser.origins.clear();
    for (const origin of ['file:///*', 'chrome-extension://abc/*', 'ftp://a.example/*'])
      browser.origins.add(origin);
    await setCategory('browsing', true);
    expect(registered()).toEqual([]);
    browser.origins.add('*://a.example/*');
    await syncCollector();
    expect(registered()).toEqual([['*://a.example/*']]);
  });
});
