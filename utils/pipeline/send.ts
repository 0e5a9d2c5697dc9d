import { PermanentError } from '@sheaf/protocol/error';

import type { SignedRecord, UnionClient } from '@/utils/member/union-client.ts';

/**
 * Sends a stored record, the same bytes on every call. 202 says that the node has it; 409 that it had it already, or
 * that it was deleted since: neither says what the union makes of it.
 *
 * @param what the record in words, for the error
 * @throws PermanentError `union.refused` for every other reply; RecoverableError when there was none
 */
export async function sendUntilTaken(client: UnionClient, record: SignedRecord, what: string): Promise<void> {
  const { code, detail } = await client.sendRecord(record);
  if (code === 202 || code === 409) return;
  throw new PermanentError('union.refused', `The union refused the ${what} (${code}): ${detail}`);
}
