import { database, type BatchRow, type BatchState } from '@/utils/store/database.ts';

/** Batches of a union in one of these states, oldest first. */
export async function listBatchesInState(union: string, ...states: BatchState[]): Promise<BatchRow[]> {
  const rows = await database.batches
    .where('[union+state]')
    .anyOf(states.map((state) => [union, state]))
    .toArray();
  return rows.sort((a, b) => a.number - b.number);
}

/** All batches of a union, oldest first. */
export async function listAllBatches(union: string): Promise<BatchRow[]> {
  return database.batches.where('[union+number]').between([union, 0], [union, Infinity]).toArray();
}
