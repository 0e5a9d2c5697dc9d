import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { concatBytes, fromBase64url, fromUtf8, sha256, toUtf8 } from '@sheaf/protocol/bytes';
import { anyText } from './arbitraries.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('UTF-8', () => {
  it('gives every text back, a byte order mark included', () => {
    const text = fc.oneof(anyText(), fc.constant('\ufeff{}'));
    fc.assert(
      fc.property(text, (value) => {
        expect(fromUtf8(toUtf8(value))).toBe(value);
      }),
    );
  });

  it('refuses what is not well-formed', () => {
    for (const broken of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80]])
      expect(() => fromUtf8(Uint8Array.from(broken))).toThrow(TypeError);
  });
});

describe('base64url', () => {
  it('is what RFC 4648 says, without padding', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const decoded = fromBase64url(Buffer.from(value).toString('base64url'));
        expect(Buffer.from(decoded)).toEqual(Buffer.from(value));
      }),
    );
  });

  it.each(['AA==', 'AA=', 'A', 'AB', 'a+b/', 'a b', 'ä', '=', 'A\n'])('refuses %j', (text) => {
    expect(() => fromBase64url(text)).toThrow(Error);
  });

  it('has one text for the same bytes: every other one is refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        let decoded;
        try {
          decoded = fromBase64url(text);
        } catch {
          return;
        }
        expect(Buffer.from(decoded).toString('base64url')).toBe(text);
      }),
    );
  });
});

it('concatBytes puts parts one after the other into a buffer of its own', () => {
  fc.assert(
    fc.property(fc.array(bytes), (parts) => {
      const joined = concatBytes(...parts);
      expect(Buffer.from(joined)).toEqual(Buffer.concat(parts));
      expect(joined.buffer.byteLength).toBe(joined.length);
    }),
  );
});

it('sha256 is SHA-256 of the bytes, also of a part of a larger buffer', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.nat(200), async (value, from) => {
      const part = value.subarray(from);
      expect(Buffer.from(await sha256(part))).toEqual(createHash('sha256').update(part).digest());
    }),
  );
});
