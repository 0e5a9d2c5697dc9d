import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { categories, type Category } from '@sheaf/protocol/category';
import { openPage } from '@/utils/pipeline/open-page.ts';
import { setCategory } from '@/utils/pipeline/set-capture.ts';
import { fakePermissions } from './fake-permissions.ts';

const added = vi.fn(async () => []);

beforeEach(() => {
  fakeBrowser.reset();
  fakePermissions(['https://*/*']);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(added);
  added.mockReset();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const page = (url: string) => ({ address: new URL(url), tabId: 7, documentId: 'D' });
const optIn = async (...names: Category[]) => {
  for (const name of names) await setCategory(name, true);
  added.mockClear();
};

it('adds the scripts of what is captured, and of nothing else, to the document that asked', async () => {
  await optIn('browsing', 'media');
  expect((await openPage(page('https://news.example.com/'))).categories).toEqual(['browsing', 'media']);
  expect(added.mock.calls).toEqual([
    [
      {
        target: { tabId: 7, documentIds: ['D'] },
        files: ['/collector-media.js'],
        injectImmediately: true,
      },
    ],
  ]);
});

it('captures searches at search engines only, and says which it is', async () => {
  await optIn('search');
  expect(await openPage(page('https://news.example.com/search?q=a'))).toEqual({
    categories: [],
    isByForm: false,
  });
  expect(added).not.toHaveBeenCalled();
  const found = await openPage(page('https://www.google.com/search?q=a'));
  expect(found).toEqual({ categories: ['search'], isByForm: false, engine: 'google' });
});

it('is silent, and adds nothing, where nothing is captured', async () => {
  await optIn(...(Object.keys(categories) as Category[]));
  expect((await openPage(page('http://localhost:3000/'))).categories).toEqual([]);
  expect(added).not.toHaveBeenCalled();
});

it('answers also when the page is gone by then', async () => {
  await optIn('media');
  added.mockRejectedValueOnce(new Error('No tab with id: 7'));
  expect((await openPage(page('https://news.example.com/'))).categories).toEqual(['media']);
});
