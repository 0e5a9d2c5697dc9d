// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { SiteState } from '@/components/SiteState.tsx';
import { mount } from './mount.ts';

test.each([
  [false, 'Not on this site'],
  [true, 'Capture it again'],
] as const)('of a site that is excluded (%s) the answer is %s', async (isExcluded, label) => {
  const onToggle = vi.fn<(on: boolean) => void>();
  const { button, click, text } = await mount(
    <SiteState site="example.com" isBusy={false} onToggle={onToggle} isExcluded={isExcluded} />,
  );
  expect(text()).toContain('example.com');
  await click(button(label));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith(isExcluded);
});

test('of a sensitive page it says what it is about, and offers nothing', async () => {
  const { root, text } = await mount(
    <SiteState
      site="a.org"
      isBusy={false}
      onToggle={() => undefined}
      isExcluded={false}
      topics={['Health', 'Law']}
    />,
  );
  expect(text()).toContain('this page is about health, law');
  expect(root.querySelector('button')).toBeNull();
});
