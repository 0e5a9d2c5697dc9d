// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { formatBytes } from '@/components/format-bytes.ts';
import { StoreState, type StoreTrouble } from '@/components/StoreNotice.tsx';
import type { Watch } from '@/components/use-watched.ts';
import { mount } from './mount.ts';

const of =
  (trouble: StoreTrouble | undefined): Watch<StoreTrouble | undefined> =>
  (onValue) => {
    onValue(trouble);
    return () => undefined;
  };

test('says nothing while the record can be used', async () => {
  const { root } = await mount(<StoreState watch={of(undefined)} href="/storage.html" />);
  expect(root.textContent).toBe('');
});

test('says what is the matter, to everyone at once, and leads to the ways out', async () => {
  const trouble = { code: 'store.full', message: 'No room.' } as const;
  const { root, find } = await mount(<StoreState watch={of(trouble)} href="/storage.html" />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('No room.');
  expect(find('store-ways').getAttribute('href')).toBe('/storage.html');
});

test('asks for a reload of a page that is out of date, and for nothing else', async () => {
  const trouble = { code: 'store.updated', message: 'Sheaf was updated.' } as const;
  const { root } = await mount(<StoreState watch={of(trouble)} href="/storage.html" />);
  expect([...root.querySelectorAll('a, button')].map(({ textContent }) => textContent)).toEqual(['Reload']);
});

test('says that it does not know, when it does not', async () => {
  const watch: Watch<undefined> = (_onValue, onError) => {
    onError(new Error('Storage is off.'));
    return () => undefined;
  };
  const { root } = await mount(<StoreState watch={watch} href="/storage.html" />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('Storage is off.');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [1_400_000, '1.4 MB'],
  [12_300_000_000, '12 GB'],
  [5e15, '5000 TB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
