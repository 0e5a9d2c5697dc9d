// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

import { RetentionForm } from '@/components/RetentionForm.tsx';
import { mount } from './mount.ts';

it('shows what is chosen, and says what is chosen instead', async () => {
  const onChange = vi.fn();
  const { root, find, click } = await mount(<RetentionForm days={null} isBusy={false} onChange={onChange} />);
  const names = [...root.querySelectorAll('input')].map((input) => [
    input.getAttribute('aria-label'),
    input.checked,
  ]);
  expect(names).toEqual([
    ['For ever', true],
    ['A year', false],
    ['90 days', false],
    ['30 days', false],
  ]);
  await click(find('retention-90'));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(90);
});

it('changes nothing while it works', async () => {
  const onChange = vi.fn();
  const { find, click } = await mount(<RetentionForm days={90} isBusy onChange={onChange} />);
  await click(find('retention-ever'));
  expect(onChange).not.toHaveBeenCalled();
});
