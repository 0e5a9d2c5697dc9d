// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { TryResult, type TriedView } from '@/components/TryResult.tsx';
import { mount } from './mount.ts';

const tried: TriedView = {
  input: 'call jo@example.org',
  kind: 'text',
  stored: 'call [e-mail]',
  topics: [],
  rules: ['an e-mail address was taken out of the title'],
  unions: [
    { union: 'did:web:a.example', name: 'A', shared: 'call [e-mail]' },
    { union: 'did:web:b.example', name: 'B', shared: null },
  ],
};

test('before and after stand one above the other, masks marked, each union with what it would get', async () => {
  const { root, find, text } = await mount(<TryResult {...tried} />);
  expect(root.querySelector('del')?.textContent).toBe('call jo@example.org');
  expect(find('try-stored').textContent).toBe('call [e-mail]');
  expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    '[e-mail]',
    '[e-mail]',
  ]);
  expect(text()).toContain('An e-mail address was taken out of the title.');
  expect(text()).toContain('B would get');
  expect(text()).toContain('nothing of it');
});

test('what nothing is taken out of is not struck through', async () => {
  const { root, text } = await mount(<TryResult {...tried} input=" plain " stored="plain" rules={[]} />);
  expect(root.querySelector('del')).toBeNull();
  expect(text()).toContain('No rule found anything in it.');
});

test.each([
  ['excluded', 'not among those'],
  ['sensitive', 'It is about health, law'],
  ['name', 'The very name of the site'],
  ['no-site', 'no public page'],
] as const)('why nothing would be captured: %s', async (refused, words) => {
  const { text } = await mount(
    <TryResult {...tried} stored={null} refused={refused} topics={['health', 'legal']} />,
  );
  expect(text()).toContain('Nothing would be captured');
  expect(text()).toContain(words);
});
