import { parseUnionDocument, unionOrigin, type UnionKeys } from '@sheaf/protocol/did';
import { paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { limits } from '@sheaf/protocol/limits';
import { manifestSchema, type Manifest } from '@sheaf/protocol/manifest';
import { verifyRecord } from '@sheaf/protocol/record';

import { parseRecordJson } from './parse-record.ts';
import { queryPublished, type QueriedRecord } from './query-published.ts';
import { readText } from './read-text.ts';

/** A union as its domain and its own signature present it. */
export interface ResolvedUnion {
  keys: UnionKeys;
  manifest: Manifest;
  /** Record id of the manifest. */
  manifestRecord: string;
}

const timeoutMs = 15_000;

/**
 * Reads who a union is: its DID document from its domain, then the newest manifest it signed. Both must name the same
 * DID and the same keys.
 *
 * @param did a did:web
 * @throws RecoverableError `union.unreachable`; PermanentError `did.document`, `union.manifest`, and what reading a
 *   record may throw
 */
export async function resolveUnion(did: string): Promise<ResolvedUnion> {
  const keys = parseUnionDocument(did, await fetchDocument(did));
  const found = await queryPublished(keys, paths.manifest);
  const read = await Promise.allSettled(found.map((record) => readManifest(keys, record)));
  const manifests = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const newest = manifests.sort((a, b) => b.manifest.version - a.manifest.version)[0];
  if (newest) return newest;
  // Manifests of earlier keys do not count; where there are no others, the reason is of use.
  const refused = read.find((result) => result.status === 'rejected');
  if (refused) throw refused.reason;
  throw new PermanentError('union.manifest', 'This union has not published its terms yet. Ask the union.');
}

async function fetchDocument(did: string): Promise<unknown> {
  const url = `${unionOrigin(did)}/.well-known/did.json`;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      // The domain's word must be the domain's own.
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return JSON.parse(await readText(response, limits.didDocument)) as unknown;
  } catch (cause) {
    throw new RecoverableError(
      'union.unreachable',
      `No union answers at ${new URL(url).host}. Check the address and your connection, then try again.`,
      { cause },
    );
  }
}

async function readManifest(keys: UnionKeys, { message, data }: QueriedRecord): Promise<ResolvedUnion> {
  const record = await verifyRecord(message, data, { [keys.assertionKeyId]: keys.assertionKey });
  const manifest = parseRecordJson(record, manifestSchema);
  const isFromUnion = record.author === keys.did && record.protocol === protocolUri;
  const isManifest = record.protocolPath === paths.manifest && manifest.union === keys.did;
  const isOfKeys =
    manifest.keys.assertion.x === keys.assertionKey.x &&
    manifest.keys.keyAgreement.x === keys.keyAgreementKey.x;
  if (!isFromUnion || !isManifest || !isOfKeys) {
    throw new PermanentError(
      'union.manifest',
      'The terms at this address are not signed by this union. Do not join it.',
    );
  }
  return { keys, manifest, manifestRecord: record.recordId };
}
