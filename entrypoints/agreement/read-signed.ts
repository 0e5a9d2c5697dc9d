import type { ConsentFacts } from '@sheaf/protocol/consent-document';

import { readUnion } from '@/utils/store/unions.ts';

/** The agreement with a union that was signed last; undefined when none is. Reads only: safe within a live query. */
export async function readSigned(did: string): Promise<ConsentFacts | undefined> {
  const union = await readUnion(did);
  if (!union?.consentRecord) return undefined;
  const { consent, consentRecord, consentReceipt, memberDid, manifest, withdrawn } = union;
  const { message, data } = consentRecord;
  return {
    consent,
    record: { recordId: message.recordId, message, data },
    member: memberDid,
    manifest,
    ...(consentReceipt !== undefined && { countersignature: { recordId: consentReceipt } }),
    ...(withdrawn && { withdrawn }),
  };
}
