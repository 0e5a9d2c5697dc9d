import { describe, expect, it } from 'vitest';

import { examineHost } from '@/utils/pipeline/look-alike.ts';

/** As the address field gives it: whatever script it was typed in. */
const hostOf = (typed: string) => new URL(`https://${typed}`).host;
const warningsOf = (typed: string, ...known: string[]) => examineHost(hostOf(typed), known).warnings;

describe('a host name', () => {
  it.each([
    ['union.example.org'],
    ['union-2.example.org:8443'],
    ['localhost:7117'],
    ['127.0.0.1:7117'],
    ['[::1]:7117'],
    ['bücher.example'],
    ['café.example'],
    ['москва.example'],
    ['ελλάδα.example'],
    ['데이터union.example'],
    ['データunion.example'],
    ['数据.example'],
    ['google.com'],
    ['earnings.example'],
  ])('%s is shown without a warning', (typed) => {
    expect(warningsOf(typed, 'other.example')).toEqual([]);
  });

  it('is shown in ASCII, and beside it as a browser might', () => {
    expect(examineHost(hostOf('bücher.example'), [])).toEqual({
      ascii: 'xn--bcher-kva.example',
      shown: 'bücher.example',
      warnings: [],
    });
  });

  it.each([
    [
      'a Cyrillic letter among Latin ones',
      'p\u0430ypal-union.example',
      'mixes letters of Latin and Cyrillic',
    ],
    ['a Greek letter among Latin ones', 'uni\u03bfn.example', 'mixes letters of Latin and Greek'],
    ['Cyrillic and Greek', '\u0430\u03bf.example', 'mixes letters of Cyrillic and Greek'],
    [
      'Cyrillic letters only, which look Latin',
      '\u0430\u0440\u0440\u04cf\u0435.example',
      'look like “apple”',
    ],
    ['Greek letters only, which look Latin', '\u03bf\u03c1\u03c4.example', 'look like “opt”'],
    ['a digit for a letter', 'paypa1.example', 'looks like “paypal”'],
    ['two letters for one', 'rnicrosoft.example', 'looks like “microsoft”'],
    ['an accent', 'googlé.example', 'looks like “google”'],
  ])('with %s is shown for what it is', (_what, typed, words) => {
    expect(warningsOf(typed).join(' ')).toContain(words);
  });

  it.each([
    ['with a digit for a letter', 'uni0n.example'],
    ['with a Cyrillic letter', 'uni\u043en.example'],
    ['with an accent', 'unión.example'],
  ])('%s looks like a union that was joined', (_what, typed) => {
    expect(warningsOf(typed, 'union.example')).toContain(
      'It looks like union.example, a union you joined, and is not it.',
    );
  });

  it('that begins with the whole name of a union that was joined is told from it', () => {
    expect(warningsOf('union.example.evil.test', 'union.example')[0]).toContain(
      'It begins like union.example',
    );
    expect(warningsOf('www.union.example', 'union.example')).toEqual([]);
  });

  it('does not look like itself', () => {
    expect(warningsOf('uni0n.example', hostOf('uni0n.example'))).toEqual([]);
  });
});
