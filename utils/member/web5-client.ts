import { protocolUri } from '@sheaf/protocol/dwn-protocol';
import type { RecordMessage } from '@sheaf/protocol/record';
import { DwnDateSort, type DwnPaginationCursor } from '@web5/agent';
import { DwnApi, Record, type RecordOptions } from '@web5/api';

import type { DwnStatus } from './dwn-reply.ts';
import type { QueriedRecord } from './query-published.ts';
import type { RecordDraft, RecordFilter, SignedRecord } from './union-client.ts';
import { createUnionAgent, type PostMessage, type RecordSigner } from './web5-agent.ts';

/** Where the next page of a query starts. */
export type PageCursor = DwnPaginationCursor;

export interface RecordsPage {
  status: DwnStatus;
  records: QueriedRecord[];
  cursor: PageCursor | undefined;
}

/** The part of a union client that is Web5. */
export interface Web5Client {
  signRecord(draft: RecordDraft, dataCid: string): Promise<SignedRecord>;
  sendRecord(record: SignedRecord): Promise<DwnStatus>;
  queryPage(filter: RecordFilter, limit: number, cursor?: PageCursor): Promise<RecordsPage>;
  deleteRecord(recordId: string): Promise<DwnStatus>;
}

export function createWeb5Client(signer: RecordSigner, unionDid: string, post: PostMessage): Web5Client {
  const agent = createUnionAgent(signer, post);
  const { records } = new DwnApi({ agent, connectedDid: signer.did });

  return {
    async signRecord({ path, recipient, format, data, role }, dataCid) {
      const { record } = await records.create({
        store: false,
        // As a Blob: bytes whose format is JSON would be encoded as JSON once more.
        data: new Blob([data], { type: format }),
        message: {
          protocol: protocolUri,
          protocolPath: path,
          recipient,
          dataCid,
          dataSize: data.length,
          ...(role && { protocolRole: role }),
        },
      });
      if (!record) throw new Error('The record was not created.');
      return { message: record.rawMessage as RecordMessage, data };
    },

    async sendRecord({ message, data }) {
      const parts = { author: signer.did, connectedDid: signer.did, encodedData: new Blob([data]) };
      // Our schema says of the descriptor what web5 says by enums.
      const options: object = { ...message, ...parts };
      const record = new Record(agent, options as RecordOptions);
      return (await record.send(unionDid)).status;
    },

    async queryPage({ path, recipient, author, createdFrom }, limit, cursor) {
      const page = await records.query({
        from: unionDid,
        message: {
          filter: {
            protocol: protocolUri,
            protocolPath: path,
            ...(recipient && { recipient }),
            ...(author && { author }),
            ...(createdFrom && { dateCreated: { from: createdFrom } }),
          },
          dateSort: DwnDateSort.CreatedAscending,
          pagination: { limit, ...(cursor && { cursor }) },
        },
      });
      const found = (page.records ?? []).map(async (record) => ({
        message: record.rawMessage,
        data: new Uint8Array(await record.data.bytes()),
      }));
      return { status: page.status, records: await Promise.all(found), cursor: page.cursor };
    },

    async deleteRecord(recordId) {
      return (await records.delete({ from: unionDid, message: { recordId } })).status;
    },
  };
}
