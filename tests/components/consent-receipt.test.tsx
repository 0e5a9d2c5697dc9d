// @vitest-environment happy-dom
import type { ConsentFacts } from '@sheaf/protocol/consent-document';
import { expect, test } from 'vitest';

import { ConsentReceipt } from '@/components/ConsentReceipt.tsx';
import { formatInstant } from '@/components/moments.ts';
import { sampleUnion } from '../utils/store/samples.ts';
import { mount } from './mount.ts';

const givenAt = Date.UTC(2026, 10, 1, 12);
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
  manifest: { ...sampleUnion(union).manifest, version: 3 },
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
    facts.manifest.name,
    'In force',
    union,
    'did:key:zMember',
    'bconsent',
    'Not yet',
    'research whose results are published',
    'on every site except bank.example',
    'only on shop.example',
    'until you take it back',
    formatInstant(givenAt + 86_400_000),
    'statistics about many members together and training AI models',
    'does not say how long it keeps',
    facts.manifest.terms,
    'what can be done',
  ])
    expect(text()).toContain(words);
});

test('an agreement that ended says by what', async () => {
  const { text } = await show({
    withdrawn: { at: givenAt },
    countersignature: { recordId: 'bcounter' },
  });
  expect(text()).toContain('Ended: you took it back');
  expect(text()).toContain('bcounter');
  expect(text()).not.toContain('at any time');
});

test('terms that came later are not shown as those that were read', async () => {
  const { text } = await show({ manifest: { ...facts.manifest, version: 4, retentionDays: 9 } });
  expect(text()).not.toContain('as you read them');
  expect(text()).not.toContain('9 days');
});
