import { toProof } from '@sheaf/protocol/proof';

import { saveFile } from '@/components/save-file.ts';
import type { BatchRow, UnionRow } from '@/utils/store/database.ts';

/** Saves a batch's receipt as a file that anybody can check (`sheaf-union verify-receipt`); undefined without a receipt. */
export function toProofSaver({ keys }: UnionRow, batch: BatchRow): (() => void) | undefined {
  const { id, message, receipt, receiptRecord } = batch;
  if (!receipt || !receiptRecord) return undefined;
  return () =>
    saveFile(
      `receipt-${id.slice(-8)}.json`,
      'application/json',
      `${JSON.stringify(toProof(keys, message, receiptRecord), null, 2)}\n`,
    );
}
