import { createEntropy, deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { createSealKey, sealSecret } from '@/utils/member/seal-secret.ts';
import type { Member } from '@/utils/member/union-client.ts';
import { keepRoot, readRoot } from '@/utils/store/keys.ts';

/** The member as this union knows them; the root secret is made at the first use. */
export async function memberOf(union: string): Promise<Member> {
  const { key } = (await readRoot()) ?? (await createRoot());
  return deriveMember(key, union);
}

/** Until the member has written the phrase down, the secret stays, encrypted, to be shown to them. */
async function createRoot() {
  const entropy = createEntropy();
  const key = await createSealKey();
  const unwritten = { key, ...(await sealSecret(entropy, key)) };
  return keepRoot({ key: await importRootKey(entropy), unwritten });
}
