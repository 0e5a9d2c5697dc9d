// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import type { Agreement } from '@/components/agreement.ts';
import { ConsentForm } from '@/components/ConsentForm.tsx';
import { mount } from './mount.ts';

const asks = [
  { category: 'browsing', sentence: 'Pages.', because: 'Papers.' },
  { category: 'engagement', sentence: 'Attention.', because: 'Depth.' },
] as const;
const purposes = [
  { purpose: 'research', sentence: 'Research.', isRefusedBySignal: false },
  { purpose: 'sell-access', sentence: 'Selling.', isRefusedBySignal: true },
] as const;

async function open(change: { isPrivacyAsked?: boolean; isBusy?: boolean } = {}) {
  const onAgree = vi.fn<(agreement: Agreement) => void>();
  const page = await mount(
    <ConsentForm
      union={{ name: 'Riverside', holdHours: 24 }}
      asks={asks}
      purposes={purposes}
      isPrivacyAsked={change.isPrivacyAsked ?? false}
      isBusy={change.isBusy ?? false}
      onAgree={onAgree}
    />,
  );
  return { ...page, onAgree };
}

test('nothing is ticked, and nothing is agreed', async () => {
  const { root, find } = await open();
  expect(root.querySelectorAll('input')).toHaveLength(4);
  expect(root.querySelectorAll('input:checked')).toHaveLength(0);
  expect(find('agreement').textContent).toBe('Nothing yet.');
});

test('what is ticked is what is agreed, in words and in the event', async () => {
  const { find, click, onAgree } = await open();
  await click(find('ask-engagement'));
  await click(find('purpose-research'));
  expect(find('agreement').textContent).toBe(
    'Riverside may use how long a page has your attention, and where its links take you for research whose results are published, 24 hours after capture, until you stop sharing.',
  );
  await click(find('agree'));
  expect(onAgree.mock.calls).toEqual([[{ categories: ['engagement'], purposes: ['research'] }]]);
});

test('what is unticked again is not agreed', async () => {
  const { find, click, onAgree } = await open();
  for (const name of ['ask-browsing', 'ask-engagement', 'purpose-research', 'ask-browsing']) {
    await click(find(name));
  }
  await click(find('agree'));
  expect(onAgree.mock.calls[0]?.[0].categories).toEqual(['engagement']);
});

test('agreeing to nothing says what is missing, and puts the focus there', async () => {
  const { root, find, click, onAgree } = await open();
  await click(find('agree'));
  expect(root.querySelector('[role=alert]')?.textContent).toContain('at least one thing');
  expect(document.activeElement).toBe(find('ask-browsing'));
  await click(find('ask-browsing'));
  await click(find('agree'));
  expect(root.querySelector('[role=alert]')?.textContent).toContain('at least one use');
  expect(document.activeElement).toBe(find('purpose-research'));
  expect(onAgree).not.toHaveBeenCalled();
});

test('Global Privacy Control is named once, with what follows from it', async () => {
  const asked = await open({ isPrivacyAsked: true });
  expect(asked.text().match(/Global Privacy Control/g)).toHaveLength(1);
  expect(asked.text()).toContain('no address or title');
  expect(asked.root.querySelectorAll('.choice em')).toHaveLength(asks.length + 1);
  const silent = await open();
  expect(silent.text()).not.toContain('Global Privacy Control');
});

test('a second press while it works is ignored', async () => {
  const { find, click, onAgree } = await open({ isBusy: true });
  await click(find('ask-browsing'));
  await click(find('purpose-research'));
  await click(find('agree'));
  expect(onAgree).not.toHaveBeenCalled();
  expect(find('agree').getAttribute('aria-disabled')).toBe('true');
});
