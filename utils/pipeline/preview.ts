import { toUnionDid, unionOrigin } from '@sheaf/protocol/did';

import { resolveUnion } from '@/utils/member/resolve-union.ts';
import type { UnionPreview } from '@/utils/messaging/replies.ts';
import { readUnion } from '@/utils/store/unions.ts';

/**
 * Shows a union before anything is asked: what its domain and its signature say of it.
 * @param address host name, address or did:web, as a person types it
 */
export async function previewUnion(address: string): Promise<UnionPreview> {
  const did = toUnionDid(address);
  const { manifest, manifestRecord } = await resolveUnion(did);
  const joined = (await readUnion(did)) !== undefined;
  return { did, host: new URL(unionOrigin(did)).host, manifest, manifestRecord, joined };
}
