import { batchAnswerSchema, receiptSchema } from '@sheaf/protocol/receipt';
import { categorySchema } from '@sheaf/protocol/category';
import { consentSchema, consentWordSchema } from '@sheaf/protocol/consent';
import { detailSchema } from '@sheaf/protocol/detail';
import { ed25519JwkSchema, x25519JwkSchema } from '@sheaf/protocol/did';
import { activityEventSchema } from '@sheaf/protocol/event';
import { manifestSchema, memberDidSchema, recordIdSchema, unionDidSchema } from '@sheaf/protocol/manifest';
import { recordMessageSchema } from '@sheaf/protocol/record';
import * as z from 'zod/mini';

const count = z.int().check(z.nonnegative());
/** Ms since the epoch. */
const moment = z.number().check(z.positive());
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value));
const key = z.custom<CryptoKey>((value) => value instanceof CryptoKey);
const storedRecord = z.strictObject({ message: recordMessageSchema, data: bytes });
const problem = z.strictObject({ code: z.string(), message: z.string(), at: moment });
const range = z.tuple([count, count]);
const details = z.partialRecord(categorySchema, detailSchema);
const optional = z.optional;

const event = z.pipe(
  z.transform(({ seq, storedAt, ...said }: Record<string, unknown>) => ({ seq, storedAt, said })),
  z.strictObject({ seq: count.check(z.positive()), storedAt: moment, said: activityEventSchema }),
);

const union = z.strictObject({
  did: unionDidSchema,
  keys: z.strictObject({
    did: unionDidSchema,
    endpoint: z.url(),
    assertionKeyId: z.string(),
    assertionKey: ed25519JwkSchema,
    keyAgreementKey: x25519JwkSchema,
  }),
  manifest: manifestSchema,
  manifestRecord: recordIdSchema,
  memberDid: memberDidSchema,
  status: z.enum(['joining', 'member', 'refused', 'removed', 'left']),
  joinRequest: storedRecord,
  consent: consentSchema,
  consentRecord: optional(storedRecord),
  consentReceipt: optional(recordIdSchema),
  withdrawn: optional(z.strictObject({ at: moment })),
  latestAt: optional(moment),
  offer: optional(z.unknown()),
  joinedAt: moment,
  holdMs: count,
  details: optional(details),
  checkedAt: optional(moment),
  changed: optional(z.unknown()),
  answer: optional(z.strictObject({ because: z.string(), at: moment })),
});

const progress = z.strictObject({
  union: unionDidSchema,
  start: count,
  cursor: count,
  releasedThrough: count,
  nextBatch: count,
  previous: z.nullable(z.string()),
  counts: z.strictObject({
    private: count,
    notAgreed: count,
    sealed: count,
    receipted: count,
    quarantined: count,
    recalled: count,
  }),
  stopped: z.boolean(),
  attempts: count,
  nextAttemptAt: z.number().check(z.nonnegative()),
  leaseUntil: optional(moment),
  storedThrough: optional(count),
  looks: optional(count),
  problem: optional(problem),
});

const batch = z.strictObject({
  id: recordIdSchema,
  union: unionDidSchema,
  number: count,
  state: z.enum(['sealed', 'sent', 'receipted', 'quarantined', 'recalled']),
  consent: recordIdSchema,
  message: recordMessageSchema,
  sealed: optional(bytes),
  dataCid: z.string().check(z.minLength(1)),
  bytes: count.check(z.positive()),
  count: count.check(z.positive()),
  ranges: z.array(range).check(z.minLength(1)),
  first: count.check(z.positive()),
  halfOf: optional(recordIdSchema),
  details: optional(details),
  sealedAt: moment,
  hasExactTimes: optional(z.literal(true)),
  triedAt: optional(moment),
  sentAt: optional(moment),
  receiptedAt: optional(moment),
  receipt: optional(receiptSchema),
  receiptRecord: optional(storedRecord),
  problem: optional(problem),
  recalled: optional(
    z.array(
      z.strictObject({
        recall: recordIdSchema,
        events: z.array(range),
        isAcknowledged: optional(z.literal(true)),
      }),
    ),
  ),
});

const recall = z.strictObject({
  id: recordIdSchema,
  union: unionDidSchema,
  state: z.enum(['signed', 'sent', 'acknowledged', 'refused']),
  what: z.looseObject({ scope: z.string() }),
  events: count,
  records: z.array(storedRecord).check(z.minLength(1)),
  madeAt: moment,
  sentAt: optional(moment),
  nextAttemptAt: count,
  problem: optional(problem),
  acknowledgedAt: optional(moment),
  entries: optional(z.array(count)),
  unknown: optional(count),
  datasets: optional(z.array(z.string())),
  receipts: optional(z.array(storedRecord)),
});

const word = z.strictObject({
  formerIds: optional(z.array(recordIdSchema)),
  id: recordIdSchema,
  union: unionDidSchema,
  number: count,
  word: consentWordSchema,
  record: storedRecord,
  state: z.enum(['signed', 'sent', 'countersigned']),
  sentAt: optional(moment),
  receipt: optional(recordIdSchema),
});

const earlier = z.strictObject({
  id: recordIdSchema,
  union: unionDidSchema,
  at: moment,
  dataCid: z.string(),
  bytes: optional(count),
  state: z.enum(['sent', 'receipted', 'refused']),
  lookedAt: optional(moment),
  receipt: optional(batchAnswerSchema),
  receiptRecord: optional(storedRecord),
});

const sealedSecret = { iv: bytes, sealed: bytes };

/** A row of each table as today's types have it, nothing missing and nothing left over. */
export const rowSchemas = {
  events: event,
  unions: union,
  progress,
  batches: batch,
  counters: z.strictObject({
    day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
    site: z.string().check(z.minLength(1)),
    type: z.string().check(z.minLength(1)),
    count: count.check(z.positive()),
  }),
  totals: z.strictObject({ id: z.literal('all'), captured: count, deleted: count, changes: count }),
  deleted: z.strictObject({ id: z.uuid(), at: moment }),
  keys: z.strictObject({
    id: z.literal('root'),
    key,
    unwritten: optional(z.strictObject({ ...sealedSecret, key })),
    writtenAt: optional(moment),
  }),
  revisions: z.strictObject({
    revision: z.uuid(),
    seq: count,
    at: moment,
    before: event,
    isDeleted: z.boolean(),
  }),
  sightings: z.strictObject({ union: unionDidSchema, version: count.check(z.positive()) }),
  recalls: recall,
  earlier,
  words: word,
} as const;
