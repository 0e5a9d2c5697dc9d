import * as z from 'zod/mini';

import { memberDidSchema, recordIdSchema } from './manifest.ts';

/** Why a union did not take an event of a batch it accepted. */
export const refusalReasons = ['malformed', 'not-covered'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * The union's signed word on one batch; the data of a `receipt` record whose recipient is the member.
 * `accepted` plus the length of `refused` is the number of events in the batch.
 */
export const receiptSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.receipt'),
  aud: memberDidSchema,
  /** Record id of the contribution. */
  batch: recordIdSchema,
  /** Content identifier of the sealed bytes, as the union's node stores them. */
  dataCid: recordIdSchema,
  accepted: z.int().check(z.nonnegative()),
  refused: z.array(z.strictObject({ index: z.int().check(z.nonnegative()), reason: z.enum(refusalReasons) })),
  ledgerIndex: z.int().check(z.nonnegative()),
});
export type Receipt = z.infer<typeof receiptSchema>;

/**
 * The union's signed word that it counts nothing of a batch, for good; on the same path as a receipt. A batch gets one
 * of the two.
 */
export const refusalSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.refusal'),
  aud: memberDidSchema,
  batch: recordIdSchema,
  dataCid: recordIdSchema,
  /** Why, for machines: the stable code of the union's error, such as `seal.open`. */
  code: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/)),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Whatever a union writes on the `receipt` path. */
export const batchAnswerSchema = z.discriminatedUnion('typ', [receiptSchema, refusalSchema]);
