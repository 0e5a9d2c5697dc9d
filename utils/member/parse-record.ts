import { fromUtf8 } from '@sheaf/protocol/bytes';
import { PermanentError } from '@sheaf/protocol/error';
import type { VerifiedRecord } from '@sheaf/protocol/record';
import { safeParse } from '@sheaf/protocol/safe-parse';
import type * as z from 'zod/mini';

/**
 * Reads the JSON of a verified record by its schema.
 * @throws PermanentError `record.content` if it is something else
 */
export function parseRecordJson<T extends z.ZodMiniType>(record: VerifiedRecord, schema: T): z.infer<T> {
  const parsed = safeParse(schema, readJson(record.data));
  if (parsed.success) return parsed.data;
  throw new PermanentError(
    'record.content',
    `The union's ${record.protocolPath} record cannot be read: it has another form than Sheaf knows.`,
  );
}

function readJson(data: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(data)) as unknown;
  } catch {
    return undefined;
  }
}
