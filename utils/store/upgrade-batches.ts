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

/** Until version 9 a batch's number said where its events lie. */
export async function noteFirst(transaction: Transaction): Promise<void> {
  await transaction
    .table<BatchRow>('batches')
    .toCollection()
    .modify((batch) => {
      batch.first = batch.ranges[0]?.[0] ?? 0;
    });
}
