import { decodeBatch, type BatchHeader } from '@sheaf/protocol/batch';
import { isCovered, type Consent } from '@sheaf/protocol/consent';
import { wireEventSchema } from '@sheaf/protocol/event';
import type { RefusalReason } from '@sheaf/protocol/receipt';
import type { VerifiedRecord } from '@sheaf/protocol/record';
import { openBatch } from '@sheaf/protocol/seal';

import { checkAddress, refuse } from './read-body.ts';

declare const verified: unique symbol;

/** One line of a batch and what became of it. */
export interface JudgedLine {
  line: string;
  refused?: RefusalReason;
}

/** A batch that this union can count: it is the author's, for this union, under a consent it holds. */
export interface VerifiedBatch {
  readonly [verified]: true;
  readonly recordId: string;
  readonly author: string;
  readonly dataCid: string;
  readonly header: BatchHeader;
  /** Every line, in the order of the batch. */
  readonly lines: readonly JudgedLine[];
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}

export interface BatchJudge {
  union: string;
  openingKey: CryptoKey;
  isMember: (did: string) => Promise<boolean>;
  /** The consent record of this author, if the union holds it. */
  findConsent: (recordId: string, author: string) => Promise<Consent | undefined>;
}

/** More refusals than this do not fit the receipt that would have to name them. */
const maxRefused = 700;

/**
 * Verifies a contribution as a whole and judges each of its events; the only maker of a `VerifiedBatch`.
 * The moment of receipt is the record's own date, which the edge holds to ten minutes of the node's clock: it does not
 * move when the same record is judged again.
 *
 * @param record the stored message and bytes, verified again
 * @throws PermanentError `contribution.…`, `consent.…`, `seal.open`, `batch.…` if nothing of it can be counted
 */
export async function verifyBatch(record: VerifiedRecord, judge: BatchJudge): Promise<VerifiedBatch> {
  const { recordId, author, dataCid } = record;
  checkAddress(record, 'contribution', judge.union);
  if (!(await judge.isMember(author))) throw refuse(record, 'not-a-member', 'its author is not a member');
  const { header, lines } = await decodeBatch(
    await openBatch(record.data, judge.openingKey, author, judge.union),
  );
  if (header.aud !== judge.union) throw refuse(record, 'aud', 'it is meant for another union');
  const consent = await judge.findConsent(header.consent, author);
  if (!consent) throw refuse(record, 'consent', 'the consent it names is not held by this union');
  const receivedAt = Date.parse(record.dateCreated);
  const judged = lines.map((line) => judgeLine(line, consent, receivedAt));
  if (judged.filter(({ refused }) => refused).length > maxRefused) {
    throw refuse(record, 'too-many-refused', `more than ${maxRefused} of its events cannot be counted`);
  }
  return { recordId, author, dataCid, header, lines: judged, receivedAt } as Omit<
    VerifiedBatch,
    typeof verified
  > as VerifiedBatch;
}

function judgeLine(line: string, consent: Consent, receivedAt: number): JudgedLine {
  const event = wireEventSchema.safeParse(parseJson(line));
  if (!event.success) return { line, refused: 'malformed' };
  return isCovered(consent, event.data, receivedAt) ? { line } : { line, refused: 'not-covered' };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
