// @vitest-environment happy-dom
import type { Category } from '@sheaf/protocol/category';
import { expect, test, vi } from 'vitest';

import { StartAlone } from '@/components/StartAlone.tsx';
import { mount } from './mount.ts';

const categories = [
  { category: 'browsing', sentence: 'Pages.' },
  { category: 'engagement', sentence: 'Attention.' },
] as const;

test('starts with exactly what was ticked', async () => {
  const onStart = vi.fn<(chosen: Category[]) => void>();
  const { find, click } = await mount(
    <StartAlone categories={categories} isBusy={false} onStart={onStart} />,
  );
  await click(find('start-without-union'));
  expect(onStart).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(find('alone-browsing'));
  await click(find('alone-browsing'));
  await click(find('alone-engagement'));
  await click(find('alone-browsing'));
  await click(find('start-without-union'));
  expect(onStart.mock.calls).toEqual([[['engagement']]]);
});
