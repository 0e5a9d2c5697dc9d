// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { EventDays, groupByDay } from '@/components/EventDays.tsx';
import { mount } from './mount.ts';

const moments = fc.array(fc.record({ at: fc.integer({ min: 0, max: 4e12 }) }), { maxLength: 60 });

test('every event lies in exactly one day, its own, in the order given', () => {
  fc.assert(
    fc.property(moments, (events) => {
      const days = groupByDay(events);
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
      expect(days.reduce((sum, day) => sum + day.events.length, 0)).toBe(events.length);
      for (const { day, events: eventsOfDay } of days) {
        expect(eventsOfDay).toEqual(events.filter((event) => eventsOfDay.includes(event)));
        for (const { at } of eventsOfDay)
          expect(new Date(at).toDateString()).toBe(new Date(day).toDateString());
      }
    }),
  );
});

test('hands out each delete button, and says which event is to go', async () => {
  const now = Date.now();
  const onDelete = vi.fn<(seq: number) => void>();
  const buttons = new Map<number, HTMLElement | null>();
  const event = {
    type: 'page.visit',
    at: now,
    kind: 'Visit',
    site: 's.example',
    lines: [{ line: '{}', unions: [] }],
    redacted: [],
    sharings: [],
  };
  const { click } = await mount(
    <EventDays
      events={[
        { ...event, seq: 2 },
        { ...event, seq: 1 },
      ]}
      now={now}
      deleting={undefined}
      recalling={undefined}
      onRecall={() => undefined}
      problems={new Map([[1, 'No.']])}
      onDelete={onDelete}
      onDeleteButton={(seq, button) => buttons.set(seq, button)}
    />,
  );
  const second = buttons.get(1);
  if (!second) throw new Error('There is no second button.');
  await click(second);
  expect(onDelete.mock.calls).toEqual([[1]]);
  expect(second.closest('article')?.textContent).toContain('No.');
});
