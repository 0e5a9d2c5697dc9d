// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { formatMoment } from '@/components/moments.ts';
import { ShareNow } from '@/components/ShareNow.tsx';
import { mount } from './mount.ts';

const now = Date.UTC(2026, 10, 23, 12);

async function open(change: Partial<Parameters<typeof ShareNow>[0]> = {}) {
  const onShare = vi.fn<() => void>();
  const page = await mount(
    <ShareNow
      name="Riverside"
      status="member"
      held={0}
      due={0}
      releasable={(change.held ?? 0) + (change.due ?? 0)}
      isMore={false}
      onTheWay={0}
      isBusy={false}
      now={now}
      onShare={onShare}
      {...change}
    />,
  );
  return { ...page, onShare };
}

test('says how many and to whom before it shares', async () => {
  const { find, click, text, onShare } = await open({ held: 12, firstUntil: now + 1_000 });
  expect(text()).toContain(`12 events wait, the first until ${formatMoment(now + 1_000, now)}.`);
  expect(find('share-now').textContent).toBe('Share 12 events with Riverside now');
  await click(find('share-now'));
  expect(onShare).toHaveBeenCalledOnce();
});

test.each([
  ['nothing waits', {}, 'Nothing waits to be shared with Riverside.'],
  ['all is on the way', { onTheWay: 3 }, '3 events on the way to Riverside.'],
  ['the union has not answered', { status: 'joining', held: 4 }, 'has not let you in yet'],
] as const)('offers nothing when %s', async (_name, change, words) => {
  const { root, text } = await open(change);
  expect(text()).toContain(words);
  expect(root.querySelector('button')).toBeNull();
});

test.each([
  [{ held: 1, firstUntil: now + 1_000 }, `1 event waits until ${formatMoment(now + 1_000, now)}.`],
  [{ due: 2 }, '2 events wait; due, and sent within the hour.'],
  [{ held: 3, due: 2, firstUntil: now }, '5 events wait; 2 due, and sent within the hour.'],
  [{ held: 2_000, isMore: true, firstUntil: now }, 'More than 2,000 events wait'],
])('%j in words', async (change, words) => {
  const { text } = await open(change);
  expect(text()).toContain(words);
});

test('offers what would go now, also when that is more than waits', async () => {
  const { find } = await open({ held: 2, firstUntil: now + 1_000, releasable: 3 });
  expect(find('share-now').textContent).toBe('Share 3 events with Riverside now');
});

test('a second press while it works is ignored', async () => {
  const { find, click, onShare } = await open({ held: 1, isBusy: true });
  await click(find('share-now'));
  expect(onShare).not.toHaveBeenCalled();
});
