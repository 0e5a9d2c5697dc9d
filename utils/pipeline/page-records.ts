import { SheafError } from '@sheaf/protocol/error';
import { verifyRecord, type PinnedKeys, type VerifiedRecord } from '@sheaf/protocol/record';

import type { RecordFilter, UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord } from '@/utils/store/database.ts';
import { logError } from './log.ts';

/** A record as it was verified, and as the node gave it. */
export interface PagedRecord {
  record: VerifiedRecord;
  stored: StoredRecord;
}

/**
 * Goes through the records that a node has, oldest first, page by page, however many there are; each once. What does not
 * verify is left out, and with it a page on which nothing new does is the last.
 *
 * @param size records read at a time
 * @param isWanted by whom and for whom it must be
 * @param pinned keys of the union, where it is the author
 */
export async function* pageRecords(
  client: UnionClient,
  filter: RecordFilter,
  size: number,
  isWanted: (record: VerifiedRecord) => boolean,
  pinned: PinnedKeys = {},
): AsyncGenerator<PagedRecord> {
  const seen = new Set<string>();
  let from = filter.createdFrom;
  for (;;) {
    const page = await client.queryRecords(
      { ...filter, ...(from !== undefined && { createdFrom: from }) },
      size,
    );
    const before = seen.size;
    for (const { message, data } of page) {
      const record = await unlessRefused(verifyRecord(message, data, pinned));
      if (!record || seen.has(record.recordId) || !isWanted(record)) continue;
      seen.add(record.recordId);
      from = record.dateCreated;
      yield { record, stored: { message: message as StoredRecord['message'], data: record.data } };
    }
    if (page.length < size || seen.size === before) return;
  }
}

/** The result, or undefined where it is refused for what it is, which goes to the log. */
export async function unlessRefused<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
    logError(error);
    return undefined;
  }
}
