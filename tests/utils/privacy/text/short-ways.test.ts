import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findAddresses } from '@/utils/privacy/text/address-in-text.ts';
import { findCards } from '@/utils/privacy/text/card.ts';
import { findCredentials } from '@/utils/privacy/text/credential.ts';
import { detectAll } from '@/utils/privacy/text/detectors.ts';
import { findEmails } from '@/utils/privacy/text/email.ts';
import type { Finding } from '@/utils/privacy/text/finding.ts';
import { fold, listWords } from '@/utils/privacy/text/fold.ts';
import { findIbans } from '@/utils/privacy/text/iban.ts';
import { findIdentifiers } from '@/utils/privacy/text/identifier.ts';
import { findIps } from '@/utils/privacy/text/ip.ts';
import { endOf, startOf } from '@/utils/privacy/text/layer.ts';
import { listLayers } from '@/utils/privacy/text/layers.ts';
import { findMacs } from '@/utils/privacy/text/mac.ts';
import { createWordFinder } from '@/utils/privacy/text/member-words.ts';
import { findNationalIds } from '@/utils/privacy/text/national-id.ts';
import { findNumbers } from '@/utils/privacy/text/number.ts';
import { findPeople } from '@/utils/privacy/text/person.ts';
import { findPhones } from '@/utils/privacy/text/phone.ts';
import { findPostalAddresses } from '@/utils/privacy/text/postal-address.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

const everyDetector = [
  findAddresses,
  findCards,
  findCredentials,
  findEmails,
  findIbans,
  findIdentifiers,
  findIps,
  findMacs,
  findNationalIds,
  findNumbers,
  findPeople,
  findPhones,
  findPostalAddresses,
];

/** Pieces of what the detectors look for, and of what they do not. */
const pieces = fc.constantFrom(
  '1',
  '12',
  '1234',
  '12345',
  '00',
  ' ',
  '-',
  '.',
  ':',
  '=',
  '/',
  '+',
  '@',
  'a',
  'ab',
  'Word',
  'order ',
  'tel ',
  'password',
  'user ',
  'u/',
  'x.de',
  'DE89',
  '3704 0044',
  '0532 0130 00',
  '::',
  'ff',
  'aa:bb',
  'Street',
  ' Berlin',
  'ABCPE1234F',
  '12345678Z',
  'basic ',
  'sk-',
  'abcdefghijklmnop',
  'AKIAIOSFODNN7EXAMPLE',
  'www.',
  '?q',
  '4111 1111 1111 1111',
  'curl -u a:bcd',
  'é',
  '–',
  '漢',
);
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

const toText = ({ from, to, rule }: Finding) => `${from}-${to} ${rule}`;

it('a look at what a text has leaves out no detector that would find something', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const found = new Set(detectAll(text).map(toText));
      const all = new Set(everyDetector.flatMap((detect) => detect(text)).map(toText));
      expect(found).toEqual(all);
    }),
    { numRuns: 2 * numRuns },
  );
});

it('words are those of the folded text, however they are read', () => {
  const unit = fc.constantFrom(
    ...Array.from('azAZ09 _-.…–“”\u00a0«»·\u2010\u2027\u2030\u205e\u200béßİμ漢字क़🦄\ud83d[]{}~\u007f\u0080'),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(listWords(text)).toEqual(
        fold(text)
          .text.trim()
          .split(' ')
          .filter((word) => word !== ''),
      );
    }),
    { numRuns: 2 * numRuns },
  );
});

describe('the short way for parts of addresses', () => {
  const words = ['Zoë', 'ab12', 'north south', '漢字'];
  const findWords = createWordFinder(words);
  const { find } = createTextFilter(words);

  /** Which characters are taken out. */
  const cover = (found: readonly Finding[], text: string) =>
    Array.from(text, (_, i) => found.some(({ from, to }) => from <= i && i < to));

  /** What the chain finds layer by layer, without any short way. */
  const findAtLength = (text: string) =>
    listLayers(text).flatMap((layer) =>
      [...detectAll(layer.text), ...findWords(layer.text)].map(({ from, to, rule }): Finding => ({
        from: startOf(layer, from),
        to: endOf(layer, to - 1),
        rule,
      })),
    );

  it('takes out an identity number of seven digits and the letter that checks it', () => {
    expect(cover(find('1234567-l-case'), '1234567-l-case')).toEqual(
      cover([{ from: 0, to: 9, rule: 'national-id' }], '1234567-l-case'),
    );
  });

  it('takes out exactly what the long way does', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'zoe',
        'ab12',
        'ab',
        '12',
        'north',
        'South',
        'order',
        'tel',
        'case',
        'Honey',
        'of',
        '2026',
        '01',
        '1234567',
        '12345',
        'YWxp',
        'am8',
        'sk',
        'abcdefghijklmno',
        'abcdefghijklmnop',
        'id',
      ),
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.stringMatching(/^\d{1,7}$/),
    );
    const slug = fc
      .array(fc.tuple(part, fc.constantFrom('-', '_', '')), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(slug, (text) => {
        expect([text, cover(find(text), text)]).toEqual([text, cover(findAtLength(text), text)]);
      }),
      { numRuns: 4 * numRuns },
    );
  });

  it('and so does every other text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cover(find(text), text)).toEqual(cover(findAtLength(text), text));
      }),
      { numRuns },
    );
  });
});
