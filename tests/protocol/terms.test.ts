import { describe, expect, it } from 'vitest';

import type { Manifest } from '@sheaf/protocol/manifest';
import { compareTerms, isOfWhole } from '@sheaf/protocol/terms';

const jwk = { kty: 'OKP', x: 'A'.repeat(43) } as const;
const manifest: Manifest = {
  v: 1,
  typ: 'sheaf.manifest',
  union: 'did:web:u.example',
  version: 1,
  name: 'A union',
  description: 'For tests.',
  terms: 'None.',
  purposes: ['research', 'insights'],
  asks: [
    { category: 'browsing', because: 'tests' },
    { category: 'search', because: 'more tests' },
  ],
  holdHours: 24,
  retentionDays: 30,
  share: 'Half of it.',
  leaving: 'By a click.',
  validUntil: 1,
  keys: { assertion: { ...jwk, crv: 'Ed25519' }, keyAgreement: { ...jwk, crv: 'X25519' } },
};
const { retentionDays: _days, ...unending } = manifest;
const { share: _share, ...unshared } = manifest;
const otherKey = { ...manifest.keys, assertion: { ...manifest.keys.assertion, x: 'B'.repeat(43) } };
const [browsing] = manifest.asks;

describe('other terms', () => {
  it.each<[string, Manifest, object]>([
    [
      'a further category',
      { ...manifest, asks: [...manifest.asks, { category: 'media', because: 'x' }] },
      { about: 'category', after: expect.stringContaining('videos') },
    ],
    [
      'a further purpose',
      { ...manifest, purposes: ['research', 'insights', 'sell-access'] },
      { about: 'purpose', after: expect.stringContaining('Selling access') },
    ],
    [
      'kept for longer',
      { ...manifest, retentionDays: 31 },
      {
        about: 'retention',
        before: 'It keeps what it got for 30 days.',
        after: 'It keeps what it got for 31 days.',
      },
    ],
    ['kept for ever', unending, { about: 'retention', after: expect.stringContaining('without an end') }],
    [
      'held for less',
      { ...manifest, holdHours: 1 },
      { about: 'hold', after: expect.stringContaining('one hour') },
    ],
    [
      'another share',
      { ...manifest, share: 'A tenth.' },
      { about: 'share', before: 'Half of it.', after: 'A tenth.' },
    ],
    ['no word of a share', unshared, { about: 'share', before: 'Half of it.' }],
    ['other words', { ...manifest, terms: 'Some.' }, { about: 'terms', before: 'None.', after: 'Some.' }],
    ['another way to leave', { ...manifest, leaving: 'By post.' }, { about: 'leaving', after: 'By post.' }],
    [
      'another reason',
      { ...manifest, asks: [{ category: 'browsing', because: 'money' }, manifest.asks[1]!] },
      { about: 'reason', before: 'tests', after: 'money' },
    ],
    ['another key', { ...manifest, keys: otherKey }, { about: 'key' }],
  ])('with %s ask for more', (_what, after, difference) => {
    expect(compareTerms(manifest, after)).toEqual([
      expect.objectContaining({ ...difference, isWider: true }),
    ]);
  });

  it.each<[string, Manifest, object]>([
    [
      'a category less',
      { ...manifest, asks: [browsing!] },
      { about: 'category', before: expect.stringContaining('search') },
    ],
    ['a purpose less', { ...manifest, purposes: ['research'] }, { about: 'purpose' }],
    [
      'kept for less',
      { ...manifest, retentionDays: 1 },
      { about: 'retention', after: 'It keeps what it got for one day.' },
    ],
    ['held for longer', { ...manifest, holdHours: 25 }, { about: 'hold' }],
    ['another name', { ...manifest, name: 'The union' }, { about: 'name', after: 'The union: For tests.' }],
  ])('with %s ask for no more', (_what, after, difference) => {
    expect(compareTerms(manifest, after)).toEqual([
      expect.objectContaining({ ...difference, isWider: false }),
    ]);
  });

  it('are none where only a version, an end, an order or whom it lets in is other', () => {
    const asks = manifest.asks.toReversed();
    const after: Manifest = { ...manifest, version: 2, validUntil: 9, admission: 'approval', asks };
    expect(compareTerms(manifest, after)).toEqual([]);
  });

  it('touch what was agreed to before, unless they only ask for a further thing or use', () => {
    const asks: Manifest['asks'] = [...manifest.asks, { category: 'media', because: 'x' }];
    const purposes: Manifest['purposes'] = ['research', 'insights', 'train-ai'];
    expect(compareTerms(manifest, { ...manifest, asks, purposes }).some(isOfWhole)).toBe(false);
    expect(compareTerms(manifest, { ...manifest, name: 'Other' }).some(isOfWhole)).toBe(false);
    expect(compareTerms(manifest, { ...manifest, terms: 'Some.' }).some(isOfWhole)).toBe(true);
    expect(compareTerms(manifest, unending).some(isOfWhole)).toBe(true);
  });
});
