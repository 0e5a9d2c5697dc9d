import { SheafError } from '@sheaf/protocol/error';
import { verifyRecord, type VerifiedRecord } from '@sheaf/protocol/record';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord, UnionRow } from '@/utils/store/database.ts';
import { logError } from './log.ts';

/** Records read at a time: of the largest, 6 MB. */
const pageSize = 200;

/**
 * Goes through the records of one kind that the member wrote at a union, oldest first, page by page; what a node returns
 * that the member did not sign for this union is left out, and so is what cannot be read, with its code in the log.
 *
 * @param path protocol path
 * @param take gets each of them once; a SheafError of it passes over that one
 * @returns record ids of those that were passed over
 */
export async function listOwnRecords(
  { did, memberDid }: Pick<UnionRow, 'did' | 'memberDid'>,
  client: UnionClient,
  path: string,
  take: (record: VerifiedRecord, stored: StoredRecord) => void,
): Promise<string[]> {
  const passedOver: string[] = [];
  const seen = new Set<string>();
  let createdFrom: string | undefined;
  for (;;) {
    const filter = { path, author: memberDid, ...(createdFrom !== undefined && { createdFrom }) };
    const page = await client.queryRecords(filter, pageSize);
    const before = seen.size;
    for (const { message, data } of page) {
      const record = await verify(message, data);
      if (!record || seen.has(record.recordId)) continue;
      if (record.author !== memberDid || record.recipient !== did || record.protocolPath !== path) continue;
      seen.add(record.recordId);
      const stored = { message: message as StoredRecord['message'], data: record.data };
      if (!isTaken(() => take(record, stored))) passedOver.push(record.recordId);
      createdFrom = record.dateCreated;
    }
    if (page.length < pageSize || seen.size === before) return passedOver;
  }
}

async function verify(message: unknown, data: Uint8Array): Promise<VerifiedRecord | undefined> {
  try {
    return await verifyRecord(message, data);
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
    logError(error);
    return undefined;
  }
}

function isTaken(take: () => void): boolean {
  try {
    take();
    return true;
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
    logError(error);
    return false;
  }
}
