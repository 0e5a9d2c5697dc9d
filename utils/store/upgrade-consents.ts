import type { Transaction } from 'dexie';

import type { BatchRow, UnionRow, WordRow } from './database.ts';

/** Until version 11 a union had one agreement, which all of its batches name. */
export async function noteConsents(transaction: Transaction): Promise<void> {
  const unions = await transaction.table<UnionRow>('unions').toArray();
  const words = unions.flatMap(({ did, status, consent, consentRecord, consentReceipt }): WordRow[] =>
    consentRecord
      ? [
          {
            id: consentRecord.message.recordId,
            union: did,
            number: 0,
            word: consent,
            record: consentRecord,
            ...(consentReceipt === undefined
              ? { state: status === 'joining' ? 'signed' : 'sent' }
              : { state: 'countersigned', receipt: consentReceipt }),
          },
        ]
      : [],
  );
  await transaction.table<WordRow>('words').bulkAdd(words);
  const consents = new Map(words.map(({ union, id }) => [union, id]));
  await transaction
    .table<BatchRow>('batches')
    .toCollection()
    .modify((batch) => {
      batch.consent = consents.get(batch.union) ?? '';
      if (batch.state === 'sealed') batch.triedAt = batch.sealedAt;
    });
}
