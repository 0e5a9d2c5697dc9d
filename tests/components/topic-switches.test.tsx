// @vitest-environment happy-dom
import type { SensitiveTopic } from '@sheaf/protocol/sensitive';
import { expect, test, vi } from 'vitest';

import { DetailChoices } from '@/components/DetailChoices.tsx';
import { TopicSwitches } from '@/components/TopicSwitches.tsx';
import { mount } from './mount.ts';

async function open(on: SensitiveTopic[], asked?: SensitiveTopic) {
  const onAsk = vi.fn<(topic: SensitiveTopic | undefined) => void>();
  const onSwitch = vi.fn<(topic: SensitiveTopic, on: boolean) => void>();
  const page = await mount(
    <TopicSwitches on={on} asked={asked} isBusy={false} onAsk={onAsk} onSwitch={onSwitch} />,
  );
  return { ...page, onAsk, onSwitch };
}

test('turning a topic on asks once more, by its name', async () => {
  const first = await open([]);
  await first.click(first.find('topic-health'));
  expect([first.onAsk.mock.calls, first.onSwitch.mock.calls]).toEqual([[['health']], []]);
  const asked = await open([], 'health');
  expect(asked.root.querySelector('[role=alert]')?.textContent).toContain('Health');
  await asked.click(asked.find('topic-yes'));
  expect(asked.onSwitch.mock.calls).toEqual([['health', true]]);
  await asked.click(asked.find('topic-no'));
  await asked.click(asked.find('topic-health'));
  expect(asked.onAsk.mock.calls).toEqual([[undefined], [undefined]]);
});

test('turning one off does not ask', async () => {
  const { find, click, onSwitch, onAsk } = await open(['religion']);
  expect((find('topic-religion') as HTMLInputElement).checked).toBe(true);
  await click(find('topic-religion'));
  expect([onSwitch.mock.calls, onAsk.mock.calls]).toEqual([[['religion', false]], []]);
});

test('how much a union gets is chosen for each category it was agreed', async () => {
  const onChoose = vi.fn<(category: string, detail: string) => void>();
  const { find, text } = await mount(
    <DetailChoices
      name="A"
      categories={['browsing', 'search']}
      chosen={{ search: 'site' }}
      onChoose={onChoose}
    />,
  );
  const [browsing, search] = ['detail-browsing', 'detail-search'].map(
    (hook) => find(hook) as HTMLSelectElement,
  );
  expect([browsing?.value, search?.value]).toEqual(['full', 'site']);
  expect(text()).toContain('Only which site it was');
  if (search) {
    search.value = 'nothing';
    search.dispatchEvent(new Event('change', { bubbles: true }));
  }
  expect(onChoose.mock.calls).toEqual([['search', 'nothing']]);
});
