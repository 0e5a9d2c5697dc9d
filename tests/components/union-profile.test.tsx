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
  purposes: ['research', 'insights'] as ('research' | 'insights')[],
  asks: [{ category: 'browsing' as const, because: 'x' }],
};
const fingerprint = '0000 1111 2222 3333 4444 5555 6666 7777';
const hostName = { ascii: 'riverside.example', shown: 'riverside.example', warnings: [] };
const who = { fingerprint, hostName };

test('shows the terms as they were written', async () => {
  const { root, text } = await mount(<UnionProfile manifest={manifest} {...who} />);
  expect(root.querySelector('.terms-text')?.textContent).toBe(manifest.terms);
  expect(text()).toContain('Terms of Riverside, version 3');
  expect(text()).toContain('24 hours between capture and sharing');
});

test('says so when nothing waits', async () => {
  const { text } = await mount(<UnionProfile manifest={{ ...manifest, holdHours: 0 }} {...who} />);
  expect(text()).toContain('shared at once');
});

test('says who it is and what it is about before anything is asked', async () => {
  const more = { share: 'Half of it.', leaving: 'Write to us.', admission: 'approval' as const };
  const { text } = await mount(<UnionProfile manifest={{ ...manifest, ...more }} {...who} />);
  const words = text();
  for (const said of [
    'riverside.example',
    fingerprint,
    'the pages you open',
    'research whose results are published and statistics about many members together',
    'Half of it.',
    'Write to us.',
    'A person at the union decides on each request',
  ]) {
    expect(words).toContain(said);
  }
  const silent = await mount(<UnionProfile manifest={manifest} {...who} />);
  expect(silent.text()).toContain('You can stop sharing in Sheaf at any time');
});

test('warns of an address that may be taken for another, and shows it in ASCII', async () => {
  const posing = { ascii: 'xn--pypal-4ve.com', shown: 'pаypal.com', warnings: ['It mixes letters.'] };
  const { root, text } = await mount(
    <UnionProfile manifest={manifest} fingerprint={fingerprint} hostName={posing} />,
  );
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('It mixes letters.');
  expect(text()).toContain('exactly this address: xn--pypal-4ve.com');
});
