import { consentReceiptSchema } from '@sheaf/protocol/consent';
import { paths } from '@sheaf/protocol/dwn-protocol';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord, UnionRow, WordRow } from '@/utils/store/database.ts';
import {
  listOpenWords,
  listWords,
  markCountersigned,
  markWordSent,
  replaceWord,
} from '@/utils/store/words.ts';
import { asOf } from './as-of.ts';
import { sendDated } from './send.ts';
import { signWord } from './sign-word.ts';
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
  for (const row of await listOpenWords(did)) {
    if (row.state !== 'signed') continue;
    const what = row.word.typ === 'sheaf.consent' ? 'consent' : 'withdrawal';
    const renew = () => renewWord(row, client, now());
    const record = (await isOfFormer(row)) ? await renew() : row.record;
    const { message } = await sendDated(client, record, what, now, renew);
    await markWordSent(message.recordId, now());
  }
}

/** Signs what was said by a clock that was ahead as of now, and keeps that. */
async function renewWord(
  { id, union, word }: WordRow,
  client: UnionClient,
  now: number,
): Promise<StoredRecord> {
  const renewed =
    word.typ === 'sheaf.consent'
      ? asOf(word, now)
      : { ...word, at: Math.min(word.at, now), consent: await findPresentId(union, word.consent) };
  const record = await signWord(renewed, client);
  await replaceWord(id, { word: renewed, record });
  return record;
}

/** Whether it takes back an agreement that was signed anew since. */
async function isOfFormer({ union, word }: WordRow): Promise<boolean> {
  return word.typ === 'sheaf.withdrawal' && (await findPresentId(union, word.consent)) !== word.consent;
}

async function findPresentId(union: string, consent: string): Promise<string> {
  const words = await listWords(union);
  return words.find(({ formerIds }) => formerIds?.includes(consent))?.id ?? consent;
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
