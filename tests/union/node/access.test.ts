import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { RecordsQuery, RecordsRead, RecordsWrite, type RecordsFilter } from '@tbd54566975/dwn-sdk-js';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  answersTo,
  createPerson,
  post,
  query,
  queryAll,
  read,
  remove,
  send,
  signRecord,
  type Parcel,
} from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, answerFor, signContribution, type Member } from '../membership.ts';

/** Who may see and undo what. */

let union: TestUnion;
let alice: Member;
let bob: Member;
let parcel: Parcel;
let receipt: string;

beforeAll(async () => {
  union = await startTestUnion();
  [alice, bob] = await Promise.all([join(union), join(union)]);
  parcel = await signContribution(alice, union);
  await send(union, parcel);
  receipt = (await answerFor(alice, union, parcel.message.recordId)).recordId;
});
afterAll(() => union.remove());

test("another member's records are in no answer, however one asks", async () => {
  const filters: RecordsFilter[] = [
    { protocolPath: paths.receipt },
    { protocolPath: paths.receipt, recipient: alice.did },
    { protocolPath: paths.receipt, recipient: alice.did, published: false },
    { protocolPath: paths.receipt, author: union.did, recipient: alice.did, published: false },
    { protocolPath: paths.contribution, author: alice.did },
    { protocolPath: paths.contribution, author: alice.did, recipient: union.did, published: false },
    { protocolPath: paths.consent, author: alice.did },
    { protocolPath: paths.member, recipient: alice.did },
    { recordId: parcel.message.recordId },
    { dataCid: parcel.message.descriptor.dataCid },
  ];
  const stranger = await createPerson();
  for (const person of [bob, stranger, undefined]) {
    for (const filter of filters) {
      const { reply } = await query(union, filter, person);
      for (const entry of reply.entries ?? []) {
        expect(entry.descriptor.recipient).not.toBe(alice.did);
        expect(entry.recordId).not.toBe(parcel.message.recordId);
      }
    }
    for (const recordId of [receipt, parcel.message.recordId, alice.consent]) {
      expect((await read(union, recordId, person)).reply.status.code).toBe(401);
    }
  }
});

test("a role does not open another member's records", async () => {
  const asked = await RecordsQuery.create({
    filter: { protocol: protocolUri, protocolPath: paths.receipt },
    protocolRole: paths.member,
    signer: bob.signer,
  });
  expect((await post(union, asked.message)).reply.status.code).toBe(401);
  const reading = await RecordsRead.create({
    filter: { recordId: receipt },
    protocolRole: paths.member,
    signer: bob.signer,
  });
  expect((await post(union, reading.message)).reply.status.code).toBe(401);
});

test('a recipient reads what was written to them, an author what they wrote', async () => {
  expect((await answersTo(alice, union, 'receipt')).map(({ recordId }) => recordId)).toEqual([receipt]);
  expect((await read(union, receipt, alice)).reply.status.code).toBe(200);
  const own = await query(union, { protocolPath: paths.contribution, author: alice.did }, alice);
  expect(own.reply.entries?.map(({ recordId }) => recordId)).toEqual([parcel.message.recordId]);
});

test('no one but its author deletes a contribution', async () => {
  const { recordId } = parcel.message;
  for (const person of [bob, await createPerson()]) {
    expect((await remove(union, recordId, person)).reply.status.code).toBe(401);
  }
  expect((await read(union, recordId, alice)).reply.status.code).toBe(200);
  expect((await remove(union, receipt, alice)).reply.status.code).toBe(401);
});

test('no one changes a record, not even its author', async () => {
  const update = await RecordsWrite.createFrom({
    recordsWriteMessage: parcel.message,
    data: parcel.data.slice(1),
    signer: alice.signer,
    protocolRole: paths.member,
  });
  const { reply } = await post(union, update.message, parcel.data.slice(1));
  expect(reply.status.code).toBe(401);
});

test('a message sent again changes nothing and says so', async () => {
  const { reply } = await send(union, parcel);
  expect(reply.status).toMatchObject({ code: 409, reason: 'dwn.already-stored' });
});

test('its author deletes a contribution for ever; the receipt stays', async () => {
  const { recordId } = parcel.message;
  expect((await remove(union, recordId, alice)).reply.status.code).toBe(202);
  expect((await read(union, recordId, alice)).reply.status.code).toBe(404);
  expect((await query(union, { protocolPath: paths.contribution }, alice)).reply.entries).toEqual([]);
  expect((await send(union, parcel)).reply.status).toMatchObject({ code: 409, reason: 'dwn.deleted' });
  expect(await answersTo(alice, union, 'receipt')).toHaveLength(1);
  const sealed = Buffer.from(parcel.data.subarray(0, 60)).toString('base64url');
  const kept = union.select(`SELECT 1 FROM messageStoreMessages WHERE encodedData LIKE '${sealed}%'`);
  expect(kept).toEqual([]);
});

test('an answer holds at most a page, and says where the next begins', async () => {
  const requests = await Promise.all(
    Array.from({ length: 101 }, (_, index) =>
      signRecord(bob, union, {
        protocolPath: paths.joinRequest,
        dataFormat: formats.json,
        data: toUtf8(String(index)),
      }),
    ),
  );
  const answers = await Promise.all(requests.map((request) => send(union, request)));
  expect(answers.every(({ reply }) => reply.status.code === 202)).toBe(true);
  const { reply } = await query(union, { protocolPath: paths.joinRequest }, bob);
  expect(reply.entries).toHaveLength(100);
  expect(reply.cursor).toBeDefined();
  expect(await queryAll(union, 'joinRequest', bob)).toHaveLength(102);
});
