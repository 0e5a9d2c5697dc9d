import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  manifestSchema,
  memberDidSchema,
  recordIdSchema,
  unionDidSchema,
  type Manifest,
} from '@sheaf/protocol/manifest';

const key = { kty: 'OKP', x: 'A'.repeat(43) } as const;
const manifest: Manifest = {
  v: 1,
  typ: 'sheaf.manifest',
  union: 'did:web:union.example',
  version: 1,
  name: 'A union',
  description: 'What it is for.',
  terms: 'What is agreed.',
  purposes: ['research'],
  asks: [{ category: 'browsing', because: 'It is needed.' }],
  holdHours: 24,
  keys: { assertion: { ...key, crv: 'Ed25519' }, keyAgreement: { ...key, crv: 'X25519' } },
};
const accepts = (change: object) => manifestSchema.safeParse({ ...manifest, ...change }).success;

describe('a manifest', () => {
  it('is one with all its parts', () => {
    expect(accepts({})).toBe(true);
    for (const part of Object.keys(manifest)) expect(accepts({ [part]: undefined })).toBe(false);
  });

  it.each<[string, object]>([
    ['another version of the format', { v: 2 }],
    ['another type', { typ: 'sheaf.consent' }],
    ['a part that is not known', { note: '' }],
    ['another kind of identity', { union: 'did:key:z6Mk' }],
    ['no version', { version: 0 }],
    ['no name', { name: '' }],
    ['a name that fills the screen', { name: 'a'.repeat(101) }],
    ['terms that nobody reads', { terms: 'a'.repeat(8_001) }],
    ['no purpose', { purposes: [] }],
    ['a purpose of its own', { purposes: ['research', 'whatever'] }],
    ['nothing it asks for', { asks: [] }],
    ['no reason', { asks: [{ category: 'browsing', because: '' }] }],
    ['a category of its own', { asks: [{ category: 'passwords', because: 'x' }] }],
    ['a hold before the capture', { holdHours: -1 }],
    ['a hold without end', { holdHours: Infinity }],
    ['a key of the other curve', { keys: { ...manifest.keys, assertion: manifest.keys.keyAgreement } }],
    [
      'a key of another length',
      { keys: { ...manifest.keys, assertion: { ...manifest.keys.assertion, x: 'AA' } } },
    ],
  ])('is none with %s', (_what, change) => {
    expect(accepts(change)).toBe(false);
  });

  it('keeps no private part of a key that a union publishes by mistake', () => {
    const assertion = { ...manifest.keys.assertion, d: 'secret' };
    const parsed = manifestSchema.parse({ ...manifest, keys: { ...manifest.keys, assertion } });
    expect(JSON.stringify(parsed)).not.toContain('secret');
  });

  it('is nothing else, and reading that never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(manifestSchema.safeParse(value).success).toBe(false);
      }),
    );
  });
});

it.each([
  [unionDidSchema, 'did:web:union.example', ['did:key:z6Mk', 'union.example', `did:web:${'a'.repeat(300)}`]],
  [memberDidSchema, 'did:key:z6Mk', ['did:web:z', 'did:key:u6Mk', `did:key:z${'a'.repeat(300)}`]],
  [
    recordIdSchema,
    'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje',
    ['', 'b', 'zQm', 'bafy reigdmqpykrgxyaxtlafq', `b${'a'.repeat(101)}`, `b${'A'.repeat(58)}`],
  ],
])('ids are told apart by their form (%#)', (schema, valid, others) => {
  expect(schema.safeParse(valid).success).toBe(true);
  for (const other of others) expect(schema.safeParse(other).success).toBe(false);
});
