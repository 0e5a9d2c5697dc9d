import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold, foldUnit, listWords, space } from '@/utils/privacy/text/fold.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

describe('a text as words are looked for in it', () => {
  it.each([
    ['Zoë-Anna', 'zoe anna'],
    ['  a\t\nb  ', 'a b '],
    ['A1Z9 az09', 'a1z9 az09'],
    ['Straße, Łódź', 'strasse lodz'],
    ['Ærø & Þór', 'aero thor'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁn ① 𝒂', 'fin 1 a'],
    ['漢字、仮名', '漢字 仮名'],
    ['कि', 'कि'],
    ['!?', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('knows where each letter came from; a mark belongs to the letter before it', () => {
    expect(fold('xe\u0301y')).toEqual({ text: 'xey', from: [0, 1, 3], to: [1, 3, 4] });
    expect(fold('\u0301a')).toEqual({ text: 'a', from: [1], to: [2] });
    expect(fold('𝒂ß!')).toEqual({ text: 'ass ', from: [0, 2, 2, 3], to: [2, 3, 3, 4] });
  });
});

describe('one unit by itself', () => {
  it('is known at once in ASCII, and where typographers put it between words', () => {
    const between = [0xa0, 0xab, 0xb7, 0xbb, 0x2010, 0x2013, 0x2026, 0x2027, 0x2030, 0x203a, 0x205e];
    for (const unit of between) expect([unit, foldUnit(unit)]).toEqual([unit, space]);
    for (const unit of [0x80, 0xb5, 0xe9, 0x200d, 0x2028, 0x202f, 0x205f, 0x6f22, 0xd83e])
      expect([unit, foldUnit(unit)]).toEqual([unit, undefined]);
    for (let unit = 0; unit < 0x80; unit += 1) {
      const letter = /[a-z\d]/.exec(String.fromCharCode(unit).toLowerCase())?.[0];
      expect([unit, foldUnit(unit)]).toEqual([unit, letter?.charCodeAt(0) ?? space]);
    }
  });

  it('is what it is in a text', () => {
    const others = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => {
      const folded = foldUnit(unit);
      const whole = fold(`a${String.fromCharCode(unit)}b`).text;
      return folded !== undefined && whole !== `a${String.fromCharCode(folded)}b`;
    });
    expect(others).toEqual([]);
  });
});

it('the words of a text are those of it as it is folded', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('abzAZ09 -–…·ßé漢ς🦄\u0301')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, (said) => {
      expect(listWords(said)).toEqual(
        fold(said)
          .text.split(' ')
          .filter((word) => word !== ''),
      );
    }),
    { numRuns },
  );
});
