import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { Refusal } from '@/union/node/refusal.ts';
import { parseDwnRequest, type DwnRequest } from '@/union/node/dwn-request.ts';
import { checkRequest } from '@/union/node/edge-rules.ts';

const union = 'did:web:union.example';
const now = Date.parse('2026-11-23T10:00:00.000Z');

const wellFormed = {
  jsonrpc: '2.0',
  id: 1,
  method: 'dwn.processMessage',
  params: {
    target: union,
    message: {
      descriptor: {
        interface: 'Records',
        method: 'Query',
        messageTimestamp: '2026-11-23T10:00:00.000000Z',
        filter: { protocol: 'sheaf:union/1' },
      },
    },
  },
};

/** @returns the request, or the code with which it is refused; anything else fails the test. */
function judge(header: string): DwnRequest | string {
  try {
    const request = parseDwnRequest(header);
    checkRequest(request, { contentLength: '0', isChunked: false }, union, now);
    return request;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('what is well-formed is taken', () => {
  expect(judge(JSON.stringify(wellFormed))).toMatchObject({ id: 1, target: union, author: undefined });
});

test('any text is either a request or refused with a code of the edge', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
  fc.assert(
    fc.property(texts, (text) => {
      const judged = judge(text);
      expect(typeof judged === 'string' ? judged : '').toMatch(/^edge\./);
    }),
    { numRuns: 500 },
  );
});

test('a length that cannot be compared is no length', () => {
  const measureless = { length: { valueOf: 1, toString: 1 } };
  const { params } = wellFormed;
  expect(judge(JSON.stringify({ ...wellFormed, params: { ...params, target: measureless } }))).toBe(
    'edge.rpc',
  );
  const message = { descriptor: { ...params.message.descriptor, messageTimestamp: measureless } };
  expect(judge(JSON.stringify({ ...wellFormed, params: { ...params, message } }))).toMatch(/^edge\./);
});

/** Paths to every value in a JSON tree. */
function* pathsOf(value: unknown, path: string[] = []): Generator<string[]> {
  yield path;
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) yield* pathsOf(part, [...path, key]);
}

function replaceAt(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const whole = value as Record<string, unknown>;
  return { ...whole, [key]: replaceAt(whole[key], rest, by) };
}

test('a request with any one part replaced by anything is a request or refused', () => {
  const spots = fc.constantFrom(...pathsOf(wellFormed));
  fc.assert(
    fc.property(spots, fc.jsonValue(), (path, value) => {
      const judged = judge(JSON.stringify(replaceAt(wellFormed, path, value)));
      expect(typeof judged === 'string' ? judged : 'edge.').toMatch(/^edge\./);
    }),
    { numRuns: 1_000 },
  );
});

test('a name that reaches a prototype is refused wherever it stands', () => {
  const spots = fc.constantFrom(...pathsOf(wellFormed));
  const names = fc.constantFrom('__proto__', 'constructor', 'prototype');
  fc.assert(
    fc.property(spots, names, (path, name) => {
      const text = JSON.stringify(replaceAt(wellFormed, path, { forbidden: 1 }));
      expect(judge(text.replace('"forbidden"', JSON.stringify(name)))).toBe('edge.json');
    }),
  );
  expect(Object.hasOwn(Object.prototype, 'forbidden')).toBe(false);
});

test('a signature that names no one claims no one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), (text) => {
      const signatures = [{ protected: text, signature: '' }];
      const message = {
        ...wellFormed.params.message,
        authorization: { signature: { payload: '', signatures } },
      };
      const request = parseDwnRequest(
        JSON.stringify({ ...wellFormed, params: { ...wellFormed.params, message } }),
      );
      expect(request.author).toBeUndefined();
    }),
  );
});
