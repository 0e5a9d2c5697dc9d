import { fromBase64url, type Bytes } from '@sheaf/protocol/bytes';
import type { UnionKeys } from '@sheaf/protocol/did';
import { protocolUri } from '@sheaf/protocol/dwn-protocol';

import { answerError, expectTaken } from './dwn-reply.ts';
import { sendDwnRequest, type DwnRequest } from './dwn-rpc.ts';

/** A record as a node returned it; nothing is verified yet (protocol/record.ts). */
export interface QueriedRecord {
  message: unknown;
  data: Bytes;
}

/**
 * Reads what a union published for anyone, without signing: nobody learns who asks.
 *
 * @param path protocol path, for example `manifest`
 * @returns newest first, at most ten
 * @throws RecoverableError as `sendDwnRequest`; PermanentError `union.refused`
 */
export async function queryPublished(
  union: Pick<UnionKeys, 'did' | 'endpoint'>,
  path: string,
  options: Pick<DwnRequest, 'fetch' | 'timeoutMs'> = {},
): Promise<QueriedRecord[]> {
  const descriptor = {
    interface: 'Records',
    method: 'Query',
    messageTimestamp: new Date().toISOString().replace('Z', '000Z'),
    filter: { protocol: protocolUri, protocolPath: path },
    dateSort: 'createdDescending',
    pagination: { limit: 10 },
  };
  const request = { endpoint: union.endpoint, target: union.did, message: { descriptor } };
  const reply = await sendDwnRequest({ ...options, ...request });
  expectTaken(reply.status);
  return (reply.entries ?? []).map(({ encodedData, ...message }) => ({
    message,
    data: decodeData(encodedData),
  }));
}

function decodeData(encoded: string | undefined): Bytes {
  if (encoded === undefined) throw answerError('a record came without its data');
  try {
    return fromBase64url(encoded);
  } catch (cause) {
    throw answerError(cause);
  }
}
