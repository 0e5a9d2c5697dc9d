import type { Bytes } from '@sheaf/protocol/bytes';
import { didKeyId, type UnionKeys } from '@sheaf/protocol/did';
import { SheafError } from '@sheaf/protocol/error';
import { dataCidOf, type RecordMessage } from '@sheaf/protocol/record';

import { answerError, expectTaken, type DwnStatus } from './dwn-reply.ts';
import { sendDwnRequest, type DwnRequest } from './dwn-rpc.ts';
import { loadUnionClient } from './load-union-client.ts';
import type { QueriedRecord } from './query-published.ts';
import type { PageCursor } from './web5-client.ts';

/** A member as one union knows them. The key behind `sign` (Ed25519) is not extractable. */
export interface Member {
  did: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface RecordDraft {
  /** Protocol path (protocol/dwn-protocol.ts). */
  path: string;
  recipient: string;
  /** Media type. */
  format: string;
  data: Bytes;
  /** The role under which the protocol lets the member write here. */
  role?: 'member';
}

/** A record as it will be sent, and sent again: JSON and bytes, fit for IndexedDB. */
export interface SignedRecord {
  message: RecordMessage;
  data: Bytes;
}

export interface RecordFilter {
  path: string;
  recipient?: string;
  author?: string;
  /** Records created at or after; in the form of a record's `dateCreated` (ISO 8601, six digits of a second). */
  createdFrom?: string;
}

/**
 * A member's line to one union's node.
 *
 * Every call may throw RecoverableError `member.client` (load-union-client.ts); those that send, also what
 * `sendDwnRequest` throws. A refusal (4xx) is a returned status, except that a query has none to return.
 */
export interface UnionClient {
  /** Signs; nothing is sent. */
  signRecord(draft: RecordDraft): Promise<SignedRecord>;
  /** Sends the stored message and data, the very same on every call: 202 taken, 409 already there or deleted. */
  sendRecord(record: SignedRecord): Promise<DwnStatus>;
  /**
   * @param limit most records returned; 1,000 if absent
   * @returns oldest first; nothing is verified yet
   * @throws PermanentError `union.refused`
   */
  queryRecords(filter: RecordFilter, limit?: number): Promise<QueriedRecord[]>;
  /** Deletes the member's own record, for ever. */
  deleteRecord(recordId: string): Promise<DwnStatus>;
}

export interface UnionClientOptions extends Pick<DwnRequest, 'fetch' | 'timeoutMs'> {
  member: Member;
  union: Pick<UnionKeys, 'did' | 'endpoint'>;
}

const pageSize = 100;

/**
 * Costs nothing until its first call, which loads the union client script. That script holds a Web5 client and nothing
 * else: schemas and transport stay on this side, so that errors are of the classes that callers know.
 */
export function createUnionClient({ member, union, ...transport }: UnionClientOptions): UnionClient {
  const open = async () => {
    const { createWeb5Client } = await loadUnionClient();
    const signer = {
      did: member.did,
      keyId: didKeyId(member.did),
      sign: (bytes: Uint8Array) => member.sign(bytes),
    };
    return createWeb5Client(signer, union.did, (message, data) =>
      sendDwnRequest({ ...transport, endpoint: union.endpoint, target: union.did, message, data }),
    );
  };

  return {
    signRecord: async (draft) => (await open()).signRecord(draft, await dataCidOf(draft.data)),
    sendRecord: async (record) => (await open()).sendRecord(record),
    deleteRecord: async (recordId) => (await open()).deleteRecord(recordId),

    async queryRecords(filter, limit = 1_000) {
      const client = await open();
      const found: QueriedRecord[] = [];
      let cursor: PageCursor | undefined;
      do {
        const size = Math.min(pageSize, limit - found.length);
        const page = await client.queryPage(filter, size, cursor).catch(blameAnswer);
        expectTaken(page.status);
        found.push(...page.records);
        cursor = page.records.length > 0 ? page.cursor : undefined;
      } while (cursor && found.length < limit);
      return found;
    },
  };
}

/** The request was ours and went out; what web5 stumbles over afterwards is what the node answered. */
function blameAnswer(error: unknown): never {
  throw error instanceof SheafError ? error : answerError(error);
}
