import * as z from 'zod/mini';

import { categorySchema } from './category.ts';
import { ed25519JwkSchema, x25519JwkSchema } from './did.ts';
import { limits } from './limits.ts';

/** What a union may use contributed data for; a member agrees to each by itself (docs/architecture.md). */
export const purposes = {
  research: 'Research whose results are published.',
  insights: 'Statistics about many members together, for the union and its partners.',
  'train-ai': 'Training AI models under the terms the union names.',
  'sell-access': 'Selling access to the pool, with a share for each member.',
} as const;

export type Purpose = keyof typeof purposes;

export const purposeSchema = z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]);

/** Everyone who asks in the right form, those whom the union approves by hand, or those with an invitation code. */
export const admissionModeSchema = z.enum(['automatic', 'approval', 'invitation']);

const sentence = z.string().check(z.minLength(1), z.maxLength(1_000));
export const unionDidSchema = z.string().check(z.regex(/^did:web:/), z.maxLength(limits.didChars));
export const memberDidSchema = z.string().check(z.regex(/^did:key:z/), z.maxLength(limits.didChars));
export const recordIdSchema = z.string().check(z.regex(/^b[a-z2-7]{20,100}$/));

/**
 * What a union says of itself, signed by it and published: who it is, what it asks for and why, and the keys that
 * a member pins. A change of terms is a further record with a higher `version`.
 */
export const manifestSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.manifest'),
  union: unionDidSchema,
  version: z.int().check(z.positive()),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  description: sentence,
  /** What the member agrees to, in plain words. */
  terms: z.string().check(z.minLength(1), z.maxLength(8_000)),
  purposes: z.array(purposeSchema).check(z.minLength(1)),
  /** What is asked for, each with the reason. */
  asks: z.array(z.strictObject({ category: categorySchema, because: sentence })).check(z.minLength(1)),
  /** Time between capture and sharing that the union proposes; the member's to change. Hours. */
  holdHours: z.number().check(z.gte(0), z.lte(24 * 365)),
  /** How long it keeps what it gets, in days; absent: it does not say, and so without an end. */
  retentionDays: z.optional(z.int().check(z.positive(), z.lte(36_500))),
  /** How money that the pool earns is shared among members, in plain words. */
  share: z.optional(sentence),
  /** How to leave, in plain words. */
  leaving: z.optional(sentence),
  /** How the union decides whom it lets in; absent: automatically. */
  admission: z.optional(admissionModeSchema),
  /**
   * When this word of the union ends, ms since the epoch; it says the same anew before. Manifests of earlier versions of
   * this program have none, and are good for reading what was agreed to under them, not for joining.
   */
  validUntil: z.optional(z.int().check(z.positive())),
  keys: z.strictObject({ assertion: ed25519JwkSchema, keyAgreement: x25519JwkSchema }),
});
export type Manifest = z.infer<typeof manifestSchema>;
