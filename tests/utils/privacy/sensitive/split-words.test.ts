import { expect, it } from 'vitest';

import { splitPhrases, splitWords } from '@/utils/privacy/sensitive/split-words.ts';

it('reads words with any white space between and around them', () => {
  expect(splitWords('a bc')).toEqual(['a', 'bc']);
  expect(splitWords('\n    a  bc\n    d\n  ')).toEqual(['a', 'bc', 'd']);
});

it('reads phrases with commas between them and after the last', () => {
  expect(splitPhrases('\n  a b, c,\n  d e f,\n')).toEqual(['a b', 'c', 'd e f']);
  expect(splitPhrases('a b')).toEqual(['a b']);
});
