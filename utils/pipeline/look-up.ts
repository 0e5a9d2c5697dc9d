import { unionOrigin } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';

import { resolveUnion, type ResolvedUnion } from '@/utils/member/resolve-union.ts';
import { noteSighting } from '@/utils/store/unions.ts';

/**
 * Reads who a union is, and holds it against what this device has seen of it before: terms once replaced are not shown
 * again as if they were the newest.
 *
 * @param did a did:web
 * @throws PermanentError `union.manifest-replayed`, and what `resolveUnion` throws
 */
export async function lookUpUnion(did: string): Promise<ResolvedUnion> {
  const resolved = await resolveUnion(did);
  const { version, name } = resolved.manifest;
  const seen = await noteSighting(did, version);
  if (version < seen) {
    throw new PermanentError(
      'union.manifest-replayed',
      `${new URL(unionOrigin(did)).host} shows version ${version} of the terms of ${name}, ` +
        `and you have seen version ${seen} before: these are old terms shown again. Do not join by them; ask the union.`,
    );
  }
  return resolved;
}
