import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { noteForm, takeForm } from '@/utils/store/forms.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

it('a form counts for the next page of its tab, and for that alone', async () => {
  await noteForm(1, 1_000);
  expect(await takeForm(2, 1_001)).toBe(false);
  expect(await takeForm(1, 1_002)).toBe(true);
  expect(await takeForm(1, 1_003)).toBe(false);
});

it('a page that takes too long was not reached by it', async () => {
  await noteForm(1, 1_000);
  expect(await takeForm(1, 31_000)).toBe(false);
});

it('tabs do not take each other’s', async () => {
  await Promise.all([1, 2, 3].map((tab) => noteForm(tab, 1_000)));
  expect(await Promise.all([1, 2, 3].map((tab) => takeForm(tab, 1_001)))).toEqual([true, true, true]);
});

it('nothing of it is written to the disk', async () => {
  await noteForm(1, 1_000);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
