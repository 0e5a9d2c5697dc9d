import type { Transaction } from 'dexie';

import type { ProgressRow } from './database.ts';

/** Nothing was recalled yet. */
export async function countRecalls(transaction: Transaction): Promise<void> {
  await transaction
    .table<ProgressRow>('progress')
    .toCollection()
    .modify((row) => {
      row.counts.recalled = 0;
    });
}
