// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { Membership } from '@/components/Membership.tsx';
import { formatMoment } from '@/components/moments.ts';
import { mount } from './mount.ts';

const now = Date.UTC(2026, 10, 23, 12);
const asked = {
  name: 'Riverside',
  status: 'joining',
  isCountersigned: false,
  nextAttemptAt: 0,
  now,
} as const;

test('follows a membership from asking to countersigned', async () => {
  const { find, rerender, text } = await mount(<Membership {...asked} />);
  expect(find('membership').dataset['status']).toBe('joining');
  expect(text()).toContain('Asking Riverside to let you in');
  await rerender(<Membership {...asked} status="member" />);
  expect(find('membership').dataset['status']).toBe('member');
  expect(text()).toContain('has not countersigned it yet');
  await rerender(<Membership {...asked} status="member" isCountersigned />);
  expect(text()).toContain('Riverside countersigned your agreement.');
});

test('shows a problem with its code, and when it is tried again', async () => {
  const at = now + 3_600_000;
  const problem = { code: 'union.unreachable', message: 'Riverside does not answer.' };
  const { text } = await mount(<Membership {...asked} problem={problem} nextAttemptAt={at} />);
  expect(text()).toContain(`Riverside does not answer. Sheaf tries again ${formatMoment(at, now)}.`);
  expect(text()).toContain('union.unreachable');
});

test('says that a person decides, and why they said no', async () => {
  const { find, rerender, text } = await mount(<Membership {...asked} admission="approval" />);
  expect(text()).toContain('A person at Riverside decides on each request');
  expect(text()).toContain('Sheaf goes on by itself');
  await rerender(<Membership {...asked} status="refused" because="We are full." />);
  expect(find('membership').dataset['status']).toBe('refused');
  expect(text()).toContain('It says: “We are full.”');
  expect(text()).not.toContain('Sheaf goes on by itself');
  await rerender(<Membership {...asked} status="removed" because="You left." />);
  expect(text()).toContain('Riverside ended your membership');
});
