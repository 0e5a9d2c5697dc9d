import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readPrivacy, watchPrivacy, writePrivacy } from '@/utils/store/privacy-settings.ts';

beforeEach(() => fakeBrowser.reset());

it('holds no words and lets no sensitive topic be captured until the member says so', async () => {
  expect(await readPrivacy()).toEqual({ words: [], topics: [] });
  await writePrivacy({ words: ['Zoë'], topics: ['health'] });
  expect(await readPrivacy()).toEqual({ words: ['Zoë'], topics: ['health'] });
});

it('tells of a change', async () => {
  const onChange = vi.fn<(privacy: unknown) => void>();
  const stop = watchPrivacy(onChange);
  await writePrivacy({ words: ['a'], topics: [] });
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith({ words: ['a'], topics: [] }));
  stop();
});
