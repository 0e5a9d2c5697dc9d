import { createRootKey, deriveMember } from '@/utils/member/identity.ts';
import type { Member } from '@/utils/member/union-client.ts';
import { keepRootKey, readRootKey } from '@/utils/store/keys.ts';

/** The member as this union knows them; the root secret is made at the first use. */
export async function memberOf(union: string): Promise<Member> {
  const root = (await readRootKey()) ?? (await keepRootKey(await createRootKey()));
  return deriveMember(root, union);
}
