import { describe, expect, it } from 'vitest';

import { findIdentifiers, isRandom } from '@/utils/privacy/text/identifier.ts';
import { checkDetector } from './check-detector.ts';

describe('identifiers', () => {
  checkDetector(findIdentifiers, 'identifier', [
    'id ‹0197f1a0-0000-7000-8000-000000000001›.',
    '‹0197f1a000007000800000000000000f›',
    '‹d41d8cd98f00b204e9800998ecf8427e›',
    '‹1FAIpQLSfsG7AEFLvlW68aIVIsQ9›',
    'x=‹aB3dE5fG7h›, y: "‹k9Lm2Np4Qr›"',
    'a-long-slug-with-many-words-2024, Donaudampfschifffahrtsgesellschaft',
    'internationalization, MyVeryLongCamelCaseName, ANOTHERLONGSHOUTINGWORD',
    '1234567890123456, short=abc123, methylenedioxymethamphetamine',
    'covid19vaccine2021update',
    // Digits in one place only.
    'abcde123456fghij',
  ]);

  /** Each at an edge: a letter, a digit or a change of kind less, and it is the other. */
  it.each<[least: number, random: string[], not: string[]]>([
    // Shorter than the least; hexadecimal, with a digit in six.
    [
      16,
      ['aB3dE5fG7hI9jK1l'],
      ['aB3dE5fG7hI9jK1', '1234567890123456', 'abcdefghijklmnop', 'Abcdefghijklmnop'],
    ],
    [
      16,
      ['abcdefabcdefabc123', 'deadbeefdeadbee12345'],
      ['abcdefabcdefabcd12', 'abcdefabcdefabg123', 'facadefacadefacade'],
    ],
    // Five consonants in a row, in fourteen characters with a digit.
    [10, ['ooobcdfgoooo1u'], ['oobcdfgoooo1u', 'ooobcdfgooooou', 'ooobcdfoooooo1u']],
    // Digits in two places, 5.5 letters between them.
    [
      16,
      ['ooooo1ooooo2oooo', 'oooooo1ooooo2oooooo3ooooo'],
      ['ooooooo12ooooooo', 'oooooo1oooooo2oooooo3ooooo', '1ooooooo2ooooooo', 'ooooooo1ooooooo2'],
    ],
    // Without a digit, fewer than 2.6 letters from capital to capital.
    [16, ['AbcAbcAbcAbcAbcAbAbAbAbAb'], ['AbcAbcAbcAbcAbcAbcAbAbAbAb', 'MyVeryLongCamelCase']],
    [10, ['Oyo1Oyo1Oyo1'], []],
    // Three changes of kind in ten steps, 4.2 with less than two digits.
    [10, ['oooo1ooooo2', 'OOOO1OOOOO2', 'OoOooooooo1o'], ['ooooo1ooooo2', 'Ooooooooo1o', 'OOOOO1OOOOO2']],
  ])('at least %i characters: %j are random, %j are not', (least, random, not) => {
    for (const characters of random)
      expect([characters, isRandom(characters, least)]).toEqual([characters, true]);
    for (const characters of not)
      expect([characters, isRandom(characters, least)]).toEqual([characters, false]);
  });
});

describe('a word beside what is random', () => {
  checkDetector(findIdentifiers, 'identifier', [
    'x=aB3dE5fG7h-word and x=aB3dE5fG7h-WORD and x=aB3dE5fG7h-Word',
    'x=‹aB3dE5fG7h-wor› and x=‹aB3dE5fG7h-WOR› and x=‹aB3dE5fG7h-Wor› and x=‹aB3dE5fG7h-wOr›',
    'x=‹aB3dE5fG7h-1word› and x=‹aB3dE5fG7h-word1› and x=‹aB3dE5fG7h-1WORD› and x=‹aB3dE5fG7h-WORD1›',
    'qwx9plmtrkvb-word and word-‹qwx9plmtrkvbnz1s›',
    '‹aB3dE5fG-7hI9jK1l›, ‹oooo1oooo-oooo2oooo›',
  ]);
});

describe('the value of something', () => {
  checkDetector(findIdentifiers, 'identifier', [
    'x=‹oooo1ooo-oo2›',
    'x=‹ooooooo1ooooo› and x=oooooo1ooooo and x=oooooooooooo12 and x=12oooooooooooo',
    'x=‹oooooo12oooooo› and x=oooooo-oooooo12',
    'in a row, ‹aB3dE5fG7h›',
    'x: ‹aB3dE5fG7h› > "‹aB3dE5fG7h›" | aB3dE5fG7 ? ‹aB3dE5fG7h›',
  ]);
});
