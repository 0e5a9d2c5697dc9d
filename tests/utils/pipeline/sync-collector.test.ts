import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { World } from '@/utils/collect/world.ts';
import { restartCollectors } from '@/utils/pipeline/sync-collector.ts';

/** What was put into tabs, in order. */
let injected: {
  target: { tabId: number };
  files?: string[];
  func?: (visit: object) => void;
  args?: [object];
}[];

beforeEach(async () => {
  fakeBrowser.reset();
  injected = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
    { id: 4, url: 'https://example.com/open', status: 'complete' },
    { id: 5, status: 'complete' },
  ] as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: never) => {
    injected.push(injection);
    return [];
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  delete (globalThis as World).visit;
});

it('starts the collectors anew in every tab whose address the browser tells', async () => {
  await restartCollectors();
  expect(injected).toEqual([{ target: { tabId: 4 }, files: ['/collector.js'] }]);
});

it('after an update leaves them the visit of the page, which those before them said, to go on with', async () => {
  await restartCollectors(true);
  const [kept, started] = injected;
  expect(started).toEqual({ target: { tabId: 4 }, files: ['/collector.js'] });
  expect(kept?.target).toEqual({ tabId: 4 });
  kept?.func?.(...kept.args!);
  expect((globalThis as World).visit).toEqual({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    url: 'https://example.com/open',
    reached: { transition: 'other' },
  });
});
