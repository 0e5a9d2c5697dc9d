// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { RevisionPanel, type RevisionState } from '@/components/RevisionPanel.tsx';
import { mount } from './mount.ts';

async function open(state: RevisionState) {
  const handlers = {
    onApply: vi.fn<() => void>(),
    onLeave: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
  };
  return { ...(await mount(<RevisionPanel state={state} what="Zoë" {...handlers} />)), ...handlers };
}

test('the count comes before anything is done, and either answer is one press', async () => {
  const { find, click, text, onApply, onLeave } = await open({
    step: 'counted',
    counted: { changed: 12, deleted: 1 },
  });
  expect(text()).toContain('“Zoë” is in your record too');
  expect(text()).toContain('12 events lose it, 1 event is deleted.');
  await click(find('revision-apply'));
  await click(find('revision-leave'));
  expect([onApply, onLeave].map((handler) => handler.mock.calls.length)).toEqual([1, 1]);
});

test.each(['counting', 'working', 'undoing'] as const)(
  '%s shows how far it is, and can be stopped',
  async (step) => {
    const { root, find, click, onStop } = await open({
      step,
      share: 0.25,
      counted: { changed: 0, deleted: 0 },
    });
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.25');
    expect(root.querySelector('label')?.textContent?.trim()).not.toBe('');
    await click(find('revision-stop'));
    expect(onStop).toHaveBeenCalledOnce();
  },
);

test.each(['done', 'stopped'] as const)('%s says what was done, and can be undone', async (step) => {
  const { find, click, text, onUndo } = await open({ step, counted: { changed: 1, deleted: 0 } });
  expect(text()).toContain('1 event loses it.');
  await click(find('revision-undo'));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('what could not be brought back is said', async () => {
  expect((await open({ step: 'undone', restored: 1, lost: 0 })).text()).toContain('1 event is as before.');
  const { text } = await open({ step: 'undone', restored: 3, lost: 2 });
  expect(text()).toContain('3 events are as before. 2 events could not be brought back');
});

test('what is half undone can be gone on with, and what failed half way can be undone', async () => {
  const half = await open({ step: 'half-undone', restored: 5, lost: 0 });
  expect(half.text()).toContain('5 events came back so far');
  await half.click(half.find('revision-undo'));
  const failure = { message: 'x', code: 'x' };
  const failed = await open({ step: 'failed', failure, counted: { changed: 2, deleted: 0 } });
  await failed.click(failed.find('revision-undo'));
  expect([half.onUndo, failed.onUndo].map((undo) => undo.mock.calls.length)).toEqual([1, 1]);
});

test('what went wrong interrupts', async () => {
  const failure = { message: 'The disk is full.', code: 'x' };
  const none = { changed: 0, deleted: 0 };
  const { root } = await open({ step: 'failed', failure, counted: none });
  expect(root.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
});
