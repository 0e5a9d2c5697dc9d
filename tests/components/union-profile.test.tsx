// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { UnionProfile } from '@/components/UnionProfile.tsx';
import { mount } from './mount.ts';

const manifest = {
  name: 'Riverside',
  description: 'We read.',
  terms: 'One.\n\n<b>Two.</b>',
  version: 3,
  holdHours: 24,
};

test('shows the terms as they were written', async () => {
  const { root, text } = await mount(<UnionProfile manifest={manifest} />);
  expect(root.querySelector('.terms-text')?.textContent).toBe(manifest.terms);
  expect(text()).toContain('Terms of Riverside, version 3');
  expect(text()).toContain('24 hours between capture and sharing');
});

test('says so when nothing waits', async () => {
  const { text } = await mount(<UnionProfile manifest={{ ...manifest, holdHours: 0 }} />);
  expect(text()).toContain('shared at once');
});
