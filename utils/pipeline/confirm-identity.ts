import { unionOrigin, type UnionKeys } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';
import { fingerprintOf } from '@sheaf/protocol/fingerprint';

import { resolveKeys } from '@/utils/member/resolve-union.ts';
import type { Identity, IdentityChange, UnionRow } from '@/utils/store/database.ts';
import { noteIdentity } from '@/utils/store/unions.ts';

/** How long what a union's domain said is taken to hold. Milliseconds. */
export const trustMs = 24 * 60 * 60 * 1000;

/** What a union's domain may say at any time without being taken for another union: that it is briefly not there. */
const changeCodes = new Set(['did.document', 'union.domain-link', 'did.address']);

/**
 * That the union is still who it was when the member joined: its domain names the same DID, keys and endpoint. Asked of
 * the domain once a day, and whenever `isDoubtful`.
 *
 * @param isDoubtful the last contact failed, or the member wants to know
 * @returns whether the domain was asked
 * @throws PermanentError `union.changed` with what to do, which is also noted with the union; RecoverableError if the
 *   domain does not answer
 */
export async function confirmIdentity(
  union: UnionRow,
  isDoubtful: boolean,
  now: () => number,
): Promise<boolean> {
  const checkedAt = union.checkedAt ?? 0;
  if (!isDoubtful && !union.changed && checkedAt <= now() && now() - checkedAt < trustMs) return false;
  const { found, reason } = await askDomain(union.did);
  if (found && isSame(found, union.keys)) {
    await noteIdentity(union.did, now());
    return true;
  }
  const change: IdentityChange = {
    at: now(),
    pinned: await toIdentity(union.keys),
    ...(found && { found: await toIdentity(found) }),
    ...(reason !== undefined && { reason }),
  };
  await noteIdentity(union.did, now(), change);
  throw new PermanentError('union.changed', describeChange(union, change));
}

async function askDomain(did: string): Promise<{ found?: UnionKeys; reason?: string }> {
  try {
    return { found: await resolveKeys(did) };
  } catch (error) {
    if (error instanceof PermanentError && changeCodes.has(error.code)) return { reason: error.message };
    throw error;
  }
}

function isSame(a: UnionKeys, b: UnionKeys): boolean {
  return (
    a.did === b.did &&
    a.endpoint === b.endpoint &&
    a.assertionKeyId === b.assertionKeyId &&
    a.assertionKey.x === b.assertionKey.x &&
    a.keyAgreementKey.x === b.keyAgreementKey.x
  );
}

async function toIdentity(keys: UnionKeys): Promise<Identity> {
  return { fingerprint: await fingerprintOf(keys), endpoint: keys.endpoint };
}

function describeChange({ did, manifest }: UnionRow, { pinned, found, reason }: IdentityChange): string {
  const { host } = new URL(unionOrigin(did));
  return `${host} is not what it was when you joined ${manifest.name}: ${describeDifference(pinned, found, reason)} Nothing is sent and no receipt is taken until it is again as you joined it. Ask ${manifest.name}, by another way than this address, what happened; if it does not know, stop sharing.`;
}

function describeDifference(pinned: Identity, found?: Identity, reason?: string): string {
  if (!found) return reason ?? 'it no longer says who it is.';
  if (found.fingerprint !== pinned.fingerprint) {
    return `it has other keys. Their fingerprint was ${pinned.fingerprint}, and is now ${found.fingerprint}.`;
  }
  if (found.endpoint !== pinned.endpoint) {
    return `it wants your data sent to ${found.endpoint}, and no longer to ${pinned.endpoint}.`;
  }
  return 'its keys have other names.';
}
