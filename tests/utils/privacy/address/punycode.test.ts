import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readHost } from '@/utils/privacy/address/punycode.ts';

/** RFC 3492, section 7.1, in small letters as hosts have them. */
const samples: [name: string, text: string, encoded: string][] = [
  ['Arabic', 'ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['Chinese', '他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['Czech', 'pročprostěnemluvíčesky', 'proprostnemluvesky-uyb24dma41a'],
  ['Hebrew', 'למההםפשוטלאמדבריםעברית', '4dbcagdahymbxekheh6e0a7fei0b'],
  ['Japanese', 'なぜみんな日本語を話してくれないのか', 'n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa'],
  [
    'Korean',
    '세계의모든사람들이한국어를이해한다면얼마나좋을까',
    '989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c',
  ],
  ['Russian', 'почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['Spanish', 'porquénopuedensimplementehablarenespañol', 'porqunopuedensimplementehablarenespaol-fmd56a'],
  ['Vietnamese', 'tạisaohọkhôngthểchỉnóitiếngviệt', 'tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g'],
  ['Japanese and digits', '3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['with hyphens', '安室奈美恵-with-super-monkeys', '-with-super-monkeys-pc58ag80a8qai00g7n9n'],
];

it.each(samples)('%s', (_name, text, encoded) => {
  expect(readHost(`xn--${encoded}.example.org`)).toBe(`${text}.example.org`);
});

describe('a host', () => {
  it('is read label by label, and left as it is where it is none', () => {
    expect(readHost('www.example.org')).toBe('www.example.org');
    expect(readHost('a.xn--bcher-kva.xn--p1ai')).toBe('a.bücher.рф');
    expect(readHost('notxn--bcher-kva.org')).toBe('notxn--bcher-kva.org');
  });

  it.each([
    'xn--a-!.org',
    'xn--bcher-kv{.org',
    'xn--bcher-kv.org',
    'xn--bcher-KVA.org',
    'xn--99999999.org',
    'xn--a-99999999999.org',
    `xn--${'9'.repeat(1_000)}.org`,
    `xn--a-${'9'.repeat(400)}a${'9'.repeat(400)}.org`,
  ])('%s is malformed and stays', (host) => {
    expect(readHost(host)).toBe(host);
  });

  it('with nothing after its mark is that', () => {
    expect(readHost('xn--.org')).toBe('.org');
  });

  it.each([
    ['uƺ坽rɰ', 'ur-70a34e3214a'],
    ['г钠翥惆', 'c1a2158b4rtrms'],
    ['ɯ椊҇', 'foa68hr81o'],
    ['gȶˑ腷ҹ', 'g-cza97b64d8w1y'],
    ['ѥ̤欘', 'lta55dt76t'],
    ['tzak硇υ', undefined],
  ])('whose letters lie far from each other is read: %s', (text, expected) => {
    const encoded = new URL(`https://${text}.org/`).hostname.slice('xn--'.length, -'.org'.length);
    if (expected !== undefined) expect(encoded).toBe(expected);
    expect(readHost(`xn--${encoded}.org`)).toBe(`${text}.org`);
  });

  it('is what the browser made of it', () => {
    const label = fc.string({
      unit: fc.constantFrom(...Array.from('abz09-éüßñяж漢字語カאב')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(label, (text) => {
        const url = URL.parse(`https://${text}.example/`);
        if (!url?.hostname.startsWith('xn--')) return;
        expect(URL.parse(`https://${readHost(url.hostname)}/`)?.hostname).toBe(url.hostname);
      }),
    );
  });

  it('never throws, whatever follows its mark', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{0,30}$/),
        (junk) => typeof readHost(`xn--${junk}.org`) === 'string',
      ),
    );
  });
});
