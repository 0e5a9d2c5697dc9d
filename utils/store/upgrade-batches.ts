import type { Transaction } from 'dexie';

import type { BatchRow } from './database.ts';

/** What was sealed before version 7 has times to the millisecond in its lines, and is shown as it was sent. */
export async function markExactTimes(transaction: Transaction): Promise<void> {
  await transaction
    .table<BatchRow>('batches')
    .toCollection()
    .modify((batch) => {
      batch.hasExactTimes = true;
    });
}
