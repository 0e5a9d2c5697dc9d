import * as z from 'zod/mini';

import { limits } from './limits.ts';
import { memberDidSchema, recordIdSchema, unionDidSchema } from './manifest.ts';

const index = z.int().check(z.nonnegative(), z.lt(limits.batchEvents));

/** Events of a batch, by index, both ends among them. */
const indexRangeSchema = z
  .tuple([index, index])
  .check(z.refine(([from, to]) => from <= to, 'A range ends before it begins.'));
export type IndexRange = z.infer<typeof indexRangeSchema>;

/**
 * Asks a union to give up events of the author's; the data of a `recall` record. Whoever ever contributed may write it,
 * member or not. It says nothing of what the events hold: a site or a day is put into batches and indexes on the
 * member's side, so that asking for something to be forgotten does not tell it once more.
 */
export const recallSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.recall'),
  aud: unionDidSchema,
  what: z.discriminatedUnion('scope', [
    z.strictObject({
      scope: z.literal('events'),
      /** Record ids of contributions, each with the events that are recalled. */
      batches: z
        .array(
          z.strictObject({ batch: recordIdSchema, events: z.array(indexRangeSchema).check(z.minLength(1)) }),
        )
        .check(z.minLength(1)),
    }),
    z.strictObject({
      scope: z.literal('everything'),
      /** The number (`seq` of the header) of the last batch that is meant. What comes after it is not recalled. */
      through: z.int().check(z.nonnegative()),
    }),
  ]),
});
export type Recall = z.infer<typeof recallSchema>;

/** Entries of the ledger that one receipt names; more make it too long for a record, and go into further ones. */
export const entriesOfReceipt = 400;

/**
 * The union's signed word that it gave up what a recall asked for: neither its node nor its books hold the bytes. A
 * recall of many batches gets several such records, `part` 0 to `parts` − 1.
 */
export const recallReceiptSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.recallReceipt'),
  aud: memberDidSchema,
  /** Record id of the recall, and content identifier of its data. */
  recall: recordIdSchema,
  dataCid: recordIdSchema,
  part: z.int().check(z.nonnegative()),
  parts: z.int().check(z.positive()),
  /** Entries of the ledger, and how many events of each the recall asked for. */
  entries: z
    .array(
      z.strictObject({ ledgerIndex: z.int().check(z.nonnegative()), events: z.int().check(z.positive()) }),
    )
    .check(z.maxLength(entriesOfReceipt)),
  /** How many of the named batches are not in the union's ledger. If one comes after all, the recall holds for it. */
  unknown: z.int().check(z.nonnegative()),
  /** Released datasets that held some of the events. The next one does not. */
  datasets: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(100)),
  /** When it was decided, ms since the epoch. */
  at: z.int().check(z.nonnegative()),
});
export type RecallReceipt = z.infer<typeof recallReceiptSchema>;

/** The union's signed word that it cannot follow a recall; on the same path as a receipt. */
export const recallRefusalSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.recallRefusal'),
  aud: memberDidSchema,
  recall: recordIdSchema,
  dataCid: recordIdSchema,
  /** Why, for machines, such as `recall.body`. */
  code: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/)),
});
export type RecallRefusal = z.infer<typeof recallRefusalSchema>;
