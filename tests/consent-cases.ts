/**
 * What becomes of data that no agreement covers, at both ends. `extension` and `steward` are stable codes; each is what
 * the test of that side finds when the case is played (tests/utils/pipeline/consent-cases.test.ts,
 * tests/union/steward/consent-cases.test.ts), and docs/consent-cases.md is written from this list.
 */
export const consentCases = {
  'category-off': {
    what: 'An event of a kind that the member did not agree to',
    extension: 'consent.category',
    steward: 'not-covered',
  },
  'site-excluded': {
    what: 'An event that speaks of a site which the member left out',
    extension: 'consent.site',
    steward: 'not-covered',
  },
  'before-agreeing': {
    what: 'An event from before the member agreed to its kind',
    extension: 'consent.before',
    steward: 'not-covered',
  },
  expired: {
    what: 'The agreement had an end, and it has passed',
    extension: 'consent.expired',
    steward: 'not-covered',
  },
  unsigned: {
    what: 'The agreement is not signed yet, or the union never got it',
    extension: 'consent.unsigned',
    steward: 'contribution.consent',
  },
  'withdrawn-while-sealing': {
    what: 'The member withdraws while a batch is being sealed',
    extension: 'consent.withdrawn',
    steward: 'contribution.withdrawn',
  },
  'withdrawn-before-sending': {
    what: 'The member withdraws after a batch was sealed and before it was sent',
    extension: 'consent.withdrawn',
    steward: 'contribution.withdrawn',
  },
  'narrowed-after-sealing': {
    what: 'The member takes a kind out after a batch was sealed and before it was sent',
    extension: 'consent.category',
    steward: 'not-covered',
  },
  'replaced-while-sealing': {
    what: 'The member agrees to something else while a batch is being sealed',
    extension: 'consent.changed',
    steward: 'contribution.replaced',
  },
  'widened-terms': {
    what: 'The union publishes terms that ask for more',
    extension: 'consent.terms',
    steward: 'counted',
  },
  'clock-set-back': {
    what: 'The clock of the device is set back to before the agreement',
    extension: 'consent.clock',
    steward: 'contribution.before-consent',
  },
} as const satisfies Record<string, { what: string; extension: string; steward: string }>;

export type ConsentCase = keyof typeof consentCases;
