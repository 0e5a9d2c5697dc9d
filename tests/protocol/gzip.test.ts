import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gunzip, gzip } from '@sheaf/protocol/gzip';

const lots = 1_000_000;

describe('gzip', () => {
  it('gives the bytes back, and is what others call gzip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (value) => {
        const bytes = new Uint8Array(value);
        expect(await gunzip(await gzip(bytes), bytes.length)).toEqual(bytes);
        expect(new Uint8Array(gunzipSync(await gzip(bytes)))).toEqual(bytes);
        expect(await gunzip(gzipSync(bytes), bytes.length)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('stops a bomb at the limit, whatever it would become', async () => {
    const bomb = gzipSync(new Uint8Array(100_000_000));
    const before = process.memoryUsage().arrayBuffers;
    await expect(gunzip(bomb, lots)).rejects.toThrow(RangeError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it('takes exactly as much as the limit, and not a byte more', async () => {
    const bytes = new Uint8Array(lots).fill(7);
    const packed = await gzip(bytes);
    expect((await gunzip(packed, lots)).length).toBe(lots);
    await expect(gunzip(packed, lots - 1)).rejects.toThrow(RangeError);
  });

  const whole = gzipSync(Buffer.from('a text, long enough to be cut anywhere'));
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('<!doctype html>')],
    ['deflate without its frame', deflateRawSync(Buffer.from('abc'))],
    ['half a stream', whole.subarray(0, whole.length / 2)],
    ['a stream without its last byte', whole.subarray(0, -1)],
    [
      'a stream whose checksum is another',
      whole.map((byte, i) => (i === whole.length - 8 ? byte ^ 1 : byte)),
    ],
    ['a stream and more', Buffer.concat([whole, Buffer.from('more')])],
  ])('refuses %s', async (_what, bytes) => {
    await expect(gunzip(bytes, lots)).rejects.toThrow(TypeError);
  });
});
