import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { activityEventSchema } from '@sheaf/protocol/event';
import { database, type EventRow } from '@/utils/store/database.ts';
import { sampleEngagement, sampleEvent } from './samples.ts';

const visit = (transition: string) => ({ ...sampleEvent(), context: { transition }, storedAt: 1 });

afterEach(async () => {
  await database.delete();
});

/** The database as version 1 left it. */
async function fillVersion1(events: object[], batches: object[]): Promise<void> {
  await database.delete();
  const old = new Dexie('sheaf');
  old.version(1).stores({
    events: '++seq, &id, [site+seq], [type+seq]',
    unions: 'did',
    progress: 'union',
    batches: 'id, [union+number], [union+state]',
    counters: '[day+site+type]',
    totals: 'id',
    deleted: 'id, at',
    keys: 'id',
  });
  await old.table('events').bulkAdd(events);
  await old.table('batches').bulkAdd(batches);
  old.close();
}

it('says of version 1’s events what is said today, and leaves what was sealed as it was', async () => {
  const { metrics, ...look } = sampleEngagement(1_000);
  const { audibleMs: _audibleMs, ...measured } = metrics;
  await fillVersion1(
    [
      visit('navigate'),
      visit('navigate'),
      visit('reload'),
      visit('back_forward'),
      visit('in-page'),
      { ...look, metrics: measured, storedAt: 1 },
    ],
    [{ id: 'b', union: 'u', number: 0, state: 'sealed', ranges: [[1, 1]] }],
  );
  await database.open();
  const rows: EventRow[] = await database.events.orderBy('seq').toArray();
  expect(rows.map((row) => ('context' in row ? row.context : row.type))).toEqual([
    { transition: 'navigate' },
    { transition: 'other' },
    { transition: 'reload' },
    { transition: 'history' },
    { transition: 'other', inPage: true },
    'page.engagement',
  ]);
  for (const { seq: _seq, storedAt: _storedAt, ...event } of rows.slice(1))
    expect(activityEventSchema.safeParse(event).success).toBe(true);
  expect(await database.batches.toArray()).toMatchObject([{ first: 1, hasExactTimes: true }]);
});
