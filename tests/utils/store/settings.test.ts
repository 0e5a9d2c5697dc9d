import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readCapture, watchCapture, writeCapture, type CaptureSettings } from '@/utils/store/settings.ts';

const on: CaptureSettings = { categories: { browsing: { since: 5 } }, paused: false };
const off: CaptureSettings = { categories: {}, paused: false };

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
    await writeCapture({ ...on, paused: true });
    expect(await readCapture()).toEqual({ ...on, paused: true });
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
