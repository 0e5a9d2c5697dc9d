// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { CaptureState, type Capturing } from '@/components/CaptureState.tsx';
import { mount } from './mount.ts';

async function open(state: Capturing, isBusy = false, pausedUntil?: number) {
  const events = {
    onPause: vi.fn<(until?: number) => void>(),
    onResume: vi.fn<() => void>(),
    onSetUp: vi.fn<() => void>(),
    onAllow: vi.fn<() => void>(),
  };
  const categories = state === 'off' ? [] : (['browsing', 'engagement'] as const);
  const page = await mount(
    <CaptureState
      state={state}
      categories={categories}
      isBusy={isBusy}
      pausedUntil={pausedUntil}
      {...events}
    />,
  );
  return { ...page, events };
}

test.each([
  ['capturing', 'Pause', 'onPause'],
  ['paused', 'Resume', 'onResume'],
  ['off', 'Set up Sheaf', 'onSetUp'],
  ['not-allowed', 'Allow all sites', 'onAllow'],
] as const)('%s is answered by %s', async (state, label, event) => {
  const { find, button, click, events } = await open(state);
  expect(find('capture-state').dataset['state']).toBe(state);
  await click(button(label));
  expect(events[event]).toHaveBeenCalledOnce();
  const others = Object.entries(events).filter(([name]) => name !== event);
  for (const [, other] of others) expect(other).not.toHaveBeenCalled();
});

test('names what is captured', async () => {
  const { text } = await open('capturing');
  expect(text()).toContain('the pages you open and how long a page has your attention');
});

test('ignores a press while the last one works, and keeps the focus', async () => {
  const { find, click, events } = await open('capturing', true);
  find('pause').focus();
  await click(find('pause'));
  expect(events.onPause).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(find('pause'));
});

test('pauses for as long as was chosen', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
  const { find, click, events } = await open('capturing');
  await click(find('pause'));
  expect(events.onPause).toHaveBeenLastCalledWith(undefined);
  const lengths = find('pause-length') as HTMLSelectElement;
  lengths.value = 'hour';
  lengths.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
  await click(find('pause'));
  expect(events.onPause).toHaveBeenLastCalledWith(3_601_000);
  vi.useRealTimers();
});

test('says until when a pause lasts', async () => {
  expect((await open('paused')).text()).toContain('until you resume');
  const tomorrow = await open('paused', false, Date.now() + 86_400_000);
  expect(tomorrow.text()).toContain('until tomorrow');
});
