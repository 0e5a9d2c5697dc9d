import { limits } from './limits.ts';

/** The DWN protocol that a union's node is configured with (docs/protocol.md). */
export const protocolUri = 'sheaf:union/1';

export const paths = {
  manifest: 'manifest',
  joinRequest: 'joinRequest',
  member: 'member',
  admission: 'admission',
  consent: 'consent',
  consentReceipt: 'consentReceipt',
  contribution: 'contribution',
  receipt: 'receipt',
  recall: 'recall',
  recallReceipt: 'recallReceipt',
} as const;

/** Media types (`dataFormat`, at most 30 characters). */
export const formats = { json: 'application/json', batch: 'application/sheaf-batch' } as const;

const size = { max: limits.recordData };
const json = { dataFormats: [formats.json] };

/**
 * Who may write, read and delete which record. What the tenant (the union) may do needs no rule: everything.
 * The recipient and the author of a record may always read it.
 */
export const protocolDefinition = {
  protocol: protocolUri,
  published: true,
  types: {
    manifest: json,
    joinRequest: json,
    member: json,
    admission: json,
    consent: json,
    consentReceipt: json,
    contribution: { dataFormats: [formats.batch] },
    receipt: json,
    recall: json,
    recallReceipt: json,
  },
  structure: {
    manifest: { $size: size, $actions: [{ who: 'anyone', can: ['read'] }] },
    joinRequest: { $size: size, $actions: [{ who: 'anyone', can: ['create'] }] },
    member: { $role: true, $size: size },
    admission: { $size: size },
    consent: { $size: size, $actions: [{ role: 'member', can: ['create'] }] },
    consentReceipt: { $size: size },
    contribution: {
      $size: size,
      $actions: [
        { role: 'member', can: ['create'] },
        { who: 'author', of: 'contribution', can: ['co-delete'] },
      ],
    },
    receipt: { $size: size },
    // Also who is no member any more takes back what they gave.
    recall: { $size: size, $actions: [{ who: 'anyone', can: ['create'] }] },
    recallReceipt: { $size: size },
  },
} as const;
