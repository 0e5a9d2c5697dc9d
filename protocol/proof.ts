import * as z from 'zod/mini';

import { fromBase64url, fromUtf8, toBase64url } from './bytes.ts';
import { ed25519JwkSchema, x25519JwkSchema, type UnionKeys } from './did.ts';
import { paths } from './dwn-protocol.ts';
import { PermanentError } from './error.ts';
import { fingerprintOf } from './fingerprint.ts';
import { limits } from './limits.ts';
import { unionDidSchema } from './manifest.ts';
import { receiptSchema, type Receipt } from './receipt.ts';
import { recordMessageSchema, verifyMessage, verifyRecord, type RecordMessage } from './record.ts';
import { safeParse } from './safe-parse.ts';

/**
 * A receipt with all that is needed to check it, as a file: the union's keys as the member pinned them, the contribution
 * as the member signed it, and the union's signed receipt. It holds nothing of what was contributed.
 */
const proofSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.proof'),
  union: z.strictObject({
    did: unionDidSchema,
    assertionKeyId: z.string().check(z.maxLength(limits.didChars)),
    assertionKey: ed25519JwkSchema,
    keyAgreementKey: x25519JwkSchema,
  }),
  contribution: recordMessageSchema,
  receipt: z.strictObject({
    message: recordMessageSchema,
    data: z.string().check(z.maxLength(2 * limits.recordData)),
  }),
});
export type Proof = z.infer<typeof proofSchema>;

/** Most characters that the text of a proof has. */
export const proofChars = 4 * limits.recordData;

/** What a proof that verifies shows. */
export interface Proven {
  union: string;
  /** Of the union's keys, to be compared with what the union shows (protocol/fingerprint.ts). */
  fingerprint: string;
  member: string;
  receipt: Receipt;
  /** When the receipt was signed; ISO 8601, the union's word. */
  signedAt: string;
}

/** @param contribution the message of the batch, as it was sent */
export function toProof(
  { did, assertionKeyId, assertionKey, keyAgreementKey }: UnionKeys,
  contribution: RecordMessage,
  receipt: { message: RecordMessage; data: Uint8Array },
): Proof {
  return {
    v: 1,
    typ: 'sheaf.proof',
    union: { did, assertionKeyId, assertionKey, keyAgreementKey },
    contribution,
    receipt: { message: receipt.message, data: toBase64url(receipt.data) },
  };
}

/**
 * Checks a proof by itself: that the member signed the contribution, that the union signed the receipt, and that the
 * receipt is of this contribution, these bytes and this member. That the keys are the union's is for its fingerprint to
 * show.
 *
 * @param text of the file
 * @throws PermanentError `proof.shape`, `proof.other` if the receipt is of something else, `record.…` or `did.key` if a
 *   signature does not hold
 */
export async function verifyProof(text: string): Promise<Proven> {
  const { union, contribution, receipt: signed } = parseProof(text);
  const { did, assertionKeyId, assertionKey } = union;
  const sent = await verifyMessage(contribution);
  const answer = await verifyRecord(signed.message, decode(signed.data), {
    [assertionKeyId]: assertionKey,
  });
  const receipt = safeParse(receiptSchema, parseJson(decodeText(answer.data))).data;
  if (!receipt || answer.author !== did || answer.protocolPath !== paths.receipt) {
    throw refuse('other', 'what the union signed is no receipt');
  }
  const isOfBatch = receipt.batch === sent.recordId && receipt.dataCid === sent.dataCid;
  const isToMember = receipt.aud === sent.author && answer.recipient === sent.author;
  if (!isOfBatch || !isToMember || sent.recipient !== did || sent.protocolPath !== paths.contribution) {
    throw refuse('other', 'the receipt is of another contribution');
  }
  const fingerprint = await fingerprintOf(union);
  return { union: did, fingerprint, member: sent.author, receipt, signedAt: answer.dateCreated };
}

function parseProof(text: string): Proof {
  const parsed = text.length > proofChars ? undefined : safeParse(proofSchema, parseJson(text));
  if (!parsed?.success) throw refuse('shape', 'it is no proof of a receipt, as Sheaf saves it');
  return parsed.data;
}

function decode(data: string): Uint8Array {
  try {
    return fromBase64url(data);
  } catch {
    throw refuse('shape', 'what the union signed cannot be read');
  }
}

function decodeText(data: Uint8Array): string {
  try {
    return fromUtf8(data);
  } catch {
    return '';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(reason: string, sentence: string): PermanentError {
  return new PermanentError(`proof.${reason}`, `The proof does not hold: ${sentence}.`);
}
