import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, FrameParser } from '../../../scripts/browsers/marionette-frames.ts';

/** Cuts bytes at the given places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const edges = [0, ...places.map((place) => place % (bytes.byteLength + 1)), bytes.byteLength];
  const sorted = edges.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

describe('Marionette frames', () => {
  it('carry the length in bytes, not in characters', () => {
    expect(encodeFrame('é').toString()).toBe('4:"é"');
  });

  it('come out whole, whatever they were split or joined into', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat()), (values, places) => {
        const sent = values.map((value) => JSON.parse(JSON.stringify(value)));
        const parser = new FrameParser();
        const chunks = cut(Buffer.concat(sent.map(encodeFrame)), places);
        expect(chunks.flatMap((chunk) => parser.push(chunk))).toEqual(sent);
      }),
    );
  });

  it('come out byte by byte', () => {
    const parser = new FrameParser();
    const bytes = Buffer.concat([encodeFrame([1, 2, null, { value: '→' }]), encodeFrame({})]);
    const messages = Array.from(bytes).flatMap((byte) => parser.push(Uint8Array.of(byte)));
    expect(messages).toEqual([[1, 2, null, { value: '→' }], {}]);
  });

  it.each([
    ['no length', ':{}'],
    ['a length that is no number', '1x:{}'],
    ['no colon', '12345678901'],
    ['a length beyond reason', '999999999:'],
    ['no JSON', '3:{}}'],
    ['an HTTP answer', 'HTTP/1.1 400 Bad Request\r\n'],
  ])('are refused with %s', (_, bytes) => {
    const push = () => new FrameParser().push(Buffer.from(bytes));
    expect(push).toThrow(expect.objectContaining({ code: 'protocol' }));
  });
});
