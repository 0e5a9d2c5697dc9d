import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  endPauseInTime,
  setCategory,
  setPaused,
  setPrivateHosts,
  setSite,
  setSiteRule,
} from '@/utils/pipeline/set-capture.ts';
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
    expect(capture.pause).toEqual({});
  });
});

describe('a pause', () => {
  it('keeps what was opted in to; afterwards it counts from the end of the pause', async () => {
    await setCategory('browsing', true);
    vi.setSystemTime(2_000);
    await setPaused(true);
    expect(await readCapture()).toMatchObject({ categories: { browsing: { since: 1_000 } }, pause: {} });
    vi.setSystemTime(3_000);
    await setPaused(false);
    const { pause, categories } = await readCapture();
    expect(categories).toEqual({ browsing: { since: 3_000 } });
    expect(pause).toBeUndefined();
  });

  it('is not ended by opting in to more', async () => {
    await setPaused(true);
    await setCategory('browsing', true);
    expect((await readCapture()).pause).toEqual({});
  });
});

describe('a pause with an end', () => {
  it('ends by an alarm, and counts from then', async () => {
    await setCategory('browsing', true);
    await setPaused(true, 60_000);
    expect(await fakeBrowser.alarms.get('pause')).toMatchObject({ scheduledTime: 60_000 });
    vi.setSystemTime(59_999);
    await endPauseInTime();
    expect((await readCapture()).pause).toEqual({ until: 60_000 });
    vi.setSystemTime(60_005);
    await endPauseInTime();
    expect(await readCapture()).toMatchObject({ categories: { browsing: { since: 60_005 } } });
    expect((await readCapture()).pause).toBeUndefined();
    expect(registered()).toHaveLength(1);
  });

  it('is forgotten when the member resumes before', async () => {
    await setPaused(true, 60_000);
    await setPaused(false);
    expect(await fakeBrowser.alarms.get('pause')).toBeUndefined();
  });

  it('is set again after the browser forgot its alarms', async () => {
    await setPaused(true, 60_000);
    await fakeBrowser.alarms.clear('pause');
    await endPauseInTime();
    expect(await fakeBrowser.alarms.get('pause')).toMatchObject({ scheduledTime: 60_000 });
  });
});

describe('sites', () => {
  const rule = async () => (await readCapture()).sites;

  it('are excluded and included one by one, whatever the rule', async () => {
    await setSite('https://www.example.co.uk/a?b', false);
    expect(await rule()).toEqual({ rule: 'all-except', sites: ['example.co.uk'] });
    await setSite('example.co.uk', false);
    expect((await rule()).sites).toHaveLength(1);
    await setSite('example.co.uk', true);
    expect(await rule()).toEqual({ rule: 'all-except', sites: [] });
    await setSiteRule({ rule: 'only', sites: ['a.example.com', 'b.example.com'] });
    expect(await rule()).toEqual({ rule: 'only', sites: ['example.com'] });
    await setSite('example.org', true);
    await setSite('example.com', false);
    expect(await rule()).toEqual({ rule: 'only', sites: ['example.org'] });
  });

  it.each(['', 'localhost', '192.168.0.1', 'printer.local', 'com', 'a b', 'https://', 'javascript:1'])(
    'are public ones: %j is refused, and nothing changes',
    async (typed) => {
      await expect(setSite(typed, false)).rejects.toMatchObject({ code: 'capture.site' });
      expect(await rule()).toEqual({ rule: 'all-except', sites: [] });
    },
  );

  it('that are no sites any more can still be kept and removed', async () => {
    await setPrivateHosts(['localhost']);
    await setSite('localhost', false);
    await setPrivateHosts([]);
    await setSiteRule({ rule: 'only', sites: ['localhost', 'example.org'] });
    expect(await rule()).toEqual({ rule: 'only', sites: ['localhost', 'example.org'] });
    await setSite('localhost', false);
    expect(await rule()).toEqual({ rule: 'only', sites: ['example.org'] });
  });

  it('outside the public web are added by hand, by host', async () => {
    await setPrivateHosts(['http://localhost:3000/x', '192.168.0.1', 'Printer.local', 'localhost']);
    expect((await readCapture()).privateHosts).toEqual(['localhost', '192.168.0.1', 'printer.local']);
    await setSite('localhost', false);
    expect((await rule()).sites).toEqual(['localhost']);
    await expect(setPrivateHosts(['example.com'])).rejects.toMatchObject({ code: 'capture.host' });
  });
});

describe('pages that are open', () => {
  it('get a new collector with every change, where there may be one', async () => {
    const ran: unknown[] = [];
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
      async () =>
        [
          { id: 1, url: 'https://news.example.com/', status: 'complete' },
          { id: 2, status: 'complete' },
          { id: 3, url: 'https://gone.example.com/', status: 'complete' },
        ] as never,
    );
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(
      async (injection: { target: { tabId: number } }) => {
        ran.push(injection);
        if (injection.target.tabId === 3) throw new Error('No tab with id: 3');
        return [];
      },
    );
    await setPaused(true);
    expect(ran).toEqual([1, 3].map((tabId) => ({ target: { tabId }, files: ['/collector.js'] })));
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
