import { beforeEach, describe, expect, it, vi } from 'vitest';

import { countEvents, addEvents, deleteEvent, readEventsAfter } from '@/utils/store/events.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { addUnion, listUnions } from '@/utils/store/unions.ts';
import { cleanDatabase } from './clean-database.ts';
import { sampleEvent, sampleUnion } from './samples.ts';

beforeEach(cleanDatabase);

/** Values as they come, and a promise of the next. */
function watch<T>(query: () => Promise<T>) {
  const values: T[] = [];
  const onError = vi.fn();
  const stop = watchQuery(query, (value) => values.push(value), onError);
  const until = (expected: T) =>
    vi.waitFor(() => expect(values.at(-1)).toEqual(expected), { timeout: 10_000 });
  return { values, onError, stop, until };
}

describe('a watched query', () => {
  it('gives its value now, and again whenever what it read has changed', async () => {
    const { stop, until, values } = watch(countEvents);
    await until(0);
    await addEvents([sampleEvent(), sampleEvent()], 1);
    await until(2);
    const [first] = await readEventsAfter(0, 1);
    await deleteEvent(first!.seq, 1);
    await until(1);
    expect([...new Set(values)]).toEqual([0, 2, 1]);
    stop();
  });

  it('is not asked again for a change of something it did not read', async () => {
    const query = vi.fn(listUnions);
    const { stop, until } = watch(query);
    await until([]);
    await addEvents([sampleEvent()], 1);
    await addUnion(sampleUnion());
    await until(await listUnions());
    expect(query).toHaveBeenCalledTimes(2);
    stop();
  });

  it('is silent once stopped', async () => {
    const stopped = watch(countEvents);
    const other = watch(countEvents);
    await stopped.until(0);
    stopped.stop();
    await addEvents([sampleEvent()], 1);
    await other.until(1);
    other.stop();
    expect(stopped.values).toEqual([0]);
  });

  it('tells what went wrong', async () => {
    const { onError, values } = watch(() => Promise.reject(new Error('The disk is full.')));
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce(), { timeout: 10_000 });
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: 'The disk is full.' });
    expect(values).toEqual([]);
  });
});
