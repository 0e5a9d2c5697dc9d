// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { BatchItem, type BatchView } from '@/components/BatchItem.tsx';
import { mount } from './mount.ts';

const now = Date.UTC(2026, 10, 23, 12);
const id = `bafyrei${'a'.repeat(52)}`;
const dataCid = `bafkrei${'d'.repeat(52)}`;
const sealed: BatchView = {
  id,
  number: 0,
  state: 'sealed',
  dataCid,
  bytes: 4_000,
  count: 5,
  recalled: 0,
  sealedAt: now,
};

async function open(batch: BatchView) {
  return mount(
    <ul>
      <BatchItem batch={batch} isOpen now={now} />
    </ul>,
  );
}

test('a sealed batch is not sent, and has no receipt', async () => {
  const { find, text, root } = await open(sealed);
  expect(find('batch').dataset).toMatchObject({ state: 'sealed', events: '5' });
  expect(text()).toContain('not yet');
  expect(text()).toContain('no receipt yet');
  expect(root.querySelector('[data-testid=receipt]')).toBeNull();
});

test('identifiers are short, and whole on demand', async () => {
  const { root, text } = await open(sealed);
  expect(root.querySelector('.long-id summary')?.textContent).toBe('bafyreia…aaaaaa');
  expect(text()).toContain(id);
  expect(text()).toContain(dataCid);
});

test('a receipt says what was accepted, and which events were refused and why', async () => {
  const { find } = await open({
    ...sealed,
    state: 'receipted',
    receiptedAt: now,
    receipt: {
      v: 1,
      typ: 'sheaf.receipt',
      aud: 'did:key:z6Mk',
      batch: id,
      dataCid,
      accepted: 4,
      refused: [{ index: 2, reason: 'not-covered' }],
      ledgerIndex: 1_041,
    },
  });
  const receipt = find('receipt');
  expect(receipt.dataset).toMatchObject({ accepted: '4', refused: '1', ledger: '1041' });
  expect(receipt.textContent).toContain('Event 3: your agreement does not cover it.');
});

test('a quarantined batch says why, and that nothing is lost', async () => {
  const { text } = await open({
    ...sealed,
    state: 'quarantined',
    problem: { code: 'union.refused', message: 'Its clock is wrong.' },
  });
  expect(text()).toContain('Its clock is wrong. Its events stay in your record.');
  expect(text()).toContain('union.refused');
});

test('a receipt can be saved where there is one to save', async () => {
  const onSaveProof = vi.fn();
  const { find, root } = await mount(
    <ul>
      <BatchItem batch={sealed} isOpen now={now} onSaveProof={onSaveProof} />
      <BatchItem batch={sealed} isOpen now={now} />
    </ul>,
  );
  find('save-proof').click();
  expect(onSaveProof).toHaveBeenCalledOnce();
  expect(root.querySelectorAll('[data-testid=save-proof]')).toHaveLength(1);
});

test('a batch whose events went says how many, and what it holds, the busiest sites first', async () => {
  const sites = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.example`);
  const counts = sites.map((site, i) => ({ site, type: 'page.visit' as const, count: i + 1 }));
  const look = { site: 'g.example', type: 'page.engagement' as const, count: 9 };
  const { find, root } = await open({ ...sealed, state: 'receipted', summary: { gone: 5, counts: [...counts, look] } }); // prettier-ignore
  expect(find('batch-summary').textContent).toContain('5 events of it went from your record');
  const [first, others] = root.querySelectorAll('[data-testid=site-counts]');
  expect(first?.querySelector('li')?.textContent).toBe('g.example: 9 looks at a page, 7 visits');
  expect(first?.children).toHaveLength(5);
  expect(others?.textContent).toBe('b.example: 2 visitsa.example: 1 visit');
  expect(root.textContent).toContain('2 more sites');
});

test('a batch of which nothing went says nothing of it', async () => {
  expect((await open(sealed)).root.querySelector('[data-testid=batch-summary]')).toBeNull();
});
