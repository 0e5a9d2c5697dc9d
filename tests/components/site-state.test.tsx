// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { SiteState } from '@/components/SiteState.tsx';
import { mount } from './mount.ts';

test.each([
  [undefined, 'Not on this site', false],
  ['paused', 'Not on this site', false],
  ['excluded', 'Capture it again', true],
] as const)('of a site that is %s the answer is %s', async (reason, label, on) => {
  const onToggle = vi.fn<(on: boolean) => void>();
  const { button, click, text } = await mount(
    <SiteState site="example.com" isBusy={false} onToggle={onToggle} {...(reason && { reason })} />,
  );
  expect(text()).toContain('example.com');
  await click(button(label));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith(on);
});
