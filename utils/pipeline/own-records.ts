import { SheafError } from '@sheaf/protocol/error';
import type { VerifiedRecord } from '@sheaf/protocol/record';

import type { UnionClient } from '@/utils/member/union-client.ts';
import type { StoredRecord, UnionRow } from '@/utils/store/database.ts';
import { logError } from './log.ts';
import { pageRecords } from './page-records.ts';

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
  const isOwn = ({ author, recipient, protocolPath }: VerifiedRecord) =>
    author === memberDid && recipient === did && protocolPath === path;
  const filter = { path, author: memberDid };
  for await (const { record, stored } of pageRecords(client, filter, pageSize, isOwn)) {
    if (!isTaken(() => take(record, stored))) passedOver.push(record.recordId);
  }
  return passedOver;
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
