// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';

import { useWatched, type Watch } from '@/components/use-watched.ts';
import { mount } from './mount.ts';

function setUp() {
  const stop = vi.fn<() => void>();
  let tell: { value: (value: string) => void; error: (error: unknown) => void } | undefined;
  const watch: Watch<string> = (onValue, onError) => {
    tell = { value: onValue, error: onError };
    return stop;
  };
  function Watcher({ page }: { page: number }) {
    const watched = useWatched(watch, [page]);
    return <p>{watched.state === 'ready' ? watched.value : JSON.stringify(watched)}</p>;
  }
  return { Watcher, stop, tell: () => tell };
}

test('loading, then each value as it comes', async () => {
  const { Watcher, tell } = setUp();
  const { text } = await mount(<Watcher page={1} />);
  expect(text()).toContain('loading');
  await act(() => tell()?.value('one'));
  await act(() => tell()?.value('two'));
  expect(text()).toBe('two');
});

test('an error is told in its own words', async () => {
  const { Watcher, tell } = setUp();
  const { text } = await mount(<Watcher page={1} />);
  await act(() => tell()?.error(new Error('The disk is full.')));
  expect(text()).toContain('The disk is full.');
});

test('starting over keeps what is shown until there is something new, and stops the old watch', async () => {
  const { Watcher, tell, stop } = setUp();
  const { text, rerender } = await mount(<Watcher page={1} />);
  await act(() => tell()?.value('one'));
  await rerender(<Watcher page={2} />);
  expect(stop).toHaveBeenCalledOnce();
  expect(text()).toBe('one');
  await act(() => tell()?.value('two'));
  expect(text()).toBe('two');
});
