import { toDidKey } from '@sheaf/protocol/did';

import type { Member } from '@/utils/member/union-client.ts';

/** A member with a new key that cannot be exported. */
export async function createMember(): Promise<Member> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  return {
    did: toDidKey(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))),
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes))),
  };
}
