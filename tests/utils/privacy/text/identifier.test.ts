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
  ]);

  it('are random by their changes of kind, their digits among letters, or letters that no one could say', () => {
    for (const token of ['aB3dE5fG7hI9jK1l', 'qwx9plmtrkvbnzsd', 'a1bcd2efgh3ijkl4', 'deadbeefdeadbee12345'])
      expect([token, isRandom(token, 16)]).toEqual([token, true]);
    for (const word of [
      'abcdefghijklmnop',
      '1234567890123456',
      'Abcdefghijklmnop',
      'aB3',
      'facadefacadefacade',
    ])
      expect([word, isRandom(word, 16)]).toEqual([word, false]);
  });
});
