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

/** The union's signed word that it holds this consent; its recipient is the member. */
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

/**
 * Whether some grant covers an event at a moment: its type, when it happened, and every site it speaks of. Both sides
 * ask this one function: the member before sealing, the steward before counting.
 *
 * @param now ms since the epoch; a grant that expired before it covers nothing
 */
export function isCovered(
  consent: Pick<Consent, 'grants'>,
  event: Spoken & { type: EventType; at: number },
  now: number,
): boolean {
  const sites = sitesOf(event);
  return consent.grants.some(
    (grant) =>
      grant.category === categoryOf(event.type) &&
      (grant.expiresAt === undefined || (now < grant.expiresAt && event.at < grant.expiresAt)) &&
      sites.every((site) => (grant.sites.rule === 'only') === grant.sites.sites.includes(site)),
  );
}
