// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Announcer } from '@/components/Announcer.tsx';
import { mount } from './mount.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('the live region is there before it speaks, and falls silent by itself', async () => {
  const onDone = vi.fn<() => void>();
  const { root, rerender, text } = await mount(<Announcer said={undefined} onDone={onDone} />);
  const region = root.querySelector('[aria-live=polite]');
  expect(region).not.toBeNull();
  await rerender(<Announcer said={{ words: 'Deleted.' }} onDone={onDone} />);
  expect(root.querySelector('[aria-live=polite]')).toBe(region);
  expect(text()).toBe('Deleted.');
  vi.advanceTimersByTime(10_000);
  expect(onDone).toHaveBeenCalledOnce();
});
