import { protocolUri } from '@sheaf/protocol/dwn-protocol';
import { SheafError } from '@sheaf/protocol/error';
import { verifyRecord, type VerifiedRecord } from '@sheaf/protocol/record';
import type * as z from 'zod/mini';

import { parseRecordJson } from '@/utils/member/parse-record.ts';
import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord, UnionRow } from '@/utils/store/database.ts';
import { logError } from './log.ts';

/** A record that the union signed for this member, and what it holds. */
export interface UnionRecord {
  record: VerifiedRecord;
  stored: StoredRecord;
}

/**
 * Records of one kind that the union wrote to this member, oldest first. Whatever the node adds that the pinned key
 * did not sign for this member is left out: a node can withhold the union's word, it cannot forge it.
 */
export async function readUnionRecords(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
  path: string,
  createdFrom?: string,
): Promise<UnionRecord[]> {
  const { did, keys, memberDid } = union;
  const found = await client.queryRecords({
    path,
    recipient: memberDid,
    ...(createdFrom ? { createdFrom } : {}),
  });
  const records: UnionRecord[] = [];
  for (const { message, data } of found) {
    const record = await unlessRefused(
      verifyRecord(message, data, { [keys.assertionKeyId]: keys.assertionKey }),
    );
    const isForMember = record?.author === did && record.recipient === memberDid;
    if (!record || !isForMember || record.protocol !== protocolUri || record.protocolPath !== path) continue;
    records.push({ record, stored: { message: message as StoredRecord['message'], data: record.data } });
  }
  return records;
}

/** The same, with the records' JSON read by its schema; others are left out. */
export async function readUnionRecordsAs<T extends z.ZodMiniType>(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
  path: string,
  schema: T,
  createdFrom?: string,
): Promise<(UnionRecord & { content: z.infer<T> })[]> {
  const records = await readUnionRecords(union, client, path, createdFrom);
  const read = await Promise.all(
    records.map(async (entry) => {
      const content = await unlessRefused(
        Promise.resolve(entry.record).then((record) => parseRecordJson(record, schema)),
      );
      return content === undefined ? [] : [{ ...entry, content }];
    }),
  );
  return read.flat();
}

async function unlessRefused<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
    logError(error);
    return undefined;
  }
}
