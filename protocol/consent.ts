import * as z from 'zod/mini';

import { categoryOf, categorySchema, type EventType } from './category.ts';
import { sitesOf, type Spoken } from './event.ts';
import { invitationHashSchema } from './invitation.ts';
import { limits } from './limits.ts';
import { memberDidSchema, purposeSchema, recordIdSchema, unionDidSchema } from './manifest.ts';

const moment = z.int().check(z.nonnegative());

/** Which sites a grant covers: all but some, or only some. Registrable domains. */
const siteRuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('all-except'), sites: siteList() }),
  z.strictObject({ rule: z.literal('only'), sites: siteList() }),
]);

function siteList() {
  return z.array(z.string().check(z.minLength(1), z.maxLength(limits.siteChars))).check(z.maxLength(200));
}

const grantSchema = z.strictObject({
  category: categorySchema,
  purposes: z.array(purposeSchema).check(z.minLength(1)),
  sites: siteRuleSchema,
  /** Only what happened since is covered, ms since the epoch; absent: since the member joined. */
  from: z.optional(moment),
  /** Milliseconds since the epoch; absent means until withdrawn. */
  expiresAt: z.optional(moment),
});
export type ConsentGrant = z.infer<typeof grantSchema>;

/** What a member agrees to at one union: category × purpose × site rule × expiry, signed by the member. */
export const consentSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.consent'),
  aud: unionDidSchema,
  /** The manifest that was read when agreeing. */
  manifest: z.strictObject({ record: recordIdSchema, version: z.int().check(z.positive()) }),
  givenAt: moment,
  grants: z.array(grantSchema).check(z.minLength(1)),
});
export type Consent = z.infer<typeof consentSchema>;

/** Takes back every consent that this member gave a union before; nothing made after it rests on one. */
export const withdrawalSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.withdrawal'),
  aud: unionDidSchema,
  /** Record id of the consent that stood. */
  consent: recordIdSchema,
  at: moment,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** Whatever a member writes on the `consent` path. A later one takes the place of all before. */
export const consentWordSchema = z.discriminatedUnion('typ', [consentSchema, withdrawalSchema]);
export type ConsentWord = z.infer<typeof consentWordSchema>;

/** The union's signed word that it holds this consent or withdrawal; its recipient is the member. */
export const consentReceiptSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.consentReceipt'),
  aud: memberDidSchema,
  consent: recordIdSchema,
  dataCid: recordIdSchema,
  at: moment,
});
export type ConsentReceipt = z.infer<typeof consentReceiptSchema>;

/** Asks a union to admit the author; answered by a `member` role record, or an `admission` record that says no. */
export const joinRequestSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.joinRequest'),
  aud: unionDidSchema,
  manifest: z.strictObject({ record: recordIdSchema, version: z.int().check(z.positive()) }),
  /** That the author knows an invitation code (`commitInvitation`). */
  invitation: z.optional(invitationHashSchema),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/** Why a union counts nothing of a batch that rests on no agreement, by the code of its refusal. */
export const consentRefusals = {
  'contribution.consent': 'The union does not hold the agreement that this batch names.',
  'contribution.before-consent': 'The batch is dated before the agreement that it names.',
  'contribution.replaced': 'You had agreed to something else by then, which the batch does not name.',
  'contribution.withdrawn': 'You had withdrawn the agreement that this batch names.',
} as const;

/** Why no grant lets an event through, in the order in which it is asked. */
export const uncoveredReasons = {
  'consent.category': 'Your agreement does not name this kind of thing.',
  'consent.site': 'Your agreement leaves out a site that this speaks of.',
  'consent.before': 'This happened before you agreed to it.',
  'consent.expired': 'Your agreement to this had an end, and that has passed.',
} as const;
export type UncoveredReason = keyof typeof uncoveredReasons;

type Covered = Spoken & { type: EventType; at: number };

/**
 * Whether some grant covers an event at a moment: its type, when it happened, and every site it speaks of. Both sides
 * ask this one function: the member before sealing, the steward before counting.
 *
 * @param now ms since the epoch; a grant that expired before it covers nothing
 */
export function isCovered(consent: Pick<Consent, 'grants'>, event: Covered, now: number): boolean {
  return findUncovered(consent, event, now) === undefined;
}

/** What keeps an event from being covered: of the grant that comes nearest. Undefined when one covers it. */
export function findUncovered(
  { grants }: Pick<Consent, 'grants'>,
  event: Covered,
  now: number,
): UncoveredReason | undefined {
  const order = Object.keys(uncoveredReasons) as UncoveredReason[];
  const reasons = grants.map((grant) => refuseByGrant(grant, event, now));
  if (reasons.includes(undefined)) return undefined;
  return order.findLast((reason) => reasons.includes(reason)) ?? 'consent.category';
}

function refuseByGrant(
  { category, sites, from = 0, expiresAt = Infinity }: ConsentGrant,
  event: Covered,
  now: number,
): UncoveredReason | undefined {
  if (category !== categoryOf(event.type)) return 'consent.category';
  const isLetThrough = (site: string) => (sites.rule === 'only') === sites.sites.includes(site);
  if (!sitesOf(event).every(isLetThrough)) return 'consent.site';
  if (event.at < from) return 'consent.before';
  return Math.max(now, event.at) < expiresAt ? undefined : 'consent.expired';
}
