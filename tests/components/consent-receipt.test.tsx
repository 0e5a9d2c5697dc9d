// @vitest-environment happy-dom
import type { ConsentFacts } from '@sheaf/protocol/consent-document';
import { expect, test } from 'vitest';

import { ConsentReceipt } from '@/components/ConsentReceipt.tsx';
import { readDemoConfig } from '@/union/config.ts';
import { mount } from './mount.ts';

const givenAt = Date.UTC(2026, 10, 1, 12);
const { name, description, terms, purposes, asks, holdHours } = readDemoConfig();
const union = 'did:web:union.example';
const facts: ConsentFacts = {
  consent: {
    v: 1,
    typ: 'sheaf.consent',
    aud: union,
    manifest: { record: `b${'a'.repeat(58)}`, version: 3 },
    givenAt,
    grants: [
      {
        category: 'browsing',
        purposes: ['research'],
        sites: { rule: 'all-except', sites: ['bank.example'] },
      },
      {
        category: 'search',
        purposes: ['insights', 'train-ai'],
        sites: { rule: 'only', sites: ['shop.example'] },
        expiresAt: givenAt + 86_400_000,
      },
    ],
  },
  record: { recordId: 'bconsent', message: {}, data: new Uint8Array() },
  member: 'did:key:zMember',
  manifest: {
    v: 1,
    typ: 'sheaf.manifest',
    union,
    version: 3,
    name,
    description,
    terms,
    purposes,
    asks,
    holdHours,
    keys: {
      assertion: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) },
      keyAgreement: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
    },
  },
};

const show = (changed: Partial<ConsentFacts> = {}) =>
  mount(
    <ConsentReceipt facts={{ ...facts, ...changed }} host="union.example" now={givenAt}>
      <p>what can be done</p>
    </ConsentReceipt>,
  );

test('an agreement is read in sentences, with who agreed with whom, and until when', async () => {
  const { text } = await show();
  for (const words of [
    name,
    'In force',
    union,
    'did:key:zMember',
    'bconsent',
    'Not yet',
    'research whose results are published',
    'on all sites but bank.example',
    'only on these sites: shop.example',
    'until you take it back',
    'November 2, 2026',
    'statistics about many members together and training AI models',
    'does not say how long it keeps',
    'what can be done',
  ])
    expect(text()).toContain(words);
});

test('an agreement that ended says by what', async () => {
  const { text } = await show({
    ended: { by: 'withdrawal', at: givenAt },
    countersignature: { recordId: 'bcounter' },
  });
  expect(text()).toContain('Ended: you took it back');
  expect(text()).toContain('bcounter');
});
