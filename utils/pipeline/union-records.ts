import { protocolUri } from '@sheaf/protocol/dwn-protocol';
import type { VerifiedRecord } from '@sheaf/protocol/record';
import type * as z from 'zod/mini';

import { parseRecordJson } from '@/utils/member/parse-record.ts';
import type { UnionClient } from '@/utils/member/union-client.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { pageRecords, unlessRefused, type PagedRecord } from './page-records.ts';

/** Records read at a time; the union's words are small. */
const pageSize = 1_000;

/** A record that the union signed for this member, and what it holds. */
export type UnionRecord = PagedRecord;

/**
 * Records of one kind that the union wrote to this member, all there are, oldest first. Whatever the node adds that the
 * pinned key did not sign for this member is left out: a node can withhold the union's word, it cannot forge it.
 */
export async function readUnionRecords(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
  path: string,
  createdFrom?: string,
): Promise<UnionRecord[]> {
  const { did, keys, memberDid } = union;
  const isForMember = ({ author, recipient, protocol, protocolPath }: VerifiedRecord) =>
    author === did && recipient === memberDid && protocol === protocolUri && protocolPath === path;
  const filter = { path, recipient: memberDid, ...(createdFrom ? { createdFrom } : {}) };
  const pinned = { [keys.assertionKeyId]: keys.assertionKey };
  const records: UnionRecord[] = [];
  for await (const each of pageRecords(client, filter, pageSize, isForMember, pinned)) records.push(each);
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
