import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CapturedEvent } from '@sheaf/protocol/event';
import { createQueue, type SendOutcome } from '@/utils/collect/queue.ts';
import { createUuid } from '@/utils/collect/uuid.ts';

function event(): CapturedEvent {
  return {
    v: 1,
    id: createUuid(),
    type: 'page.visit',
    at: 1,
    visit: createUuid(),
    url: 'https://example.com/',
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
  };
}

describe('queue', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hands every event over in the end, in order, whatever is lost on the way', async () => {
    const fate = fc.constantFrom('stored', 'lost request', 'lost answer');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 30 }),
        fc.integer({ min: 1, max: 180 }),
        async (fates, count) => {
          const stored = new Map<string, number>();
          const queue = createQueue({
            onStop: () => expect.unreachable(),
            send: async (events): Promise<SendOutcome> => {
              const next = fates.pop() ?? 'stored';
              if (next !== 'lost request')
                for (const { id } of events) stored.set(id, (stored.get(id) ?? 0) + 1);
              return next === 'stored' ? 'stored' : 'unanswered';
            },
          });
          const events = Array.from({ length: count }, event);
          for (const each of events) queue.add(each);
          queue.flush();
          await vi.advanceTimersByTimeAsync(3_600_000);
          expect([...stored.keys()]).toEqual(events.map(({ id }) => id));
          expect(vi.getTimerCount()).toBe(0);
        },
      ),
    );
  });

  it('sends everything at once when the page may be going away, also beside a message under way', async () => {
    const sent: string[] = [];
    const queue = createQueue({
      onStop: () => expect.unreachable(),
      send: (events) => {
        sent.push(...events.map(({ id }) => id));
        return new Promise(() => {});
      },
    });
    const first = event();
    queue.add(first);
    queue.flush();
    const second = event();
    queue.add(second);
    queue.flushAll();
    expect(sent).toEqual([first.id, first.id, second.id]);
  });

  it('drops what is refused for good and ends when told to stop', async () => {
    const outcomes: SendOutcome[] = ['refused', 'stop'];
    const send = vi.fn(async () => outcomes.shift() ?? 'stored');
    const onStop = vi.fn();
    const queue = createQueue({ send, onStop });
    queue.add(event());
    queue.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    queue.add(event());
    queue.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    queue.add(event());
    queue.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(2);
    expect(onStop).toHaveBeenCalledOnce();
  });
});
