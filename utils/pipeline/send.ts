import { PermanentError, RecoverableError } from '@sheaf/protocol/error';

import type { SignedRecord, UnionClient } from '@/utils/member/union-client.ts';

/** The union's node does not take a record as it is. Code `union.refused`. */
export class RecordRefusedError extends PermanentError {
  /** As in HTTP. */
  readonly status: number;

  constructor(status: number, message: string) {
    super('union.refused', message);
    this.status = status;
  }
}

/** The node's clock says that a record is dated in the future. Code `union.clock`. */
export class FutureRecordError extends RecoverableError {
  constructor() {
    super(
      'union.clock',
      'The union refuses what is dated in the future. Check the clock of this device; Sheaf tries again later.',
    );
  }
}

/** Whether a record is dated after now: a clock that was ahead did that, and has been set right since. */
export function isDatedAhead({ message }: Pick<SignedRecord, 'message'>, now: number): boolean {
  return Date.parse(message.descriptor.dateCreated) > now;
}

/**
 * Sends a stored record as `sendUntilTaken` does; one that was dated by a clock that was ahead, and that the node refuses
 * for it, is put in its place anew.
 *
 * @param renew signs it anew and keeps that
 * @returns the record that was taken
 */
export async function sendDated(
  client: UnionClient,
  record: SignedRecord,
  what: string,
  now: () => number,
  renew: () => Promise<SignedRecord>,
): Promise<SignedRecord> {
  try {
    await sendUntilTaken(client, record, what);
    return record;
  } catch (error) {
    if (!(error instanceof FutureRecordError) || !isDatedAhead(record, now())) throw error;
    const renewed = await renew();
    await sendUntilTaken(client, renewed, what);
    return renewed;
  }
}

/**
 * Sends a stored record, the same bytes on every call. 202 says that the node has it, 409 that it had it already;
 * neither says what the union makes of it.
 *
 * @param what the record in words, for the error
 * @throws RecordRefusedError for every other reply, FutureRecordError for one about the clock; RecoverableError when
 *   there was none
 */
export async function sendUntilTaken(client: UnionClient, record: SignedRecord, what: string): Promise<void> {
  const { code, detail, reason } = await client.sendRecord(record);
  if (code === 202 || (code === 409 && reason !== 'dwn.deleted')) return;
  if (reason === 'edge.timestamp') throw new FutureRecordError();
  throw new RecordRefusedError(code, `The union refused the ${what} (${code}): ${detail}`);
}
