import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeTokens } from '@/utils/privacy/text/decode-tokens.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

/** The text with its tokens decoded; itself when there are none. */
const decode = (text: string) => decodeTokens({ text })?.text ?? text;

/** Node's own decoders say what the bytes are. */
function readBytes(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- what nobody writes
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

describe('a token is read', () => {
  it.each([
    ['am9obg==', 'john'],
    ['am9obg=', 'john'],
    ['am9obg', 'john'],
    ['am9obg===', 'john='],
    ['x am9obg== y', 'x john y'],
    ['am9obg==&am9obg', 'john&john'],
    ['amFuZQ', 'jane'],
    ['amFuZXQ=', 'janet'],
    ['YWI=', 'ab'],
    ['YWI', 'ab'],
    ['Cgk=', '\n\t'],
    ['DQo=', '\r\n'],
    ['fn4', '~~'],
    ['ICA', '  '],
    ['6a6f686e', 'john'],
    ['6A6F686E', 'john'],
    ['6a6f68', 'joh'],
    // Too short for hex.
    ['6a6f', '鮟'],
    ['303939', '099'],
    ['7e7e7e', '~~~'],
    ['202020', '   '],
    ['090a0d', '\t\n\r'],
    ['w7zDvA', 'üü'],
    ['c3bcc3bc', 'üü'],
    ['8J+mhA==', '🦄'],
    ['8J-mhA', '🦄'],
    ['wqA', '\u00a0'],
    ['9I+/vQ', '\u{10fffd}'],
    ['f48fbfbd', '\u{10fffd}'],
    ['ed9fbf', '\ud7ff'],
    ['ee8080', '\ue000'],
    ['e0a080', '\u0800'],
    ['f0908080', '\u{10000}'],
    ['efbbbf6a', '\ufeffj'],
    ['am9obg-1', 'john-1'],
    ['1-am9obg', '1-john'],
    ['1-am9obg==', '1-john'],
    ['zz-6a6f68/zz', 'zz-joh/zz'],
    ['zz_YWI_zz', 'zz_ab_zz'],
    ['zz+YWI', 'zz+ab'],
    ['üam9obg', 'üjohn'],
  ])('%s says %j', (token, text) => {
    expect(decode(token)).toBe(text);
  });

  it.each([
    '',
    '=',
    'a',
    'YW',
    'am9ob',
    '6a6f6',
    '6a6f6g',
    '6a6fg8',
    '6a6f6/',
    '6a6f6:',
    '6a6f6`',
    '6a6f1f',
    '6a6f686',
    'g09fa684',
    '7f7f7f',
    'AAAA',
    'fn8',
    'fx8',
    'HyAg',
    'wYE',
    '/////w',
    // Not characters (RFC 3629 §4): beyond the last one, half of a pair, longer than need be.
    '9JGGgG',
    'f4908080',
    'eda080',
    'e08080',
    'f0808080',
    'the weather',
    'zz-YW',
    'zz-zz',
  ])('%j says nothing', (token) => {
    expect(decodeTokens({ text: token })).toBeUndefined();
  });
});

describe('whatever the token', () => {
  const text = fc
    .string({
      unit: fc.oneof(fc.constantFrom(...Array.from('ab9 ~-\n\t\r')), fc.constantFrom('ü', '漢', '🦄')),
      minLength: 3,
    })
    .filter((each) => !each.startsWith('\ufeff'));

  it('in base64 or hex, it is what was encoded', () => {
    fc.assert(
      fc.property(text, (said) => {
        const bytes = Buffer.from(said);
        expect(decode(bytes.toString('hex'))).toBe(said);
        // What is hex as well is read as that.
        for (const encoding of ['base64', 'base64url'] as const) {
          const token = bytes.toString(encoding);
          if (!/^[\da-f]{6,}=*$/i.test(token)) expect(decode(token)).toBe(said);
        }
      }),
      { numRuns },
    );
  });

  it('a run of hex or of base64 is what Node’s decoders make of it, or stays', () => {
    const nibbles = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEF')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(nibbles, (token) => {
        const isHex = token.length >= 6 && token.length % 2 === 0;
        const said = isHex ? readBytes(Buffer.from(token, 'hex')) : undefined;
        if (said !== undefined) expect(decode(token)).toBe(said);
      }),
      { numRuns: 2 * numRuns },
    );
    const sextets = fc.string({
      unit: fc.constantFrom(...Array.from('GHIJwxyz0189Zgm')),
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(sextets, (token) => {
        const said = token.length % 4 === 1 ? undefined : readBytes(Buffer.from(token, 'base64'));
        expect(decode(token)).toBe(said ?? token);
      }),
      { numRuns: 2 * numRuns },
    );
  });
});
