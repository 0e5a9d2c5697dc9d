import { describe, expect, it } from 'vitest';

import { isIsbn } from '@/utils/privacy/text/digits.ts';

describe('the number of a book', () => {
  it.each(['9783161484100', '9780306406157', '9791034304639'])('%s is one', (digits) => {
    expect(isIsbn(digits)).toBe(true);
  });

  it.each([
    ['a wrong check digit', '9783161484101'],
    ['an article that is no book', '4006381333931'],
    ['one digit less', '978316148410'],
    ['one digit more', '97831614841000'],
    ['another digit before', '09783161484100'],
    ['nothing', ''],
  ])('%s is none: %s', (_what, digits) => {
    expect(isIsbn(digits)).toBe(false);
  });
});
