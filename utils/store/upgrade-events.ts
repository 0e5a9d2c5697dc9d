import type { Transaction } from 'dexie';

import type { BatchRow, EventRow } from './database.ts';

type Context = Extract<EventRow, { type: 'page.visit' }>['context'];

/** How version 1 said that a page was reached, in today's words; it did not tell links from typed addresses. */
const contexts: Record<string, Context> = {
  navigate: { transition: 'other' },
  reload: { transition: 'reload' },
  back_forward: { transition: 'history' },
  'in-page': { transition: 'other', inPage: true },
};

/**
 * Version 1 → 2: visits in today's words, lest a union refuse them. What is in a batch stays as it was sealed.
 * @param transaction the upgrade's own
 */
export async function upgradeEvents(transaction: Transaction): Promise<void> {
  const batches: BatchRow[] = await transaction.table('batches').toArray();
  const sealed = batches.flatMap(({ ranges }) => ranges);
  await transaction
    .table('events')
    .toCollection()
    .modify((row: EventRow) => {
      if (row.type !== 'page.visit' || sealed.some(([from, to]) => from <= row.seq && row.seq <= to)) return;
      row.context = contexts[row.context.transition] ?? row.context;
    });
}
