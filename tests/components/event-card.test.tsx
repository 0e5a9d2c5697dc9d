// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { EventCard, type EventView } from '@/components/EventCard.tsx';
import { describeKind, describeRedactions } from '@/components/event-words.ts';
import { describeLine, describeSharing, type EventSharing } from '@/components/sharing-words.ts';
import { mount } from './mount.ts';

const now = Date.UTC(2026, 10, 23, 12);
const line = '{"type":"page.visit","title":"<b>Harbour</b>  & “plans”"}';
const view: EventView = {
  seq: 7,
  type: 'page.visit',
  at: now - 60_000,
  kind: 'Visit',
  site: 'news.example',
  title: '<b>Harbour</b> & “plans”',
  url: 'https://www.news.example/plans',
  lines: [{ line, unions: [{ name: 'A', sharing: { state: 'due' } }] }],
  redacted: [],
  sharings: [{ union: 'did:web:a.example', name: 'A', sharing: { state: 'due' } }],
};

async function open(change: Partial<EventView> = {}, problem?: string) {
  const onDelete = vi.fn<() => void>();
  const onRecall = vi.fn<(union: string) => void>();
  const page = await mount(
    <EventCard
      event={{ ...view, ...change }}
      now={now}
      isDeleting={false}
      onDelete={onDelete}
      isRecalling={false}
      onRecall={onRecall}
      {...(problem === undefined ? {} : { problem })}
    />,
  );
  return { ...page, onDelete, onRecall };
}

test('the line is shown to the letter', async () => {
  const { find } = await open();
  expect(find('event-line').textContent).toBe(line);
});

test('shows title, address, site and what was redacted', async () => {
  const { find, text } = await open({ redacted: ['x'] });
  expect(find('event').dataset).toMatchObject({ seq: '7', type: 'page.visit' });
  for (const part of [view.title, view.url, view.site, 'Before it was stored, x.', 'A: due']) {
    expect(text()).toContain(part);
  }
});

test('its address stands in for a title that is missing, once', async () => {
  const { title: _title, ...untitled } = view;
  const { root } = await mount(
    <EventCard
      event={untitled}
      now={now}
      isDeleting={false}
      onDelete={() => undefined}
      isRecalling={false}
      onRecall={() => undefined}
    />,
  );
  expect(root.querySelector('h4')?.textContent).toBe(view.url);
  expect(root.querySelector('.event-address')).toBeNull();
});

test('delete is named after its event', async () => {
  const { find, click, onDelete } = await open();
  expect(find('delete').getAttribute('aria-label')).toContain('Harbour');
  await click(find('delete'));
  expect(onDelete).toHaveBeenCalledOnce();
});

test('why it could not be deleted interrupts', async () => {
  const { root } = await open({}, 'It was sealed.');
  expect(root.querySelector('[role=alert]')?.textContent).toBe('It was sealed.');
});

const states: EventSharing[] = [
  { state: 'private' },
  { state: 'not-agreed' },
  { state: 'due' },
  { state: 'held', until: now + 1 },
  { state: 'sealed', batch: 0 },
  { state: 'sent', batch: 0 },
  { state: 'receipted', batch: 0 },
  { state: 'quarantined', batch: 0 },
  { state: 'refused', batch: 0, reason: 'not-covered' },
];

test('every state has words of its own', () => {
  expect(new Set(states.map((sharing) => describeSharing(sharing, now).words)).size).toBe(states.length);
});

test.each([
  [[], 'Sent to nobody'],
  [['private', 'not-agreed'], 'Sent to nobody'],
  [['private', 'held'], 'will be sent'],
  [['receipted', 'due'], 'will be sent'],
  [['sent', 'receipted'], 'on its way'],
  [['private', 'receipted'], 'was sent'],
  [['refused'], 'not taken'],
])('the line of an event that is %j: %s', (names, words) => {
  const sharings = states.filter(({ state }) => names.includes(state));
  expect(describeLine(sharings)).toContain(words);
});

test('kinds in words', () => {
  const source = { collector: 'c', version: 1, confidence: 'observed' as const };
  const event = { v: 1 as const, id: 'i', visit: 'v', at: 0, site: 's', redactions: [], source };
  const metrics = { focusedMs: 80_000, visibleMs: 90_000, audibleMs: 0, maxScroll: 0.456 };
  expect(describeKind({ ...event, type: 'page.engagement', durationMs: 90_000, metrics })).toBe(
    'Attention 1 min 20 s, scrolled to 46\u00a0%',
  );
  expect(describeKind({ ...event, type: 'page.visit', context: { transition: 'reload' } })).toBe(
    'Visit, reloaded',
  );
});

test('the lines of unions that get different ones stand apart, and of one that gets nothing, that', async () => {
  const held: EventSharing = { state: 'held', until: now + 1 };
  const { root, text } = await open({
    lines: [
      { line: '{"a":1}', unions: [{ name: 'A', sharing: held }] },
      {
        line: '{"b":1}',
        unions: [
          { name: 'B', sharing: { state: 'receipted', batch: 0 } },
          { name: 'C', sharing: { state: 'receipted', batch: 0 } },
        ],
      },
      { unions: [{ name: 'D', sharing: { state: 'not-agreed' } }] },
    ],
  });
  expect([...root.querySelectorAll('[data-testid=event-line]')].map((each) => each.textContent)).toEqual([
    '{"a":1}',
    '{"b":1}',
  ]);
  expect(text()).toContain('A: Exactly what will be sent');
  expect(text()).toContain('B, C: Exactly what was sent');
  expect(text()).toContain('D: nothing of it is shared');
});

test('more than two redactions are a list', async () => {
  const { root } = await open({ redacted: ['a was cut', 'b was cut', 'c was cut'] });
  expect([...root.querySelectorAll('.slip-note li')].map((each) => each.textContent)).toEqual([
    'a was cut',
    'b was cut',
    'c was cut',
  ]);
});

test('redactions as one sentence', () => {
  expect(describeRedactions(['a query was left out', 'the title was cut'])).toBe(
    'Before it was stored, a query was left out; the title was cut.',
  );
});

test('an event that a union has can be recalled from that union', async () => {
  const sharing = { state: 'receipted', batch: 0 } as const;
  const { find, click, onRecall } = await open({
    sharings: [{ union: 'did:web:a.example', name: 'A', sharing }],
  });
  await click(find('recall-event'));
  await click(find('recall-event-confirm'));
  expect(onRecall.mock.calls).toEqual([['did:web:a.example']]);
});
