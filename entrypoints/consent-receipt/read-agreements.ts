import type { ConsentFacts } from '@sheaf/protocol/consent-document';

import { listUnions } from '@/utils/store/unions.ts';

/** Every signed agreement, by the union's name. Reads only: safe within a live query. */
export async function readAgreements(): Promise<ConsentFacts[]> {
  const unions = await listUnions();
  return unions
    .flatMap(({ consent, consentRecord, consentReceipt, memberDid, manifest }): ConsentFacts[] => {
      if (!consentRecord) return [];
      const { message, data } = consentRecord;
      return [
        {
          consent,
          record: { recordId: message.recordId, message, data },
          member: memberDid,
          manifest,
          ...(consentReceipt !== undefined && { countersignature: { recordId: consentReceipt } }),
        },
      ];
    })
    .sort((a, b) => a.manifest.name.localeCompare(b.manifest.name));
}
