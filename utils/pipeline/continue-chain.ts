import type { EarlierBatchRow, ProgressRow } from '@/utils/store/database.ts';

/**
 * How a restored profile numbers on. The number of a batch is sealed with it and cannot be read back, and some that were
 * sealed may never have arrived; so the next is the moment itself, in ms, which is above all that an earlier browser
 * can have come to. It follows the latest batch that the union knows.
 */
export function continueChain(
  oldestFirst: readonly Pick<EarlierBatchRow, 'at' | 'dataCid'>[],
  now: number,
): Pick<ProgressRow, 'nextBatch' | 'previous'> {
  const last = oldestFirst.at(-1);
  return { nextBatch: Math.max(now, (last?.at ?? 0) + 1), previous: last?.dataCid ?? null };
}
