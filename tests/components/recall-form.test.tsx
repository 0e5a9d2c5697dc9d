// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';

import { LeaveUnion } from '@/components/LeaveUnion.tsx';
import { RecallEvent } from '@/components/RecallEvent.tsx';
import { RecallForm, type RecallAmount, type RecallWish } from '@/components/RecallForm.tsx';
import { RecallItem, type RecallView } from '@/components/RecallItem.tsx';
import { isRecallable } from '@/components/sharing-words.ts';
import { mount } from './mount.ts';

/** With the ways to use what is named by its test id. */
async function open(node: ComponentChild) {
  const page = await mount(node);
  return {
    ...page,
    press: (testId: string) => page.click(page.find(testId)),
    fill: async (testId: string, value: string) =>
      act(() => {
        const field = page.find(testId) as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

const now = new Date(2026, 10, 27, 12).getTime();

async function openForm(counted?: RecallAmount) {
  const calls = {
    onCount: vi.fn<(wish: RecallWish | undefined) => void>(),
    onRecall: vi.fn<(wish: RecallWish) => void>(),
    onCancel: vi.fn<() => void>(),
  };
  const props = { name: 'Tide', sites: ['a.example'], isBusy: false, ...(counted && { counted }) };
  return { ...(await open(<RecallForm {...props} {...calls} />)), ...calls };
}

test('a site is asked for by name, counted, and only then recalled', async () => {
  const { find, fill, press, onCount, onRecall, text } = await openForm({
    events: 3,
    batches: 1,
    isMore: false,
  });
  await fill('recall-site-name', ' A.example ');
  expect(onCount).toHaveBeenLastCalledWith(undefined);
  expect(text()).toContain('3 events in 1 batch');
  await press('recall-confirm');
  expect(onRecall.mock.calls).toEqual([[{ scope: 'site', site: 'a.example' }]]);
  expect(find('recall-form').querySelector('option')?.value).toBe('a.example');
});

test('without a site or with days in the wrong order it says what is missing', async () => {
  const { press, fill, text, onCount } = await openForm();
  await press('recall-count');
  expect(text()).toContain('Say which site.');
  await press('recall-time');
  await fill('recall-from', '2026-11-03');
  await fill('recall-to', '2026-11-02');
  await press('recall-count');
  expect(text()).toContain('the earlier one first');
  await fill('recall-to', '2026-11-03');
  await press('recall-count');
  expect(onCount).toHaveBeenLastCalledWith({
    scope: 'time',
    from: new Date(2026, 10, 3).getTime(),
    to: new Date(2026, 10, 4).getTime(),
  });
});

test('everything needs nothing more, and nothing to recall is said', async () => {
  const { press, onCount, text, find } = await openForm({ events: 0, batches: 0, isMore: false });
  await press('recall-everything');
  expect(onCount).toHaveBeenCalledWith(undefined);
  expect(text()).toContain('There is nothing to recall');
  expect(() => find('recall-confirm')).toThrow('There is no');
});

test('what another browser shared can be recalled, though it cannot be counted', async () => {
  const { press, text, onRecall } = await openForm({ events: 0, batches: 0, isMore: true });
  await press('recall-everything');
  expect(text()).toContain('What was shared before this browser');
  await press('recall-confirm');
  expect(onRecall.mock.calls).toEqual([[{ scope: 'everything' }]]);
});

test('one event is asked for twice', async () => {
  const onRecall = vi.fn<() => void>();
  const { press, text } = await open(
    <RecallEvent name="Tide" event="Visit" isBusy={false} onRecall={onRecall} />,
  );
  await press('recall-event');
  expect(onRecall).not.toHaveBeenCalled();
  expect(text()).toContain('cannot be undone');
  await press('recall-event-confirm');
  expect(onRecall).toHaveBeenCalledOnce();
});

test('leaving recalls only when that was ticked', async () => {
  const onLeave = vi.fn<(isRecalled: boolean) => void>();
  const onCount = vi.fn<() => void>();
  const { press, text } = await open(
    <LeaveUnion
      name="Tide"
      shared={{ events: 12, batches: 1, isMore: false }}
      isBusy={false}
      onCount={onCount}
      onLeave={onLeave}
    />,
  );
  await press('leave');
  expect(onCount).toHaveBeenCalledOnce();
  await press('leave-confirm');
  expect(text()).toContain('12 events of yours');
  await press('leave-recall');
  await press('leave-confirm');
  expect(onLeave.mock.calls).toEqual([[false], [true]]);
});

const view: RecallView = {
  id: 'bafy',
  state: 'acknowledged',
  what: { scope: 'time', from: new Date(2026, 10, 3).getTime(), to: new Date(2026, 10, 4).getTime() },
  events: 4,
  madeAt: now,
  sentAt: now,
  acknowledgedAt: now,
  entries: Array.from({ length: 15 }, (_, index) => index),
  unknown: 1,
  datasets: ['winter'],
};

test('a receipt names ledger entries, datasets and what was never counted', async () => {
  const { find, text } = await open(<RecallItem recall={view} now={now} />);
  expect(find('recall-receipt').dataset['entries']).toMatch(/^0 1 2 /);
  for (const part of ['4 events', 'gone from the union', '11 and 3 more', 'winter', '1 batch']) {
    expect(text()).toContain(part);
  }
  expect(text()).not.toContain('–');
});

test.each([
  ['signed', { code: 'union.refused', message: 'No.' }, 'Sheaf keeps it and tries again.'],
  ['refused', { code: 'union.refused-recall', message: 'No.' }, 'The union does not follow this recall'],
  ['sent', undefined, 'waiting for the receipt'],
] as const)('%s: what is known', async (state, problem, words) => {
  const { acknowledgedAt: _at, ...rest } = view;
  const { text } = await open(
    <RecallItem
      recall={{ ...rest, state, what: { scope: 'event' }, ...(problem && { problem }) }}
      now={now}
    />,
  );
  expect(text()).toContain(words);
  expect(text()).not.toContain('Signed receipt');
});

test('only what a union may have can be recalled from it', () => {
  expect(isRecallable({ state: 'receipted', batch: 0 })).toBe(true);
  expect(isRecallable({ state: 'recalling', batch: 0 })).toBe(false);
  expect(isRecallable({ state: 'private' })).toBe(false);
});
