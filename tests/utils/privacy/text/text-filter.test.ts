import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeMarks } from '@/utils/privacy/text/decode-marks.ts';
import { decodeTokens } from '@/utils/privacy/text/decode-tokens.ts';
import { detectAll } from '@/utils/privacy/text/detectors.ts';
import { fold } from '@/utils/privacy/text/fold.ts';
import { listLayers } from '@/utils/privacy/text/layers.ts';
import { createWordFinder, isFindable } from '@/utils/privacy/text/member-words.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

describe('escapes come off, one layer at a time', () => {
  it.each([
    ['a%40b', 'a@b'],
    ['%C3%BC%F0%9F%A6%84', 'ü🦄'],
    ['%E6%BC%A2', '漢'],
    ['%FF%C3x%', '\ufffd\ufffdx%'],
    ['%F0%9F', '\ufffd\ufffd'],
    ['%ED%A0%80%F4%90%80%80', '\ufffd'.repeat(7)],
    ['&#64;&#x40;&#X40;&commat;&#64x', '@@@@@x'],
    ['&nope; &#; &#x; &', '&nope; &#; &#x; &'],
    ['&#0;&#1114112;', '\ufffd\ufffd'],
    [String.raw`\x40\u0040\u{40}\u{1F984}`, '@@@🦄'],
    [String.raw`\x4 \u00 \u{} \u{40 \q \u{110000}`, '\\x4 \\u00 \\u{} \\u{40 \\q \ufffd'],
    ['ａ＠ｂ', 'a@b'],
    ['a\u200bb\u00adc', 'abc'],
    ['ﬁ', 'fi'],
    ['ﷺ', 'ﷺ'],
    ['plain ünï 漢', 'plain ünï 漢'],
    ['%2540', '%40'],
    ['%C2%80', '\u0080'],
    ['%C1%81', '\ufffd\ufffd'],
    ['%DF%BF', '\u07ff'],
    ['%E0%A0%80%EF%BF%BD', '\u0800\ufffd'],
    ['%F0%90%80%80', '\u{10000}'],
    ['%F4%8F%BF%BF', '\u{10ffff}'],
    ['%F5%80%80%80', '\ufffd\ufffd\ufffd\ufffd'],
    ['%F1%80%80', '\ufffd\ufffd\ufffd'],
    ['%C3a %80', '\ufffda \ufffd'],
    ['%E6%BCa', '\ufffd\ufffda'],
    ['%4a%4A%7f', 'JJ\u007f'],
    ['%4 %g0 %4g %4@ %4G %4/ %4: %4', '%4 %g0 %4g %4@ %4G %4/ %4: %4'],
    ['&#64', '@'],
    ['&#0000064;', '@'],
    ['&#123456789;', '\ufffd9;'],
    ['&#x4g;', '\u0004g;'],
    ['&#x10FFFF;&#1114111;', '\u{10ffff}\u{10ffff}'],
    ['a&ZeroWidthSpace;b&Tab;', 'ab\t'],
    ['a;b&amp', 'a;b&amp'],
    ['R&ampx', 'R&ampx'],
    [String.raw`\q0040`, String.raw`\q0040`],
    ['&toString; &; &AMP;', '&toString; &; &AMP;'],
    ['&commat is no mark;', '&commat is no mark;'],
    [String.raw`\x40`, '@'],
    [String.raw`\u{000040}\u{10FFFF}`, '@\u{10ffff}'],
    [String.raw`\u{0000040}`, String.raw`\u{0000040}`],
    [String.raw`\x{40} \q40 \x4g \u004`, String.raw`\x{40} \q40 \x4g \u004`],
    ['㏂ ㎯', 'a.m. ㎯'],
    ['𝒂\u0080', 'a\u0080'],
  ])('%s', (text, plain) => {
    expect((decodeMarks({ text }) ?? { text }).text).toBe(plain);
  });

  it('and every character knows the stretch it came from', () => {
    expect(decodeMarks({ text: 'x%C3%BC&#64;y' })).toEqual({
      text: 'xü@y',
      from: [0, 1, 7, 12],
      to: [1, 7, 12, 13],
    });
    expect(decodeMarks({ text: '𝒂%40%41' })).toEqual({ text: 'a@A', from: [0, 2, 5], to: [2, 5, 8] });
    const twice = decodeMarks(decodeMarks({ text: 'a%2540b' }) ?? { text: '' });
    expect(twice).toEqual({ text: 'a@b', from: [0, 1, 6], to: [1, 6, 7] });
  });
});

describe('tokens that hold a text are opened', () => {
  it.each([
    ['x YWxpY2U= y', 'x alice y'],
    ['YWxpY2U', 'alice'],
    ['user/YWxpY2U=/x', 'user/alice/x'],
    ['a-YWxpY2U', 'a-alice'],
    ['w7zCtcO8', 'üµü'],
    ['616c696365', 'alice'],
    ['616C696365', 'alice'],
    ['Frankfurt internationalization word abc', 'Frankfurt internationalization word abc'],
    ['00ff00 61626', '00ff00 61626'],
    ['YWxpY2U==', 'alice'],
  ])('%s', (text, plain) => {
    expect((decodeTokens({ text }) ?? { text }).text).toBe(plain);
  });

  it('and all of what is inside came from the whole token', () => {
    expect(decodeTokens({ text: 'x YWI= y' })).toEqual({
      text: 'x ab y',
      from: [0, 1, 2, 2, 6, 7],
      to: [1, 2, 6, 6, 7, 8],
    });
  });
});

describe('layers', () => {
  it('are one for a text without encodings, and a few for any other', () => {
    expect(listLayers('A title, plain as most.')).toHaveLength(1);
    expect(listLayers('a+b').map(({ text }) => text)).toEqual(['a+b', 'a b']);
    expect(listLayers('a+b c').map(({ text }) => text)).toEqual(['a+b c']);
    const nested = listLayers('%252525252540').map(({ text }) => text);
    expect(nested).toEqual(expect.arrayContaining(['%2525252540', '%25252540', '%252540', '%2540']));
    expect(nested).not.toContain('%40');
  });

  it('never more than twelve, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('%25', '40', 'YWI=', '&#37;', '+', ' ', 'a'), maxLength: 60 }),
        (text) => {
          expect(listLayers(text).length).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns },
    );
  });
});

describe('folding', () => {
  it('leaves letters and digits without case, accents and what stands between', () => {
    expect(fold('  Zoë—Anna  Ærø 3').text).toBe('zoe anna aero 3');
    expect(fold('Straße ŁÓDŹ ἈΡΧΗΣ İstanbul ısı').text).toBe('strasse lodz αρχησ istanbul isi');
    expect(fold('שָׁלוֹם מחם ｱ').text).toBe('שלומ מחמ ア');
    expect(fold('कमल').text).toBe('कमल');
    expect(fold('🦄').text).toBe('');
  });

  it('and knows where each of them stood', () => {
    expect(fold('éß')).toEqual({ text: 'ess', from: [0, 1, 1], to: [1, 2, 2] });
    expect(fold('e\u0301x')).toEqual({ text: 'ex', from: [0, 2], to: [2, 3] });
    expect(fold('🦄𝐀')).toEqual({ text: 'a', from: [2], to: [4] });
  });
});

it('a plus between words is read as a space, also where a text begins', () => {
  expect(listLayers('+a+b')).toContainEqual({ text: ' a b', from: [0, 1, 2, 3], to: [1, 2, 3, 4] });
  expect(listLayers('a+b c').map(({ text }) => text)).toEqual(['a+b c']);
});

describe('the member’s own words', () => {
  const found = (words: string[], text: string) =>
    createWordFinder(words)(text).map(({ from, to }) => text.slice(from, to));

  it.each<[string, string, string[]]>([
    ['Zoë', 'with ZOE and zoë and Zoe\u0308s', ['ZOE', 'zoë', 'Zoe\u0308']],
    ['Zoe', 'Zoë', ['Zoë']],
    ['Müller', 'Mueller, Muller, MÜLLER', ['Mueller', 'Muller', 'MÜLLER']],
    ['Mueller', 'Müller', ['Müller']],
    ['Jaeger', 'Herr Jäger', ['Jäger']],
    ['Moe', 'Mö Mo', []],
    ['ab', 'a- -b ab', ['ab']],
    ['Straße', 'strasse', ['strasse']],
    [
      'Anna Maria',
      'anna-maria anna_maria annamaria Anna  Maria',
      ['anna-maria', 'anna_maria', 'annamaria', 'Anna  Maria'],
    ],
    ['ann', 'Joanna', ['ann']],
    ['c++', 'C++ and c#', []],
    ['c++11', 'C++11', ['C++11']],
    ['(a[b.*', 'x (a[b.* y', ['a[b']],
    ['漢字', '東京漢字検定', ['漢字']],
    ['Иван', 'ИВАНОВ', ['ИВАН']],
    ['Ærø', 'aero aerø', ['aero', 'aerø']],
    ['Sue', 'issue result', ['sue']],
    ['he', 'she hers', ['he', 'he']],
  ])('%s in %s', (word, text, all) => {
    expect(found([word], text)).toEqual(all);
  });

  it('are found all at once, also inside each other', () => {
    expect(found(['abcd', 'bc', 'c1', 'xyz'], 'abcd c1 abxbc')).toEqual(['bc', 'abcd', 'c1', 'bc']);
  });

  it('need something to look for', () => {
    for (const word of ['', '+', 'a', '…', '-x-']) expect([word, isFindable(word)]).toEqual([word, false]);
    for (const word of ['ab', 'a1', '漢字', 'c++1']) expect([word, isFindable(word)]).toEqual([word, true]);
    expect(found(['', '+', 'a'], 'a + a')).toEqual([]);
  });

  it('are in nothing that is left, whatever the words and the text', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...Array.from('abÄß+.* éе漢')), minLength: 2, maxLength: 6 })
      .filter(isFindable);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (words, text) => {
          const { mask } = createTextFilter(words);
          const { text: left } = mask(text + words.join(text));
          for (const each of words) expect(left.toLowerCase()).not.toContain(each.toLowerCase());
        },
      ),
      { numRuns },
    );
  });
});

describe('a text', () => {
  const { find, mask } = createTextFilter(['phone', 'Zoë']);

  it('is left as it is when there is nothing to find', () => {
    for (const text of ['', 'Parliament passes the budget', '東京の天気予報', 'a\ud83db'])
      expect(mask(text)).toEqual({ text, rules: [] });
  });

  it('says which rules took something out, each once, and what stands in its place', () => {
    expect(mask('Zoe wrote jo@example.org and ann@example.org')).toEqual({
      text: '[…] wrote [e-mail] and [e-mail]',
      rules: ['word', 'email'],
    });
  });

  it('names a stretch after the first rule that finds something in it', () => {
    expect(find('https://zoe@example.org/')[0]).toMatchObject({ rule: 'word' });
    expect(find('zoe@example.org')).toEqual([{ from: 0, to: 15, rule: 'word' }]);
    expect(find('a@b.de c@d.de')).toHaveLength(2);
  });

  it('loses what stands in place of something too, when it is itself one of the words', () => {
    expect(mask('call +49 151 1234567')).toEqual({ text: 'call [[…]]', rules: ['phone', 'word'] });
  });

  it('ends after 3,072 characters, at most; what begins before is seen to its end', () => {
    expect(mask('a '.repeat(1_536))).toMatchObject({ rules: [] });
    expect(mask(`${'a '.repeat(1_536)}b`)).toMatchObject({ rules: ['length'] });
    const crossing = `${'a '.repeat(1_530)}jo@${'x'.repeat(40)}.example.org`;
    expect(mask(crossing).text).toBe(`${'a '.repeat(1_530)}[e-mail]`);
  });

  it('is found behind every layer, at the stretch it came from', () => {
    expect(mask('x jo%2540example.org y').text).toBe('x [e-mail] y');
    expect(mask('x am9AZXhhbXBsZS5vcmc= y').text).toBe('x [e-mail] y');
    expect(mask('&#122;o&#235;!').text).toBe('[…]!');
    expect(createTextFilter([]).mask('call+0151+1234567').text).toBe('call+[phone]');
  });

  it('never has anything left to find, whatever it is', () => {
    const unit = fc.oneof(
      fc.constantFrom(...Array.from('@.+%40 :/=-_[]&#;\\x0123456789aAzZ…ß漢')),
      fc.constantFrom(
        'jo@example.org',
        '%25',
        '&#64;',
        '+49 151 1234567',
        '4111111111111111',
        '[e-mail]',
        '[phone]',
        'zoë',
        'password=',
        '\ud83d',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const once = mask(text);
        expect(find(once.text)).toEqual([]);
        expect(mask(once.text)).toEqual({ text: once.text, rules: [] });
      }),
      { numRuns },
    );
  });
});

it('all detectors see what is theirs in one text', () => {
  const text =
    'https://a.example/?q password=xyz jo@example.org DE89370400440532013000 a 4111111111111111 b 078-05-1123 c +49 151 1234567 d 10.0.0.1 e 00:1A:2B:3C:4D:5E Musterstraße 12 0197f1a0-0000-7000-8000-000000000001 order 48213 @somebody';
  expect(new Set(detectAll(text).map(({ rule }) => rule))).toEqual(
    new Set([
      'address',
      'credential',
      'email',
      'iban',
      'card',
      'national-id',
      'phone',
      'ip',
      'mac',
      'postal-address',
      'identifier',
      'number',
      'person',
    ]),
  );
});

describe('nothing is too short to be looked for', () => {
  const filter = createTextFilter(['漢字', '仮名']);

  it.each([
    ['a/?b', 'a/?b'],
    ['1.1.1.1', '[ip]'],
    ['::1', '[ip]'],
    ['fe80::a', '[ip]'],
    ['aa:bb:cc:dd:ee:ff', '[device]'],
    ['0a0b.0c0d.0e0f', '[device]'],
    ['ABCPE1234F', '[id]'],
    ['tel 12345', 'tel [phone]'],
    ['order 1234', 'order [number]'],
    ['630400000000', '[card]'],
    ['5 Main Street', '[place]'],
    ['id = 0a1b2c3d4e', 'id = [id]'],
    ['id: 0a1b2c3d4e', 'id: [id]'],
    ['in a row, 0a1b2c3d4e', 'in a row, [id]'],
    ['a@b.de', '[e-mail]'],
    ['pin 1234', 'pin 1234'],
    ['漢字仮名', '[…][…]'],
    ['99 9', '99 9'],
    ['order-4821', 'order-[number]'],
    ['fax-030-1234567', 'fax-[phone]'],
    ['a-4821-b', 'a-4821-b'],
  ])('%s becomes %s', (text, masked) => {
    expect(filter.mask(text).text).toBe(masked);
  });

  it('nor too far behind what hides it', () => {
    const deep = ['jo@example.org', 'tel 0151 1234567'].map((text) =>
      Buffer.from(Buffer.from(text).toString('base64')).toString('base64'),
    );
    expect(filter.mask(`a ${deep[0]} b ${deep[1]} c`)).toEqual({
      text: 'a [e-mail] b [phone] c',
      rules: ['email', 'phone'],
    });
  });

  it('nor in the parts of a slug', () => {
    expect(createTextFilter(['099']).mask('a-303939')).toEqual({ text: 'a-[…]', rules: ['word'] });
  });

  it('nor when it only comes to be by what is taken out, however often', () => {
    const pairs = ['a', 'b', 'c', 'd', 'e'].map((letter): [string, string] => [`${letter}1`, `${letter}2`]);
    const nested = (depth: number) =>
      pairs.slice(0, depth).reduce((inside, [open, close]) => `${open} ${inside} ${close}`, '-');
    const words = createTextFilter(pairs.map((pair) => pair.join(' ')));
    expect(words.mask(`x ${nested(1)} y`).text).toBe('x […] y');
    expect(words.mask(`x ${nested(4)} y`)).toEqual({ text: 'x […] y', rules: ['word'] });
    expect(words.mask(`x ${nested(5)} y`)).toEqual({ text: '[…]', rules: ['word'] });
  });
});
