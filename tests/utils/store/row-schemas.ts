import { safeParse } from '@sheaf/protocol/safe-parse';
import { recordIdSchema } from '@sheaf/protocol/manifest';
import * as z from 'zod/mini';

import { backupRows } from '@/utils/store/backup-rows.ts';

const moment = z.int().check(z.positive());
const bytes = z.instanceof(Uint8Array);
const key = z.instanceof(CryptoKey);

/** The tables that no backup holds. */
const others = {
  keys: z.strictObject({
    id: z.literal('root'),
    key,
    unwritten: z.exactOptional(z.strictObject({ iv: bytes, sealed: bytes, key })),
    writtenAt: z.exactOptional(moment),
  }),
  revisions: z.strictObject({
    revision: z.uuid(),
    seq: z.int(),
    at: moment,
    before: backupRows.events,
    isDeleted: z.boolean(),
  }),
};

/** Every table of the record's database. */
export const tableNames = [...Object.keys(backupRows), ...Object.keys(others)];

/** Why a row is not as today's types have it, nothing missing and nothing left over; undefined when it is. */
export function findFault(table: string, row: unknown): unknown {
  const { batches } = backupRows;
  if (table === 'batches' && !recordIdSchema.safeParse((row as z.output<typeof batches>).consent).success)
    return 'it names no agreement';
  if (table in others) {
    const parsed = safeParse(others[table as keyof typeof others] as z.ZodMiniType, row);
    return parsed.success ? undefined : parsed.error.issues;
  }
  const schema: z.ZodMiniType = backupRows[table as keyof typeof backupRows];
  return z.safeEncode(schema, row).error?.issues;
}
