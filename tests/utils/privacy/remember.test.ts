import { expect, it, vi } from 'vitest';

import { remember } from '@/utils/privacy/remember.ts';

it('asks once for each question, whatever the answer', () => {
  const answer = vi.fn((text: string) => (text === 'none' ? undefined : text.length));
  const known = remember(answer, 3);
  expect(['none', 'ab', 'none', 'ab', 'abc'].map((text) => known(text))).toEqual([
    undefined,
    2,
    undefined,
    2,
    3,
  ]);
  expect(answer.mock.calls).toEqual([['none'], ['ab'], ['abc']]);
});

it('forgets all when there are too many, and begins anew', () => {
  const answer = vi.fn((text: string) => text.length);
  const known = remember(answer, 2);
  const asked = (...texts: string[]) => {
    answer.mockClear();
    for (const text of texts) expect(known(text)).toBe(text.length);
    return answer.mock.calls.flat();
  };
  expect(asked('a', 'bb', 'a', 'bb')).toEqual(['a', 'bb']);
  expect(asked('ccc', 'ccc')).toEqual(['ccc']);
  expect(asked('a', 'ccc', 'a')).toEqual(['a']);
  expect(asked('bb', 'a')).toEqual(['bb', 'a']);
});
