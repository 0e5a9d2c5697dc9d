import { paths } from '@sheaf/protocol/dwn-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createPerson, post, query, read, send, signRecord, type Parcel } from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, signContribution, type Member } from '../membership.ts';

/** What a contribution cannot survive on its way: each refusal leaves nothing behind. */

let union: TestUnion;
let member: Member;
let parcel: Parcel;

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
  parcel = await signContribution(member, union);
});
afterAll(() => union.remove());

const flipBit = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

function flipInBase64(text: string, at: number): string {
  return Buffer.from(flipBit(Buffer.from(text, 'base64url'), at)).toString('base64url');
}

async function expectNothingStored() {
  const { reply } = await query(union, { protocolPath: paths.contribution }, member);
  expect(reply.entries).toEqual([]);
  const counts = union.select(
    `SELECT (SELECT count(*) FROM messageStoreMessages WHERE protocolPath = 'contribution') AS messages,
            (SELECT count(*) FROM eventLogMessages WHERE protocolPath = 'contribution') AS events,
            (SELECT count(*) FROM dataStore) AS data`,
  );
  expect(counts).toEqual([{ messages: 0, events: 0, data: 0 }]);
}

test('one flipped bit in the data', async () => {
  const { reply } = await send(union, { ...parcel, data: flipBit(parcel.data, 100) });
  expect(reply.status).toMatchObject({ code: 400, reason: 'dwn.RecordsWriteDataCidMismatch' });
  await expectNothingStored();
});

test.each([3, 40])('one flipped bit in byte %i of the signature', async (at) => {
  const message = structuredClone(parcel.message);
  const [entry] = message.authorization.signature.signatures;
  entry!.signature = flipInBase64(entry!.signature, at);
  const { reply } = await send(union, { ...parcel, message });
  expect(reply.status.code).toBe(401);
  await expectNothingStored();
});

test('one flipped bit in the descriptor', async () => {
  const message = structuredClone(parcel.message);
  const time = message.descriptor.messageTimestamp;
  message.descriptor.messageTimestamp = time.replace(/\d(?=Z)/, (digit) => String(Number(digit) ^ 1));
  const { reply } = await send(union, { ...parcel, message });
  expect(reply.status.code).toBe(400);
  await expectNothingStored();
});

test('another recipient, after signing', async () => {
  const message = structuredClone(parcel.message);
  message.descriptor.recipient = 'did:web:other.example';
  const { reply } = await send(union, { ...parcel, message });
  expect(reply.status).toMatchObject({ code: 403, reason: 'edge.recipient' });
  await expectNothingStored();
});

test('another recipient, properly signed: a record for one union is worth nothing at another', async () => {
  const recipient = 'did:web:other.example';
  const elsewhere = await signRecord(member, union, { data: parcel.data, protocolRole: 'member', recipient });
  expect((await send(union, elsewhere)).reply.status).toMatchObject({ code: 403, reason: 'edge.recipient' });
  await expectNothingStored();
});

test("another's name over one's own signature", async () => {
  const stranger = await createPerson();
  const signer = { ...stranger.signer, keyId: member.signer.keyId };
  const forged = await signRecord({ ...member, signer }, union, {
    data: parcel.data,
    protocolRole: 'member',
  });
  expect((await send(union, forged)).reply.status.code).toBe(401);
  await expectNothingStored();
});

test("a union's name over a member's signature", async () => {
  const signer = { ...member.signer, keyId: `${union.did}#assertion` };
  const forged = await signRecord({ did: union.did, signer }, union, { data: parcel.data, published: true });
  expect((await send(union, forged)).reply.status).toMatchObject({
    code: 401,
    reason: 'dwn.GeneralJwsVerifierInvalidSignature',
  });
  await expectNothingStored();
});

test('a key that is no member', async () => {
  const stranger = await createPerson();
  const record = await signRecord(stranger, union, { data: parcel.data, protocolRole: 'member' });
  expect((await send(union, record)).reply.status).toMatchObject({
    code: 401,
    reason: 'dwn.ProtocolAuthorizationMatchingRoleRecordNotFound',
  });
  const withoutRole = await signRecord(stranger, union, { data: parcel.data });
  expect((await send(union, withoutRole)).reply.status).toMatchObject({
    code: 401,
    reason: 'dwn.ProtocolAuthorizationActionNotAllowed',
  });
  await expectNothingStored();
});

test('a member who appoints members', async () => {
  const stranger = await createPerson();
  for (const author of [member, stranger]) {
    const role = await signRecord(author, union, {
      protocolPath: paths.member,
      dataFormat: 'application/json',
      data: new TextEncoder().encode('{}'),
      recipient: union.did,
    });
    expect((await send(union, role)).reply.status.code).toBe(401);
  }
});

test('no data, then the data: the first leaves no half of a record that would refuse the second', async () => {
  const fresh = await signContribution(member, union);
  const without = await post(union, fresh.message);
  expect(without.reply.status).toMatchObject({ code: 400, reason: 'edge.length-mismatch' });
  expect((await send(union, fresh)).reply.status.code).toBe(202);
  const stored = await read(union, fresh.message.recordId, member);
  expect(stored.data).toEqual(new Uint8Array(fresh.data));
});
