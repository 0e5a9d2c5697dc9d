import { encodeBatch } from '@sheaf/protocol/batch';
import { toUtf8 } from '@sheaf/protocol/bytes';
import { consentReceiptSchema, type Consent, type JoinRequest } from '@sheaf/protocol/consent';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { receiptSchema } from '@sheaf/protocol/receipt';
import { verifyRecord } from '@sheaf/protocol/record';
import { sealBatch } from '@sheaf/protocol/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestUnion } from '@/tests/utils/pipeline/union-fixture.ts';
import type { QueriedRecord } from '@/utils/member/query-published.ts';
import { resolveUnion, type ResolvedUnion } from '@/utils/member/resolve-union.ts';
import { createUnionClient, type Member, type UnionClient } from '@/utils/member/union-client.ts';
import { createMember } from './members.ts';
import { installUnionClient } from './union-client-script.ts';

/** The shipped union client against a real union: its node, its steward, its store. */

let node: Awaited<ReturnType<typeof startTestUnion>>;
let union: ResolvedUnion;
let member: Member;
let client: UnionClient;

beforeAll(async () => {
  await installUnionClient();
  node = await startTestUnion();
  union = await resolveUnion(node.did);
  member = await createMember();
  client = createUnionClient({ member, union: union.keys });
});
afterAll(() => node.remove());

const jsonOf = (value: JoinRequest | Consent) => toUtf8(JSON.stringify(value));

/** Waits for the union's word, and verifies it. */
async function readAnswer(path: string) {
  let found: QueriedRecord[] = [];
  await expect
    .poll(
      async () => {
        found = await client.queryRecords({ path, recipient: member.did });
        return found.length;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  const { assertionKey, assertionKeyId } = union.keys;
  return verifyRecord(found[0]?.message, found[0]?.data ?? new Uint8Array(), {
    [assertionKeyId]: assertionKey,
  });
}

test('joins, agrees, contributes twice the same, gets one receipt, recalls', async () => {
  const { did, keyAgreementKey } = union.keys;
  const terms = {
    v: 1,
    aud: did,
    manifest: { record: union.manifestRecord, version: union.manifest.version },
  } as const;

  const request = await client.signRecord({
    path: paths.joinRequest,
    recipient: did,
    format: formats.json,
    data: jsonOf({ ...terms, typ: 'sheaf.joinRequest' }),
  });
  expect(await client.sendRecord(request)).toMatchObject({ code: 202 });
  expect((await readAnswer(paths.member)).recipient).toBe(member.did);

  const grants: Consent['grants'] = [
    {
      category: 'browsing',
      purposes: [...union.manifest.purposes],
      sites: { rule: 'all-except', sites: [] },
    },
  ];
  const consent = await client.signRecord({
    path: paths.consent,
    recipient: did,
    format: formats.json,
    data: jsonOf({ ...terms, typ: 'sheaf.consent', givenAt: Date.now(), grants }),
    role: 'member',
  });
  expect(await client.sendRecord(consent)).toMatchObject({ code: 202 });
  const countersigned = consentReceiptSchema.parse(
    JSON.parse(Buffer.from((await readAnswer(paths.consentReceipt)).data).toString()),
  );
  expect(countersigned.consent).toBe(consent.message.recordId);

  const line = JSON.stringify({ type: 'page.visit' });
  const address = { aud: did, consent: consent.message.recordId, seq: 0, previous: null };
  const encoded = await encodeBatch(address, [{ line, visit: 'a' }]);
  const contribution = await client.signRecord({
    path: paths.contribution,
    recipient: did,
    format: formats.batch,
    data: await sealBatch(encoded ?? new Uint8Array(), keyAgreementKey, member.did, did),
    role: 'member',
  });
  const codes = [];
  for (let round = 0; round < 3; round++) {
    codes.push((await client.sendRecord(structuredClone(contribution))).code);
  }
  expect(codes[0]).toBe(202);
  expect(codes.slice(1).every((code) => code === 202 || code === 409)).toBe(true);

  const own = await client.queryRecords({ path: paths.contribution, author: member.did });
  expect(own).toHaveLength(1);
  expect(own[0]?.message).toEqual(contribution.message);
  expect(own[0]?.data).toEqual(new Uint8Array(contribution.data));

  const receipt = receiptSchema.parse(
    JSON.parse(Buffer.from((await readAnswer(paths.receipt)).data).toString()),
  );
  expect(receipt).toMatchObject({
    aud: member.did,
    batch: contribution.message.recordId,
    dataCid: contribution.message.descriptor.dataCid,
  });
  expect(await client.queryRecords({ path: paths.receipt, recipient: member.did })).toHaveLength(1);

  expect(await client.deleteRecord(contribution.message.recordId)).toMatchObject({ code: 202 });
  expect(await client.queryRecords({ path: paths.contribution, author: member.did })).toEqual([]);
  expect(await client.sendRecord(contribution)).toMatchObject({ code: 409 });
});

test('a stranger contributes nothing and reads nothing of others', async () => {
  const stranger = createUnionClient({ member: await createMember(), union: union.keys });
  const { did } = union.keys;
  const draft = { path: paths.contribution, recipient: did, format: formats.batch, data: toUtf8('x') };
  const record = await stranger.signRecord({ ...draft, role: 'member' });
  expect((await stranger.sendRecord(record)).code).toBe(401);
  expect(await stranger.queryRecords({ path: paths.receipt, recipient: member.did })).toEqual([]);
});
