import { parseUnionDocument, unionOrigin, type UnionKeys } from '@sheaf/protocol/did';
import { domainLinkError, domainLinkPath, verifyDomainLink } from '@sheaf/protocol/domain-link';
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

/** What two clocks that are right may be apart. Milliseconds. */
const clockSlackMs = 60 * 60 * 1000;

/** What a domain says, and when, by its server's clock (ms since the epoch; NaN if it is not said). */
interface Fetched {
  json: unknown;
  date: number;
}

/**
 * Reads who a union is: its DID document and its domain's word for it, then the newest manifest it signed. All must name
 * the same DID, and the manifest the same keys.
 *
 * @param did a did:web
 * @throws RecoverableError `union.unreachable`; PermanentError `did.document`, `union.domain-link`, `union.manifest`,
 *   `union.manifest-expired`, and what reading a record may throw
 */
export async function resolveUnion(did: string): Promise<ResolvedUnion> {
  return readNewestManifest(await resolveKeys(did));
}

/**
 * Reads the newest manifest that a union signed with these keys.
 *
 * @throws RecoverableError `union.unreachable`; PermanentError `union.manifest`, `union.manifest-expired`, and what
 *   reading a record may throw
 */
export async function readNewestManifest(keys: UnionKeys): Promise<ResolvedUnion> {
  const found = await queryPublished(keys, paths.manifest);
  const read = await Promise.allSettled(found.map((record) => readManifest(keys, record)));
  const manifests = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const [newest] = manifests.sort(
    (a, b) => b.manifest.version - a.manifest.version || endOf(b.manifest) - endOf(a.manifest),
  );
  if (newest && endOf(newest.manifest) <= Date.now()) throw expiredError(keys.did, newest.manifest);
  if (newest) return newest;
  // Manifests of earlier keys do not count; where there are no others, the reason is of use.
  const refused = read.find((result) => result.status === 'rejected');
  if (refused) throw refused.reason;
  throw new PermanentError('union.manifest', 'This union has not published its terms yet. Ask the union.');
}

/**
 * Reads a union's keys and endpoint where its DID says they are, and that the domain stands by that DID (DIF Well Known
 * DID Configuration).
 *
 * @throws RecoverableError `union.unreachable`, `union.clock`; PermanentError `did.document`, `union.domain-link`
 */
export async function resolveKeys(did: string): Promise<UnionKeys> {
  const keys = parseUnionDocument(did, (await fetchJson(did, '/.well-known/did.json'))?.json);
  const link = await fetchJson(did, domainLinkPath);
  if (!link) throw domainLinkError(did);
  try {
    await verifyDomainLink(keys, link.json, Date.now());
  } catch (error) {
    await blameClock(keys, link);
    throw error;
  }
  return keys;
}

/** That a domain's word holds by the server's clock, and not by ours, says only that one of them is wrong. */
async function blameClock(keys: UnionKeys, { json, date }: Fetched): Promise<void> {
  if (!(Math.abs(date - Date.now()) > clockSlackMs)) return;
  await verifyDomainLink(keys, json, date);
  throw new RecoverableError(
    'union.clock',
    `The clock of this device says ${toDay(Date.now())}, and that of the union ${toDay(date)}. Set the wrong one right; until then nothing is sent.`,
  );
}

/** When a manifest ends, ms since the epoch. One that does not say so is of an older kind, and none to join by. */
function endOf({ validUntil = 0 }: Manifest): number {
  return validUntil;
}

function expiredError(did: string, { name, validUntil }: Manifest): PermanentError {
  const end = validUntil === undefined ? 'have no end' : `ended on ${toDay(validUntil)}`;
  const { host } = new URL(unionOrigin(did));
  return new PermanentError(
    'union.manifest-expired',
    `The terms that ${host} shows for ${name} ${end}; a union says them anew before that. Ask the union, and do not join by these.`,
  );
}

function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** @returns undefined if the domain has no word for any DID (404) */
async function fetchJson(did: string, path: string): Promise<Fetched | undefined> {
  const url = unionOrigin(did) + path;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      // The domain's word must be the domain's own.
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.status === 404 && path === domainLinkPath) return undefined;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const json: unknown = JSON.parse(await readText(response, limits.didDocument));
    return { json, date: Date.parse(response.headers.get('date') ?? '') };
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
