import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decodeBatch, encodeBatch, packBatch, sizeClasses, type BatchLine } from '@sheaf/protocol/batch';
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

  it('is packed by compressed size: the longest run that fits', async () => {
    const lines = incompressible(400);
    const { count, bytes } = await packBatch(address, lines);
    expect(bytes.length + sealOverhead).toBe(sizeClasses.at(-1));
    expect(await encodeBatch(address, lines.slice(0, count + 1))).toBeUndefined();
    expect((await packBatch(address, lines.slice(0, 3))).count).toBe(3);
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
