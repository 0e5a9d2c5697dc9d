import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import {
  coversSite,
  isPaused,
  readCapture,
  watchCapture,
  writeCapture,
  type CaptureSettings,
} from '@/utils/store/settings.ts';

const off: CaptureSettings = { categories: {}, sites: { rule: 'all-except', sites: [] }, privateHosts: [] };
const on: CaptureSettings = { ...off, categories: { browsing: { since: 5 } } };

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what is captured', () => {
  it('is nothing until the member says so', async () => {
    expect(await readCapture()).toEqual(off);
  });

  it('is what the member said last', async () => {
    await writeCapture(on);
    expect(await readCapture()).toEqual(on);
    await writeCapture({ ...on, pause: { until: 9 } });
    expect(await readCapture()).toEqual({ ...on, pause: { until: 9 } });
  });

  it('stays on this device', async () => {
    await writeCapture(on);
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
    expect(await fakeBrowser.storage.local.get()).toMatchObject({ capture: on });
  });

  it('is nothing again when the settings are gone', async () => {
    await writeCapture(on);
    await fakeBrowser.storage.local.clear();
    expect(await readCapture()).toEqual(off);
  });
});

describe('watching', () => {
  it('tells every change until it is stopped', async () => {
    const seen: CaptureSettings[] = [];
    const stop = watchCapture((capture) => seen.push(capture));
    await writeCapture(on);
    await fakeBrowser.storage.local.remove('capture');
    expect(seen).toEqual([on, off]);
    stop();
    await writeCapture(on);
    expect(seen).toHaveLength(2);
  });
});

it('a pause lasts until its end, or until the member ends it', () => {
  expect(isPaused({}, 5)).toBe(false);
  expect(isPaused({ pause: {} }, 5)).toBe(true);
  expect(isPaused({ pause: { until: 6 } }, 5)).toBe(true);
  expect(isPaused({ pause: { until: 5 } }, 5)).toBe(false);
});

it('a site is captured by the rule, by its whole name', () => {
  const sites = ['a.example'];
  for (const [rule, listed] of [
    ['only', true],
    ['all-except', false],
  ] as const) {
    expect(coversSite({ sites: { rule, sites } }, 'a.example')).toBe(listed);
    for (const other of ['xa.example', 'b.a.example', ''])
      expect(coversSite({ sites: { rule, sites } }, other)).toBe(!listed);
  }
});

it.each([
  [false, undefined],
  [true, {}],
])('settings of the first version are taken over, paused: %s', async (paused, pause) => {
  await fakeBrowser.storage.local.set({
    capture: { categories: { browsing: { since: 5 } }, paused },
    capture$: { v: 1 },
  });
  vi.resetModules();
  const fresh = await import('@/utils/store/settings.ts');
  const taken = { ...on, ...(pause && { pause }) };
  await vi.waitFor(async () => expect(await fresh.readCapture()).toEqual(taken));
});
