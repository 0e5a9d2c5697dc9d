// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { formatMoment } from '@/components/moments.ts';
import { describeNext, describeRetry, type UnionStanding } from '@/components/next-step.ts';
import { UnionLine } from '@/components/UnionLine.tsx';
import { mount } from './mount.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const quiet: UnionStanding = {
  did: 'did:web:riverside.example',
  name: 'Riverside',
  status: 'member',
  isStopped: false,
  ended: [],
  held: 0,
  isAtMost: false,
  sealed: 0,
  receipted: 0,
  quarantined: 0,
  holdMs: 24 * hour,
  nextAttemptAt: 0,
};

test('shows where events are, and hides what never happened', async () => {
  const union = { ...quiet, held: 12, sealed: 8, receipted: 1_200 };
  const { find, text } = await mount(<UnionLine union={union} now={now} />);
  const { held, sealed, receipted } = find('union').dataset;
  expect([held, sealed, receipted]).toEqual(['12', '8', '1200']);
  expect(text()).not.toContain('Not taken');
});

test('shows what was not taken, and what went wrong with when it is tried again', async () => {
  const at = now + hour;
  const union = { ...quiet, quarantined: 3, problem: 'Riverside does not answer.', nextAttemptAt: at };
  const { text } = await mount(<UnionLine union={union} now={now} />);
  expect(text()).toContain('Not taken3');
  expect(text()).toContain(`Riverside does not answer. Sheaf tries again ${formatMoment(at, now)}.`);
});

test.each([
  ['waits', { held: 1, firstDueAt: now + hour }, `1 event waits until ${formatMoment(now + hour, now)}.`],
  [
    'wait',
    { held: 12, firstDueAt: now + hour },
    `12 events wait, the first until ${formatMoment(now + hour, now)}.`,
  ],
  ['is due', { held: 2, firstDueAt: now - 1 }, '2 events wait, the first due within the hour.'],
  [
    'may be left out',
    { held: 2, isAtMost: true, firstDueAt: 0 },
    'At most 2 events wait, the first due within the hour.',
  ],
])('says what %s', (_name, change, sentence) => {
  expect(describeNext({ ...quiet, ...change }, now)).toEqual([sentence]);
});

test('promises nothing before the union let the member in', () => {
  const [sentence] = describeNext({ ...quiet, status: 'joining', held: 5, firstDueAt: 0 }, now);
  expect(sentence).toContain('Nothing of your record is sent before');
});

test('says how long new events wait, and nothing of waiting when they do not', () => {
  expect(describeNext(quiet, now)[0]).toContain('waits 24 hours and then goes to Riverside');
  expect(describeNext({ ...quiet, holdMs: 0 }, now)[0]).toContain('from now on goes to Riverside');
});

test('a next attempt is only named after a problem, and while it lies ahead', () => {
  expect(describeRetry({ problem: 'x', nextAttemptAt: now }, now)).toBeUndefined();
  expect(describeRetry({ nextAttemptAt: now + 1 }, now)).toBeUndefined();
});
