import { fromBase64url, toBase64url, type Bytes } from '@sheaf/protocol/bytes';
import { categorySchema } from '@sheaf/protocol/category';
import { consentSchema, consentWordSchema } from '@sheaf/protocol/consent';
import { detailSchema } from '@sheaf/protocol/detail';
import { ed25519JwkSchema, x25519JwkSchema } from '@sheaf/protocol/did';
import { activityEventSchema } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';
import { manifestSchema, memberDidSchema, unionDidSchema } from '@sheaf/protocol/manifest';
import { receiptSchema } from '@sheaf/protocol/receipt';
import { recordMessageSchema } from '@sheaf/protocol/record';
import { sensitiveTopicSchema } from '@sheaf/protocol/sensitive';
import * as z from 'zod/mini';

import type { EventRow } from './database.ts';
import { retentionDays } from './retention.ts';
import { sendingRules } from './sending-settings.ts';

/** Keys go on after the highest that a store ever held: one near the end of all numbers would be its last. */
const highestSeq = 2 ** 40;

const count = z.int().check(z.nonnegative());
/** Milliseconds since the epoch. */
const moment = z.int().check(z.nonnegative());
const seq = z.int().check(z.positive(), z.lte(highestSeq));
/** A place in the record, 0 before its first event. */
const place = z.int().check(z.nonnegative(), z.lte(highestSeq));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const site = z.string().check(z.minLength(1), z.maxLength(limits.siteChars));
const text = z.string().check(z.maxLength(10_000));

/** Bytes of a row, in a line of JSON as base64url, at most so many. */
const bytesUpTo = (most: number) =>
  z.codec(
    z.string().check(z.maxLength(Math.ceil((most * 4) / 3))),
    z.custom<Bytes>((value) => value instanceof Uint8Array),
    {
      decode: (encoded, { issues }) => {
        try {
          return fromBase64url(encoded);
        } catch {
          issues.push({ code: 'custom', input: encoded, message: 'not base64url' });
          return z.NEVER;
        }
      },
      encode: toBase64url,
    },
  );
/** As many as a record may hold. */
const bytesSchema = bytesUpTo(limits.recordData);
/** More than any event takes in the summary of a batch. */
const summarisedBytes = 32;

const problemSchema = z.strictObject({ code: id, message: text, at: moment });
const recordSchema = z.strictObject({ message: recordMessageSchema, data: bytesSchema });
const identitySchema = z.strictObject({ fingerprint: text, endpoint: text });
const detailsSchema = z.partialRecord(categorySchema, detailSchema);
const rangesSchema = z.array(z.tuple([seq, seq]));
const indexRange = z.tuple([count, count]);

/** An event of every type, with its place. */
const eventSchemas = activityEventSchema.def.options.map((option) =>
  z.extend(option, { seq, storedAt: moment }),
);
const eventRowSchema = z.discriminatedUnion(
  'type',
  eventSchemas as [(typeof eventSchemas)[0], ...typeof eventSchemas],
) as unknown as z.ZodMiniType<EventRow>;

const unionRowSchema = z.strictObject({
  did: unionDidSchema,
  keys: z.strictObject({
    did: unionDidSchema,
    endpoint: text,
    assertionKeyId: text,
    assertionKey: ed25519JwkSchema,
    keyAgreementKey: x25519JwkSchema,
  }),
  manifest: manifestSchema,
  manifestRecord: id,
  memberDid: memberDidSchema,
  status: z.enum(['joining', 'member', 'refused', 'removed', 'left']),
  joinRequest: recordSchema,
  consent: consentSchema,
  consentRecord: z.exactOptional(recordSchema),
  consentReceipt: z.exactOptional(id),
  withdrawn: z.exactOptional(z.strictObject({ at: moment })),
  latestAt: z.exactOptional(moment),
  offer: z.exactOptional(
    z.strictObject({
      manifest: manifestSchema,
      manifestRecord: id,
      at: moment,
      differences: z.array(
        z.strictObject({
          about: z.enum([
            'category',
            'purpose',
            'retention',
            'share',
            'hold',
            'terms',
            'reason',
            'leaving',
            'key',
            'name',
          ]),
          before: z.exactOptional(text),
          after: z.exactOptional(text),
          isWider: z.boolean(),
        }),
      ),
    }),
  ),
  joinedAt: moment,
  holdMs: z.number().check(z.nonnegative()),
  details: z.exactOptional(detailsSchema),
  checkedAt: z.exactOptional(moment),
  changed: z.exactOptional(
    z.strictObject({
      at: moment,
      pinned: identitySchema,
      found: z.exactOptional(identitySchema),
      reason: z.exactOptional(text),
    }),
  ),
  answer: z.exactOptional(z.strictObject({ because: text, at: moment })),
  isUnasked: z.exactOptional(z.literal(true)),
});

const progressRowSchema = z.strictObject({
  union: unionDidSchema,
  start: place,
  cursor: place,
  releasedThrough: place,
  nextBatch: count,
  previous: z.nullable(id),
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
  leaseUntil: z.exactOptional(moment),
  storedThrough: z.exactOptional(moment),
  looks: z.exactOptional(count),
  problem: z.exactOptional(problemSchema),
});

const wordRowSchema = z.strictObject({
  formerIds: z.exactOptional(z.array(id).check(z.maxLength(100))),
  id,
  union: unionDidSchema,
  number: count,
  word: consentWordSchema,
  record: recordSchema,
  state: z.enum(['signed', 'sent', 'countersigned']),
  sentAt: z.exactOptional(moment),
  receipt: z.exactOptional(id),
});

const eventTypeSchema = z.enum(
  activityEventSchema.def.options.flatMap(({ def }) => def.shape.type.def.values),
);

const batchRowSchema = z.strictObject({
  id,
  union: unionDidSchema,
  number: count,
  state: z.enum(['sealed', 'sent', 'receipted', 'quarantined', 'recalled']),
  consent: z.string().check(z.maxLength(200)),
  message: recordMessageSchema,
  sealed: z.exactOptional(bytesSchema),
  dataCid: id,
  bytes: count,
  count: z.int().check(z.nonnegative(), z.lte(limits.batchEvents)),
  ranges: rangesSchema,
  first: place,
  halfOf: z.exactOptional(id),
  isFromBackup: z.exactOptional(z.literal(true)),
  details: z.optional(detailsSchema),
  sealedAt: moment,
  hasExactTimes: z.exactOptional(z.literal(true)),
  triedAt: z.exactOptional(moment),
  sentAt: z.exactOptional(moment),
  receiptedAt: z.exactOptional(moment),
  receipt: z.exactOptional(receiptSchema),
  receiptRecord: z.exactOptional(recordSchema),
  problem: z.exactOptional(problemSchema),
  recalled: z.exactOptional(
    z.array(
      z.strictObject({
        recall: id,
        events: z.array(indexRange),
        isAcknowledged: z.exactOptional(z.literal(true)),
      }),
    ),
  ),
  summary: z.exactOptional(
    z.strictObject({
      types: z.array(eventTypeSchema),
      sites: z.array(site),
      events: bytesUpTo(limits.batchEvents * summarisedBytes),
    }),
  ),
  left: z.exactOptional(count),
});

const recallScopeSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('event'), seq }),
  z.strictObject({ scope: z.literal('site'), site }),
  z.strictObject({ scope: z.literal('category'), category: categorySchema }),
  z.strictObject({ scope: z.literal('time'), from: moment, to: moment }),
  z.strictObject({ scope: z.literal('everything') }),
]);

const recallRowSchema = z.strictObject({
  id,
  union: unionDidSchema,
  state: z.enum(['signed', 'sent', 'acknowledged', 'refused']),
  what: recallScopeSchema,
  events: count,
  records: z.array(recordSchema),
  madeAt: moment,
  sentAt: z.exactOptional(moment),
  nextAttemptAt: z.number().check(z.nonnegative()),
  problem: z.exactOptional(problemSchema),
  acknowledgedAt: z.exactOptional(moment),
  entries: z.exactOptional(z.array(count)),
  unknown: z.exactOptional(count),
  datasets: z.exactOptional(z.array(text)),
  receipts: z.exactOptional(z.array(recordSchema)),
});

const earlierRowSchema = z.strictObject({
  id,
  union: unionDidSchema,
  at: moment,
  dataCid: id,
  bytes: z.exactOptional(count),
  state: z.enum(['sent', 'receipted', 'refused']),
  lookedAt: z.exactOptional(moment),
  receipt: z.exactOptional(receiptSchema),
  receiptRecord: z.exactOptional(recordSchema),
});

const daySchema = z.string().check(z.regex(/^[+-]?\d{4,6}-\d{2}-\d{2}$/));

const counterRowSchema = z.strictObject({
  day: daySchema,
  site,
  type: eventTypeSchema,
  count: z.int().check(z.positive()),
  pruned: z.exactOptional(count),
});

/**
 * Each table of the database that a backup holds, in the order in which it holds them, with what its rows must be: in
 * the file as JSON on one side, in the database on the other. What is derived from no other, and is not here, is said in
 * `leftOut`.
 */
export const backupRows = {
  unions: unionRowSchema,
  progress: progressRowSchema,
  words: wordRowSchema,
  sightings: z.strictObject({ union: unionDidSchema, version: count }),
  totals: z.strictObject({
    id: z.literal('all'),
    captured: count,
    deleted: count,
    changes: count,
    pruned: z.exactOptional(count),
    prunedDay: z.exactOptional(daySchema),
  }),
  deleted: z.strictObject({ id, at: moment }),
  counters: counterRowSchema,
  recalls: recallRowSchema,
  earlier: earlierRowSchema,
  batches: batchRowSchema,
  events: eventRowSchema,
};

/**
 * Tables that no backup holds: keys go in a form of their own (utils/pipeline/backup-identity.ts); what was before a
 * revision is kept for minutes, because nothing raw stays.
 */
export const leftOut = ['keys', 'revisions'] as const;

export type BackupTable = keyof typeof backupRows;
export type BackupRow<T extends BackupTable> = z.output<(typeof backupRows)[T]>;
export const backupTables = Object.keys(backupRows) as BackupTable[];

/** The settings of a backup: what is captured, what the privacy filters are told, how long events stay, and when batches leave. */
export const backupSettingsSchema = z.strictObject({
  capture: z.strictObject({
    categories: z.partialRecord(categorySchema, z.strictObject({ since: moment })),
    pause: z.exactOptional(z.strictObject({ until: z.exactOptional(moment) })),
    sites: z.strictObject({ rule: z.enum(['all-except', 'only']), sites: z.array(text) }),
    privateHosts: z.array(text),
  }),
  privacy: z.strictObject({ words: z.array(text), topics: z.array(sensitiveTopicSchema) }),
  /** These came later: absent in files from before. */
  retention: z.exactOptional(z.literal(retentionDays)),
  sending: z.exactOptional(z.enum(sendingRules)),
});
export type BackupSettings = z.output<typeof backupSettingsSchema>;

/** A root secret as a backup holds it: under its own passphrase, or not written down yet and so in clear. */
export const backupIdentitySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('locked'),
    locked: z.strictObject({
      salt: bytesSchema,
      iterations: z.int().check(z.positive(), z.lte(10_000_000)),
      iv: bytesSchema,
      sealed: bytesSchema,
    }),
    writtenAt: moment,
  }),
  z.strictObject({ kind: z.literal('unwritten'), entropy: bytesSchema }),
]);
export type BackupIdentity = z.output<typeof backupIdentitySchema>;

/** What a backup says of itself before its rows. */
export const backupSummarySchema = z.strictObject({
  /** Events in it. */
  events: count,
  /** When the first and the last of them were stored; absent if there is none. */
  firstAt: z.exactOptional(moment),
  lastAt: z.exactOptional(moment),
  /** The unions in it, with the member as each knows them. */
  unions: z.array(
    z.strictObject({ did: unionDidSchema, name: manifestSchema.shape.name, memberDid: memberDidSchema }),
  ),
});
export type BackupSummary = z.output<typeof backupSummarySchema>;
