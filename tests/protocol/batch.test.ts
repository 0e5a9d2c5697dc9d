import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  decodeBatch,
  encodeBatch,
  packBatch,
  sizeClasses,
  type BatchHeader,
  type BatchLine,
} from '@sheaf/protocol/batch';
import { toUtf8 } from '@sheaf/protocol/bytes';
import { limits } from '@sheaf/protocol/limits';
import { merkleRoot } from '@sheaf/protocol/merkle';
import { sealOverhead } from '@sheaf/protocol/seal';

const address = {
  aud: 'did:web:union.example.org',
  consent: 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje',
  seq: 0,
  previous: null,
};

const line = fc.record({
  line: fc.string({ unit: 'grapheme', maxLength: 300 }).map((title) => JSON.stringify({ title })),
  visit: fc.constantFrom('a', 'b', 'c'),
});

describe('batch', () => {
  it('comes back as it went in, whatever the lines hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const decoded = await decodeBatch((await encodeBatch(address, lines))!);
        expect(decoded.lines).toEqual(lines.map((entry) => entry.line));
        expect(decoded.header).toMatchObject({ ...address, count: lines.length });
        expect(sameGroups(decoded.header.visits, lines)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('has one of a few sizes, sealing included', async () => {
    const small = await encodeBatch(address, [{ line: '{}', visit: 'a' }]);
    const large = await encodeBatch(address, incompressible(80));
    expect([small, large].map((bytes) => bytes!.length + sealOverhead)).toEqual([2_000, 30_000]);
  });

  it('is packed by compressed size: all that fits, or as good as full', async () => {
    const size = fc.integer({ min: 1, max: 3_000 });
    const runs = fc.array(
      fc.record({ size, times: fc.integer({ min: 1, max: 60 }), isPlain: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(runs, async (parts) => {
        const lines = parts.flatMap(({ size: chars, times, isPlain }) =>
          isPlain
            ? Array.from({ length: times }, () => ({ line: 'a'.repeat(chars), visit: 'a' }))
            : incompressible(times, chars),
        );
        const { count, bytes } = await packBatch(address, lines);
        expect(bytes).toEqual(await encodeBatch(address, lines.slice(0, count)));
        if (count === lines.length) return;
        expect(bytes.length + sealOverhead).toBe(sizeClasses.at(-1));
        const isFull = new DataView(bytes.buffer).getUint32(0) > 0.94 * bytes.length;
        expect(isFull || (await encodeBatch(address, lines.slice(0, count + 1))) === undefined).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses an event that does not fit alone, by name', async () => {
    const [huge] = incompressible(1, 40_000);
    await expect(packBatch(address, [huge!])).rejects.toMatchObject({ code: 'batch.event-too-large' });
  });

  it('refuses any other bytes', async () => {
    const bytes = (await encodeBatch(address, [{ line: '{"a":1}', visit: 'a' }]))!;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (index, change) => {
        const broken = bytes.slice();
        broken[index]! ^= change;
        // A few bytes of the gzip header (time, system) carry no content; everything else must be refused.
        const outcome = await decodeBatch(broken).then(
          (decoded) => decoded.lines.join(),
          (error: { code: string }) => error.code,
        );
        expect(outcome).toMatch(/^(batch\.(padding|gzip|header|count|visits|root)|\{"a":1\})$/);
      }),
    );
    await expect(decodeBatch(new Uint8Array(3))).rejects.toMatchObject({ code: 'batch.padding' });
    await expect(decodeBatch(bytes.subarray(1))).rejects.toMatchObject({ code: 'batch.padding' });
  });
});

describe('a batch from a member who may send anything', () => {
  const lines = ['{"a":1}', '{"b":2}', '{"c":3}'];

  async function headerOf(of = lines): Promise<BatchHeader> {
    const root = await merkleRoot(of.map(toUtf8));
    return { v: 1, typ: 'sheaf.batch', ...address, count: of.length, root, visits: of.map(() => 0) };
  }

  /** Packed as a batch is, whatever it says. */
  function pack(text: string | Uint8Array): Uint8Array {
    const packed = gzipSync(text);
    const size = sizeClasses.find((bytes) => bytes >= packed.length + 4 + sealOverhead)!;
    const padded = Buffer.alloc(size - sealOverhead);
    padded.writeUInt32BE(packed.length);
    padded.set(packed, 4);
    return padded;
  }

  const packWith = async (change: object, of = lines) =>
    pack([JSON.stringify({ ...(await headerOf(of)), ...change }), ...of].join('\n'));

  it('is read when it is what the header says', async () => {
    expect(await decodeBatch(await packWith({}))).toEqual({ header: await headerOf(), lines });
  });

  it.each<[string, object]>([
    ['batch.header', { v: 2 }],
    ['batch.header', { typ: 'sheaf.other' }],
    ['batch.header', { aud: 'did:key:z6Mk' }],
    ['batch.header', { consent: undefined }],
    ['batch.header', { note: 'x' }],
    ['batch.header', { count: 0 }],
    ['batch.header', { seq: -1 }],
    ['batch.header', { visits: [0, 0.5, 1] }],
    ['batch.count', { count: 2 }],
    ['batch.count', { count: 4 }],
    ['batch.visits', { visits: [0, 0] }],
    ['batch.visits', { visits: [0, 0, 0, 0] }],
    ['batch.visits', { visits: [1, 0, 0] }],
    ['batch.visits', { visits: [0, 2, 1] }],
    ['batch.root', { root: `u${'A'.repeat(43)}` }],
  ])('is refused as %s with %j', async (code, change) => {
    await expect(decodeBatch(await packWith(change))).rejects.toMatchObject({ code });
  });

  it('may number its visits in the one way there is', async () => {
    for (const visits of [
      [0, 0, 0],
      [0, 1, 0],
      [0, 1, 2],
    ])
      expect((await decodeBatch(await packWith({ visits }))).header.visits).toEqual(visits);
  });

  it('is refused with its lines in another order, or with another line', async () => {
    const { root } = await headerOf();
    for (const other of [lines.toReversed(), [...lines.slice(1), '{"d":4}']])
      await expect(decodeBatch(await packWith({ root }, other))).rejects.toMatchObject({
        code: 'batch.root',
      });
  });

  it('is refused with a line longer than an event may be', async () => {
    const long = await packWith({}, ['a'.repeat(limits.eventLineChars + 1)]);
    await expect(decodeBatch(long)).rejects.toMatchObject({ code: 'batch.count' });
  });

  it.each<[string, string, string | Uint8Array]>([
    ['batch.header', 'nothing', ''],
    ['batch.header', 'no JSON', 'hello\nworld'],
    ['batch.gzip', 'no text', Uint8Array.of(0xff, 0xfe)],
    ['batch.gzip', 'a bomb', new Uint8Array(20_000_000)],
  ])('is refused as %s when it holds %s', async (code, _what, text) => {
    await expect(decodeBatch(pack(text))).rejects.toMatchObject({ code });
  });

  it.each([0, 1, 5_000, 0xffff_ffff])('is refused when it says it is %i bytes long', async (length) => {
    const bytes = Buffer.from(await packWith({}));
    bytes.writeUInt32BE(length);
    await expect(decodeBatch(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^batch\.(padding|gzip)$/) as string,
    });
  });
});

function incompressible(count: number, bytes = 270): BatchLine[] {
  return Array.from({ length: count }, (_, index) => ({
    line: JSON.stringify({ noise: randomText(bytes) }),
    visit: `visit ${index % 7}`,
  }));
}

function randomText(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64');
}

function sameGroups(numbers: readonly number[], lines: readonly BatchLine[]): boolean {
  return lines.every(({ visit }, i) =>
    lines.every((other, j) => (other.visit === visit) === (numbers[i] === numbers[j])),
  );
}
