import { PermanentError } from '@sheaf/protocol/error';

import { releaseBatch } from '@/utils/store/batches.ts';

/**
 * Lets a batch that the union's node did not take be sent again, the same bytes: the member heard that it would take it
 * now.
 * @throws PermanentError `batch.decided` if the union signed that it counts none of it, or it is not quarantined any more
 */
export async function retryBatch(id: string): Promise<void> {
  if (await releaseBatch(id)) return;
  throw new PermanentError('batch.decided', 'This batch cannot be sent again: the union has decided on it.');
}
