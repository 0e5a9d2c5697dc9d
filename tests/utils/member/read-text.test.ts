import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyText } from '@/tests/protocol/arbitraries.ts';
import { readText } from '@/utils/member/read-text.ts';

/** A body that arrives in pieces, and notes whether it was read to its end or left. */
function answer(parts: readonly Uint8Array[], headers?: Record<string, string>) {
  const seen = { pulled: 0, cancelled: false };
  const waiting = [...parts];
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = waiting.shift();
        seen.pulled += 1;
        if (part) controller.enqueue(part);
        else controller.close();
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, response: new Response(stream, headers ? { headers } : {}) };
}

describe('readText', () => {
  it('reads any text, wherever its pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), fc.integer({ min: 1, max: 7 }), async (text, size) => {
        const bytes = Buffer.from(text.toWellFormed());
        const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          Uint8Array.from(bytes.subarray(at * size, (at + 1) * size)),
        );
        const { response } = answer(parts);
        expect(await readText(response, bytes.length)).toBe(text.toWellFormed().replace(/^\ufeff/, ''));
      }),
      { numRuns: 100 },
    );
  });

  it('reads nothing where there is nothing', async () => {
    expect(await readText(new Response(null, { status: 204 }), 0)).toBe('');
    expect(await readText(new Response(''), 0)).toBe('');
  });

  it('stops at the limit and leaves the rest where it is, whatever the headers say', async () => {
    const parts = Array.from({ length: 1_000 }, () => new Uint8Array(100).fill(0x61));
    const { response, seen } = answer(parts, { 'content-length': '5' });
    await expect(readText(response, 250)).rejects.toThrow(RangeError);
    expect(seen).toEqual({ pulled: 3, cancelled: true });
  });

  it('counts bytes, not characters', async () => {
    const parts = () => [Uint8Array.from(Buffer.from('ü'.repeat(50)))];
    expect((await readText(answer(parts()).response, 100)).length).toBe(50);
    await expect(readText(answer(parts()).response, 99)).rejects.toThrow(RangeError);
  });

  it('passes on a connection that breaks', async () => {
    const broken = new ReadableStream({
      pull() {
        throw new TypeError('terminated');
      },
    });
    await expect(readText(new Response(broken), 100)).rejects.toThrow('terminated');
  });
});
