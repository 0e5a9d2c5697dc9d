import { decodeBatch, type BatchHeader } from '@sheaf/protocol/batch';
import { isCovered, type Consent } from '@sheaf/protocol/consent';
import { wireEventSchema } from '@sheaf/protocol/event';
import type { RefusalReason } from '@sheaf/protocol/receipt';
import type { VerifiedRecord } from '@sheaf/protocol/record';
import { safeParse } from '@sheaf/protocol/safe-parse';
import { openBatch } from '@sheaf/protocol/seal';

import type { HeldWord } from './consents.ts';
import { findConsents } from './judge-consent.ts';
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
  /** When its author says it was sealed; milliseconds since the epoch. */
  readonly sealedAt: number;
}

export interface BatchJudge {
  union: string;
  openingKey: CryptoKey;
  isMember: (did: string) => Promise<boolean>;
  /** Everything this author said of consent before a position, in the order of arrival. */
  listWords: (author: string, position: number) => Promise<HeldWord[]>;
}

/** More refusals than this do not fit the receipt that would have to name them. */
const maxRefused = 700;

/**
 * Verifies a contribution as a whole and judges each of its events; the only maker of a `VerifiedBatch`.
 *
 * A grant with an expiry covers an event if the event and the sealing both lie before it. Sealing is the record's own
 * date: it does not move while a batch waits for a network, nor when it is judged again. Like the event's date it is
 * the author's word; the edge refuses only that it lies in the future. So a member who back-dates a record can still
 * give, after the expiry, events that they date before it. They cannot have an event counted that they date after it, nor
 * more than a fresh consent of theirs would let through; and nobody can do it for them, for the record bears their
 * signature, and the node looks their role up on arrival. What must not hang on a member's word (the order of the
 * ledger, what a period earned) goes by the ledger's index and `at`, the union's own clock, never by this date.
 *
 * @param record the stored message and bytes, verified again
 * @param position its place in the order of arrival
 * @throws PermanentError `contribution.…`, `consent.…`, `seal.open`, `batch.…` if nothing of it can be counted
 */
export async function verifyBatch(
  record: VerifiedRecord,
  position: number,
  judge: BatchJudge,
): Promise<VerifiedBatch> {
  const { recordId, author, dataCid } = record;
  checkAddress(record, 'contribution', judge.union);
  if (!(await judge.isMember(author))) throw refuse(record, 'not-a-member', 'its author is not a member');
  const { header, lines } = await decodeBatch(
    await openBatch(record.data, judge.openingKey, author, judge.union),
  );
  if (header.aud !== judge.union) throw refuse(record, 'aud', 'it is meant for another union');
  const sealedAt = Date.parse(record.dateCreated);
  const words = await judge.listWords(author, position);
  const consents = findConsents({ record, position, sealedAt }, header.consent, words);
  const judged = lines.map((line) => judgeLine(line, consents, sealedAt));
  if (judged.filter(({ refused }) => refused).length > maxRefused) {
    throw refuse(record, 'too-many-refused', `more than ${maxRefused} of its events cannot be counted`);
  }
  return { recordId, author, dataCid, header, lines: judged, sealedAt } as Omit<
    VerifiedBatch,
    typeof verified
  > as VerifiedBatch;
}

function judgeLine(line: string, consents: readonly Consent[], sealedAt: number): JudgedLine {
  const event = safeParse(wireEventSchema, parseJson(line));
  if (!event.success) return { line, refused: 'malformed' };
  const isAgreed = consents.every((consent) => isCovered(consent, event.data, sealedAt));
  return isAgreed ? { line } : { line, refused: 'not-covered' };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
