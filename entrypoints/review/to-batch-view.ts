import type { BatchView } from '@/components/BatchItem.tsx';
import type { BatchRow } from '@/utils/store/database.ts';
import { countRecalled } from '@/utils/store/recalls.ts';

/** A batch as the screen shows it: without the bytes. */
export function toBatchView({ message: _m, sealed: _s, receiptRecord: _r, ...batch }: BatchRow): BatchView {
  return { ...batch, recalled: countRecalled(batch) };
}
