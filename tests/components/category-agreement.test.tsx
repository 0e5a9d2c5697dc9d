// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';

import { CategoryAgreement, type CategoryView } from '@/components/CategoryAgreement.tsx';
import { toDraft, type GrantDraft } from '@/components/grant-draft.ts';
import { formatDate } from '@/components/moments.ts';
import { StopEverything } from '@/components/StopEverything.tsx';
import { TermsDifferences } from '@/components/TermsDifferences.tsx';
import { mount } from './mount.ts';

const grant = {
  category: 'search' as const,
  purposes: ['research' as const],
  sites: { rule: 'all-except' as const, sites: ['a.example'] },
  expiresAt: Date.UTC(2027, 0, 2, 12),
};
const view: CategoryView = {
  category: 'search',
  sentence: 'What you search for.',
  because: 'Papers.',
  line: '{"type":"search.query"}',
  state: 'on',
  expiresAt: grant.expiresAt,
};

async function open(change: Partial<CategoryView> = {}, draft: GrantDraft = toDraft(grant, true)) {
  const on = {
    onChange: vi.fn<(draft: GrantDraft) => void>(),
    onStop: vi.fn<(isRecalled: boolean) => void>(),
    onRenew: vi.fn<() => void>(),
  };
  const page = await mount(
    <CategoryAgreement
      view={{ ...view, ...change }}
      draft={draft}
      purposes={[
        { purpose: 'research', isRefusedBySignal: false },
        { purpose: 'sell-access', isRefusedBySignal: true },
      ]}
      problem={undefined}
      isBusy={false}
      {...on}
    />,
  );
  return { ...page, ...on };
}

test('shows what is agreed, with the line that it comes to', async () => {
  const { root, text, find } = await open();
  expect(text()).toContain('What you search for. Why: Papers.');
  expect(text()).toContain('{"type":"search.query"}');
  expect((find('use-search-research') as HTMLInputElement).checked).toBe(true);
  expect((find('use-search-sell-access') as HTMLInputElement).checked).toBe(false);
  expect((find('until-search') as HTMLSelectElement).value).toBe('keep');
  expect((find('sites-search') as HTMLTextAreaElement).value).toBe('a.example');
  expect(root.textContent).toContain('Selling access (your browser asks not to)');
});

test('stops with one press, and recalls with one other', async () => {
  const { find, click, onStop } = await open();
  await click(find('stop-search'));
  await click(find('recall-search'));
  expect(onStop.mock.calls).toEqual([[false], [true]]);
});

test('what is changed is what is told', async () => {
  const { find, click, onChange } = await open();
  const before = toDraft(grant, true);
  await click(find('use-search-sell-access'));
  await click(find('use-search-research'));
  await click(find('share-search'));
  const select = find('until-search') as HTMLSelectElement;
  await act(() => {
    select.value = 'year';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const area = find('sites-search') as HTMLTextAreaElement;
  await act(() => {
    area.value = 'b.example';
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(onChange.mock.calls.map(([draft]) => draft)).toEqual([
    { ...before, purposes: ['research', 'sell-access'] },
    { ...before, purposes: [] },
    { ...before, isOn: false },
    { ...before, until: 'year' },
    { ...before, sites: 'b.example' },
  ]);
});

test('what is over is not ticked, and renewed with one press', async () => {
  const { root, text, find, click, onRenew } = await open({ state: 'over' }, toDraft(grant, false));
  expect(text()).toContain(`This ended on ${formatDate(grant.expiresAt)}`);
  expect(root.querySelector('input:checked')).toBeNull();
  expect(root.querySelector('[data-testid="stop-search"]')).toBeNull();
  await click(find('renew-search'));
  expect(onRenew).toHaveBeenCalledOnce();
});

test('what the union asks for no more says so', async () => {
  const { because: _reason, ...rest } = view;
  const page = await mount(
    <CategoryAgreement
      view={rest}
      draft={toDraft(grant, true)}
      purposes={[]}
      problem="Something is missing."
      isBusy={false}
      onChange={() => {}}
      onStop={() => {}}
      onRenew={() => {}}
    />,
  );
  expect(page.text()).toContain('It no longer asks for this');
  expect(page.root.querySelector('[role=alert]')?.textContent).toBe('Something is missing.');
});

test('wider terms are shown old and new, can be left unread, and are chosen under', async () => {
  const onChoose = vi.fn<() => void>();
  const { find, text, click } = await mount(
    <TermsDifferences
      name="Riverside"
      differences={[
        { about: 'share', before: 'Half.', after: 'A tenth.', isWider: true },
        { about: 'category', before: 'Searches.', isWider: false },
      ]}
      isBusy={false}
      onSeen={() => {}}
      onChoose={onChoose}
    />,
  );
  expect(text()).toContain('Riverside asks for more than you agreed to');
  expect(text()).toContain('BeforeHalf.NowA tenth.');
  expect(text()).toContain('NowNothing of this any more.');
  await click(find('terms-keep'));
  expect(text()).not.toContain('A tenth.');
  expect(text()).toContain('Nothing is shared until you decide.');
  await click(find('terms-keep'));
  expect(text()).toContain('A tenth.');
  await click(find('terms-choose'));
  expect(onChoose).toHaveBeenCalledOnce();
});

test('terms that ask for no more are only to be seen', async () => {
  const onSeen = vi.fn<() => void>();
  const { root, find, click } = await mount(
    <TermsDifferences
      name="Riverside"
      differences={[{ about: 'purpose', before: 'Selling.', isWider: false }]}
      isBusy={false}
      onSeen={onSeen}
      onChoose={() => {}}
    />,
  );
  expect(root.querySelector('[data-testid="terms-choose"]')).toBeNull();
  await click(find('terms-seen'));
  expect(onSeen).toHaveBeenCalledOnce();
});

test('everything stops with one press, and is recalled with one other', async () => {
  const onStop = vi.fn<(isRecalled: boolean) => void>();
  const { find, click } = await mount(<StopEverything name="Riverside" isBusy={false} onStop={onStop} />);
  await click(find('stop-everything'));
  await click(find('recall-everything'));
  expect(onStop.mock.calls).toEqual([[false], [true]]);
});
