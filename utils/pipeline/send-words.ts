import { consentReceiptSchema } from '@sheaf/protocol/consent';
import { paths } from '@sheaf/protocol/dwn-protocol';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord, UnionRow } from '@/utils/store/database.ts';
import { listOpenWords, markCountersigned, markWordSent } from '@/utils/store/words.ts';
import { sendUntilTaken } from './send.ts';
import { readUnionRecordsAs } from './union-records.ts';

type Membership = Pick<UnionRow, 'did' | 'keys' | 'memberDid'>;

/**
 * Sends what the member said of consent, in the order in which it was said, and nothing past what is not taken: what was
 * said last is what holds.
 *
 * @throws RecordRefusedError if the node does not take it, RecoverableError if it cannot be reached; it stays signed, and
 *   goes out with the next delivery
 */
export async function sendWords({ did }: Membership, client: UnionClient, now: () => number): Promise<void> {
  for (const { id, state, record, word } of await listOpenWords(did)) {
    if (state !== 'signed') continue;
    await sendUntilTaken(client, record, word.typ === 'sheaf.consent' ? 'consent' : 'withdrawal');
    await markWordSent(id, now());
  }
}

/**
 * Looks for the union's countersignatures.
 * @returns how many words still wait for one
 */
export async function settleWords(union: Membership, client: UnionClient): Promise<number> {
  const open = await listOpenWords(union.did);
  const sent = open.filter(({ state }) => state === 'sent');
  if (sent.length === 0) return open.length;
  const find = await readCountersignatures(union, client);
  let settled = 0;
  for (const { id, record } of sent) {
    const receipt = find(record);
    if (receipt === undefined) continue;
    await markCountersigned(id, receipt);
    settled += 1;
  }
  return open.length - settled;
}

/** @returns finds the record id of the countersignature of exactly these bytes, for this member */
export async function readCountersignatures(
  union: Membership,
  client: UnionClient,
): Promise<(record: StoredRecord) => string | undefined> {
  const receipts = await readUnionRecordsAs(union, client, paths.consentReceipt, consentReceiptSchema);
  return ({ message: { recordId, descriptor } }) =>
    receipts.find(
      ({ content }) =>
        content.aud === union.memberDid &&
        content.consent === recordId &&
        content.dataCid === descriptor.dataCid,
    )?.record.recordId;
}
