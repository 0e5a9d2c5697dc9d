import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chooseWords, readPhrase, toPhrase } from '@/utils/member/phrase.ts';

const legal = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

/** Of the reference list of BIP39 (github.com/trezor/python-mnemonic, vectors.json), 128 bits. */
const vectors: [hex: string, phrase: string][] = [
  ['00000000000000000000000000000000', `${'abandon '.repeat(11)}about`],
  ['7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f', legal],
  ['ffffffffffffffffffffffffffffffff', `${'zoo '.repeat(11)}wrong`],
];

describe('a recovery phrase', () => {
  it.each(vectors)('says %s as BIP39 does, and reads it back', (hex, phrase) => {
    const entropy = Uint8Array.from(Buffer.from(hex, 'hex'));
    expect(toPhrase(entropy).join(' ')).toBe(phrase);
    expect(readPhrase(phrase)).toEqual(entropy);
  });

  it('comes back whatever the secret, and however it is typed', () => {
    const typing = fc.record({
      gap: fc.constantFrom(' ', '\n', '  ', ', ', '. 7) ', '\u3000'),
      upper: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), typing, (bytes, { gap, upper }) => {
        const text = `1. ${toPhrase(bytes).join(gap)} `;
        expect(readPhrase(upper ? text.toUpperCase() : text)).toEqual(bytes);
      }),
    );
  });

  it('names the first word that is not in the list, and its place', () => {
    expect(readPhrase(legal.replace('year', 'yeer'))).toEqual({ kind: 'unknown', word: 'yeer', place: 4 });
    expect(readPhrase('hello wörld')).toEqual({ kind: 'unknown', word: 'wörld', place: 2 });
  });

  it('says how many words are there when it is not twelve', () => {
    expect(readPhrase('')).toEqual({ kind: 'length', words: 0 });
    expect(readPhrase(`${legal} legal`)).toEqual({ kind: 'length', words: 13 });
    expect(readPhrase(Array.from({ length: 24 }, () => 'zoo').join(' '))).toMatchObject({ kind: 'length' });
  });

  it('is refused when its words contradict each other', () => {
    expect(readPhrase(legal.replace('yellow', 'year'))).toEqual({ kind: 'checksum' });
  });

  it('is a fault for any text, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readPhrase(text)).toHaveProperty('kind');
      }),
      { numRuns: 50 },
    );
  });

  it('is asked for by two different places of it, any of them', () => {
    const pairs = Array.from({ length: 500 }, chooseWords);
    for (const [a, b] of pairs) expect(a >= 1 && a < b && b <= 12).toBe(true);
    expect(new Set(pairs.flat()).size).toBe(12);
  });
});
