import { PermanentError, RecoverableError } from '@sheaf/protocol/error';

import type { SignedRecord, UnionClient } from '@/utils/member/union-client.ts';

/**
 * Sends a stored record, the same bytes on every call. 202 says that the node has it, 409 that it had it already;
 * neither says what the union makes of it.
 *
 * @param what the record in words, for the error
 * @throws PermanentError `union.refused` for every other reply; RecoverableError when there was none
 */
export async function sendUntilTaken(client: UnionClient, record: SignedRecord, what: string): Promise<void> {
  const { code, detail, reason } = await client.sendRecord(record);
  if (code === 202 || (code === 409 && reason !== 'dwn.deleted')) return;
  if (reason === 'edge.timestamp') {
    throw new RecoverableError(
      'union.clock',
      'The union refuses what is dated in the future. Check the clock of this device; Sheaf tries again later.',
    );
  }
  throw new PermanentError('union.refused', `The union refused the ${what} (${code}): ${detail}`);
}
