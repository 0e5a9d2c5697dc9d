import * as fc from 'fast-check';
import { PermanentError } from '@sheaf/protocol/error';
import { manifestSchema } from '@sheaf/protocol/manifest';
import { expect, test } from 'vitest';

import { chooseAddress, defaultPort } from '@/union/address.ts';
import { parseConfig, readDemoConfig } from '@/union/config.ts';

const demo = readDemoConfig();

function problemOf(input: unknown): string {
  try {
    parseConfig(input, 'union.json');
    return '';
  } catch (error) {
    if (error instanceof PermanentError && error.code === 'config.invalid') return error.message;
    throw error;
  }
}

test('the demo asks for browsing and engagement, for research, insights and training', () => {
  expect(demo.asks.map(({ category }) => category)).toEqual(['browsing', 'engagement']);
  expect(demo.purposes).toEqual(['research', 'insights', 'train-ai']);
});

test.each([
  [{ name: '' }, 'name'],
  [{ version: 0 }, 'version'],
  [{ purposes: ['resale'] }, 'purposes.0'],
  [{ asks: [{ category: 'health', because: 'x' }] }, 'asks.0.category'],
  [{ holdHours: -1 }, 'holdHours'],
  [{ admission: 'manual' }, 'admission'],
  [{ rates: { author: { burst: 0, perSecond: 1 } } }, 'rates.author.burst'],
  [{ motto: 'x' }, 'motto'],
])('%j is refused by name', (change, field) => {
  expect(problemOf({ ...demo, ...change })).toContain(`union.json cannot be used. `);
  expect(problemOf({ ...demo, ...change })).toContain(field);
});

test('whatever is in place of a field, the result is a manifest or a sentence', () => {
  const fields = fc.constantFrom(...Object.keys(demo), 'extra');
  const keys = {
    assertion: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) },
    keyAgreement: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
  };
  const publish = (input: unknown) => {
    if (problemOf(input) !== '') return true;
    const { admission: _admission, rates: _rates, ...terms } = parseConfig(input, 'x');
    const manifest = { v: 1, typ: 'sheaf.manifest', union: 'did:web:x.example', ...terms, keys };
    return manifestSchema.safeParse(manifest).success;
  };
  fc.assert(
    fc.property(fields, fc.jsonValue(), (field, value) => {
      expect(publish({ ...demo, [field]: value })).toBe(true);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(problemOf(value)).not.toBe('');
    }),
  );
});

test.each([
  [undefined, {}, { did: undefined, port: defaultPort }],
  [undefined, { port: 0 }, { did: undefined, port: 0 }],
  [undefined, { did: 'did:web:union.example', port: 8080 }, { did: 'did:web:union.example', port: 8080 }],
  ['did:web:localhost%3A7200', {}, { did: 'did:web:localhost%3A7200', port: 7200 }],
  ['did:web:localhost%3A7200', { port: 0 }, { did: 'did:web:localhost%3A7200', port: 7200 }],
  ['did:web:union.example', { port: 9 }, { did: 'did:web:union.example', port: 9 }],
])('stored %s, asked %j', (stored, asked, address) => {
  expect(chooseAddress(stored, asked)).toEqual(address);
});

test.each([
  ['did:web:localhost%3A7200', { port: 7201 }, 'did.port', '--port 7200'],
  ['did:web:localhost%3A7200', { did: 'did:web:a.example' }, 'did.differs', 'without --did'],
  [undefined, { did: 'did:key:z6Mk' }, 'config.did', 'did:web:union.example.org'],
  [undefined, { did: 'did:web:a.example:b' }, 'config.did', 'did:web:union.example.org'],
])('stored %s, asked %j is refused and says what to do', (stored, asked, code, advice) => {
  const choose = () => chooseAddress(stored, asked);
  expect(choose).toThrow(expect.objectContaining({ code }));
  expect(choose).toThrow(advice);
});
