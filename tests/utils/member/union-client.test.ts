import { toDidKey } from '@sheaf/protocol/did';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { verifyRecord } from '@sheaf/protocol/record';
import { toUtf8 } from '@sheaf/protocol/bytes';
import { beforeAll, expect, test } from 'vitest';

import { createUnionClient, type Member } from '@/utils/member/union-client.ts';
import { createWeb5Client } from '@/utils/member/web5-client.ts';

beforeAll(() => {
  Object.assign(globalThis, { sheafUnionClient: { createWeb5Client } });
});

async function createMember(): Promise<Member> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const did = toDidKey(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return {
    did,
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new Uint8Array(bytes))),
  };
}
const union = { did: 'did:web:union.example', endpoint: 'http://127.0.0.1:1/' };

test('verifies', async () => {
  const member = await createMember();
  const client = createUnionClient({ member, union });
  const signed = await client.signRecord({
    path: paths.contribution,
    recipient: union.did,
    format: formats.batch,
    data: toUtf8('hello'),
    role: 'member',
  });
  console.log(JSON.stringify(signed.message, null, 1));
  const v = await verifyRecord(signed.message, signed.data);
  expect(v.author).toBe(member.did);
  await expect(client.sendRecord(signed)).rejects.toThrow(/cannot be reached/);
});
