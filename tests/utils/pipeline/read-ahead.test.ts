import { beforeEach, describe, expect, it } from 'vitest';

import { readAhead } from '@/utils/pipeline/read-ahead.ts';
import type { Shared } from '@/utils/pipeline/seal.ts';
import type { EventRow } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent, seqs } from '../store/samples.ts';

async function capture(count: number, title = 'A page'): Promise<void> {
  await addEvents(
    Array.from({ length: count }, () => ({ ...sampleEvent(), title })),
    1,
  );
}

const toShared = ({ seq, visit }: EventRow): Shared[] => [{ seq, visit, line: 'x'.repeat(1_000) }];
const all = { after: 0, changes: 0, takeDue: (rows: readonly EventRow[]) => [...rows], toShared };

describe('reading ahead', () => {
  beforeEach(cleanDatabase);

  it('takes all that is due, in order, and no more than fills a batch', async () => {
    await capture(1_000);
    const { due, shared, isAll } = await readAhead().take(all);
    expect(isAll).toBe(false);
    expect(seqs(due)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
    expect(shared.map(({ seq }) => seq)).toEqual(seqs(due));
  });

  it('goes on where the batch ended, with what came in meanwhile', async () => {
    await capture(500);
    const ahead = readAhead();
    const first = await ahead.take(all);
    await capture(100);
    const second = await ahead.take({ ...all, after: 250 });
    const third = await ahead.take({ ...all, after: 550 });
    expect(first.due).toHaveLength(300);
    expect([second.due[0]?.seq, second.due.at(-1)?.seq]).toEqual([251, 550]);
    expect([third.due[0]?.seq, third.due.at(-1)?.seq]).toEqual([551, 600]);
    expect([second.isAll, third.isAll]).toEqual([false, true]);
    expect((await ahead.take({ ...all, after: 600 })).due).toEqual([]);
  });

  it('stops at the first that is not due', async () => {
    await capture(1_000);
    const takeDue = (rows: readonly EventRow[]) => rows.filter(({ seq }) => seq <= 100);
    const { due, isAll } = await readAhead().take({ ...all, takeDue });
    expect([due.length, isAll]).toEqual([100, true]);
  });

  it('passes over what is not agreed, but not for ever', async () => {
    await capture(5_000);
    const few = (row: EventRow) => (row.seq % 100 === 0 ? toShared(row) : []);
    const { due, shared } = await readAhead().take({ ...all, toShared: few });
    expect([due.length, shared.length]).toEqual([2_000, 20]);
  });

  it('reads again what may have changed since', async () => {
    await capture(10);
    const ahead = readAhead();
    await ahead.take(all);
    await cleanDatabase();
    await capture(5);
    expect((await ahead.take(all)).due).toHaveLength(10);
    expect((await ahead.take({ ...all, changes: 1 })).due).toHaveLength(5);
  });
});
