import { toUnionDid, unionOrigin } from '@sheaf/protocol/did';
import { fingerprintOf } from '@sheaf/protocol/fingerprint';

import type { UnionPreview } from '@/utils/messaging/replies.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { examineHost } from './look-alike.ts';
import { lookUpUnion } from './look-up.ts';

/**
 * Shows a union before anything is asked: what its domain and its signature say of it.
 * @param address host name, address or did:web, as a person types it
 */
export async function previewUnion(address: string): Promise<UnionPreview> {
  const did = toUnionDid(address);
  const { keys, manifest, manifestRecord } = await lookUpUnion(did);
  const unions = await listUnions();
  const host = hostOf(did);
  return {
    did,
    host,
    fingerprint: await fingerprintOf(keys),
    hostName: examineHost(
      host,
      unions.map((union) => hostOf(union.did)),
    ),
    manifest,
    manifestRecord,
    joined: unions.some(
      (union) => union.did === did && union.status !== 'refused' && union.status !== 'left',
    ),
  };
}

function hostOf(did: string): string {
  return new URL(unionOrigin(did)).host;
}
