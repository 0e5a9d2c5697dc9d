import { limits } from '@sheaf/protocol/limits';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import {
  MessagesQuery,
  ProtocolsQuery,
  RecordsQuery,
  RecordsRead,
  RecordsSubscribe,
  RecordsWrite,
} from '@tbd54566975/dwn-sdk-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { datedAt, post, query, read, remove, send, signRecord, toHeader } from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import { join, signContribution, type Member } from '../membership.ts';
import { speak } from '../speak.ts';

let union: TestUnion;
let member: Member;

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
});
afterAll(() => union.remove());

const minute = 60_000;
const bytes = (length: number) => new Uint8Array(length).fill(7);

describe('the message', () => {
  test('only records are written, queried, read and deleted', async () => {
    const { signer } = member;
    const messages = [
      await RecordsSubscribe.create({ filter: { protocol: 'sheaf:union/1' }, signer }),
      await MessagesQuery.create({ filters: [], signer }),
      await ProtocolsQuery.create({}),
    ];
    for (const { message } of messages) {
      expect((await post(union, message)).reply.status).toMatchObject({ code: 403, reason: 'edge.method' });
    }
    const { message } = await RecordsQuery.create({ filter: { protocol: 'sheaf:union/1' } });
    const odd = { ...message, descriptor: { ...message.descriptor, method: 'toString' } };
    expect((await post(union, odd)).reply.status.reason).toBe('edge.method');
  });

  test('another tenant', async () => {
    const { message } = await RecordsQuery.create({ filter: { protocol: 'sheaf:union/1' } });
    const { reply } = await post({ ...union, did: member.did }, message);
    expect(reply.status).toMatchObject({ code: 403, reason: 'edge.tenant' });
  });

  test.each([11, 60 * 24 * 365 * 70])('a write or delete dated %i minutes ahead', async (minutes) => {
    const at = Date.now() + minutes * minute;
    const draft = { data: bytes(10), protocolRole: 'member', ...datedAt(at) };
    const written = await send(union, await signRecord(member, union, draft));
    expect(written.reply.status).toMatchObject({ code: 400, reason: 'edge.timestamp' });
    const deleted = await remove(union, member.consent, member, at);
    expect(deleted.reply.status).toMatchObject({ code: 400, reason: 'edge.timestamp' });
  });

  test('a write whose two dates are not both past', async () => {
    const { message, data } = await signContribution(member, union);
    for (const name of ['dateCreated', 'messageTimestamp'] as const) {
      for (const time of [toDwnTimestamp(Date.now() + 11 * minute), 'yesterday']) {
        const odd = { ...message, descriptor: { ...message.descriptor, [name]: time } };
        expect((await post(union, odd, data)).reply.status.reason).toBe('edge.timestamp');
      }
    }
  });

  test.each([-11, 11])('a question dated %i minutes from now', async (minutes) => {
    const { signer } = member;
    const messageTimestamp = toDwnTimestamp(Date.now() + minutes * minute);
    const questions = [
      await RecordsQuery.create({ filter: { protocol: 'sheaf:union/1' }, signer, messageTimestamp }),
      await RecordsRead.create({ filter: { recordId: member.consent }, signer, messageTimestamp }),
    ];
    for (const { message } of questions) {
      const { reply } = await post(union, message);
      expect(reply.status).toMatchObject({ code: 400, reason: 'edge.timestamp' });
      expect(reply).not.toHaveProperty('entries');
    }
  });

  test.each([-11, -60 * 24 * 3, -60 * 24 * 365 * 3])(
    'a write and its delete that waited since %i minutes ago are taken, each once',
    async (minutes) => {
      const at = Date.now() + minutes * minute;
      const parcel = await signContribution(member, union, undefined, undefined, at);
      const { recordId } = parcel.message;
      expect((await send(union, parcel)).reply.status.code).toBe(202);
      expect((await send(union, parcel)).reply.status).toMatchObject({
        code: 409,
        reason: 'dwn.already-stored',
      });
      expect((await remove(union, recordId, member, at + minute)).reply.status.code).toBe(202);
      expect((await remove(union, recordId, member, at + minute)).reply.status.code).toBe(404);
      expect((await send(union, parcel)).reply.status).toMatchObject({ code: 409, reason: 'dwn.deleted' });
    },
  );

  test('an old delete says nothing of a record that is younger', async () => {
    const parcel = await signContribution(member, union);
    await send(union, parcel);
    const { recordId } = parcel.message;
    expect((await remove(union, recordId, member, Date.now() - 60 * minute)).reply.status.code).toBe(409);
    expect((await read(union, recordId, member)).reply.status.code).toBe(200);
  });

  test('a published contribution', async () => {
    const draft = { data: bytes(10), published: true, protocolRole: 'member' };
    const { reply } = await send(union, await signRecord(member, union, draft));
    expect(reply.status).toMatchObject({ code: 403, reason: 'edge.published' });
  });

  test('another protocol, or none', async () => {
    const protocol = 'https://tbd.website/dwn/permissions';
    const request = await signRecord(member, union, { data: bytes(10), protocol, protocolPath: 'request' });
    expect((await send(union, request)).reply.status).toMatchObject({ code: 403, reason: 'edge.protocol' });
    const flat = await RecordsWrite.create({
      data: bytes(10),
      dataFormat: 'text/plain',
      recipient: union.did,
      signer: member.signer,
    });
    const answer = await post(union, flat.message, bytes(10));
    expect(answer.reply.status.reason).toBe('edge.protocol');
    expect((await query(union, { protocol }, member)).reply.status.reason).toBe('edge.protocol');
  });

  test('tags, and signatures beside the own', async () => {
    const tagged = await signRecord(member, union, { data: bytes(10), tags: { city: 'Ulm' } });
    expect((await send(union, tagged)).reply.status).toMatchObject({ code: 403, reason: 'edge.tags' });
    const { message, data } = await signContribution(member, union);
    const owned = { ...message, authorization: { ...message.authorization, ownerSignature: {} } };
    const { reply } = await post(union, owned, data);
    expect(reply.status).toMatchObject({ code: 403, reason: 'edge.delegation' });
  });
});

describe('the data', () => {
  test('none', async () => {
    const { message } = await signContribution(member, union);
    expect((await post(union, message)).reply.status).toMatchObject({
      code: 400,
      reason: 'edge.length-mismatch',
    });
  });

  test('more or less than the message says', async () => {
    const { message, data } = await signContribution(member, union);
    for (const other of [data.subarray(1), bytes(data.length + 1)]) {
      const { reply } = await post(union, message, other);
      expect(reply.status).toMatchObject({ code: 400, reason: 'edge.length-mismatch' });
    }
  });

  test('over 30,000 bytes', async () => {
    const data = bytes(limits.recordData + 1);
    const { http, reply } = await send(union, await signRecord(member, union, { data }));
    expect(http).toBe(413);
    expect(reply.status).toMatchObject({ code: 413, reason: 'edge.too-large' });
  });

  test('of unknown length', async () => {
    const { message, data } = await signContribution(member, union);
    const { http, reply } = await post(union, message, new Blob([data]).stream());
    expect(http).toBe(411);
    expect(reply.status).toMatchObject({ code: 411, reason: 'edge.length-required' });
  });

  test('cut off on the way leaves nothing, and the whole is taken after', async () => {
    const parcel = await signContribution(member, union);
    const { message, data } = parcel;
    await speak(
      union.port,
      `POST / HTTP/1.1\r\nHost: localhost\r\ndwn-request: ${toHeader(union.did, message)}\r\n` +
        `Content-Length: ${data.length}\r\n\r\nabc`,
      100,
    );
    expect((await send(union, parcel)).reply.status.code).toBe(202);
  });

  test('with a query', async () => {
    const { message } = await RecordsQuery.create({ filter: { protocol: 'sheaf:union/1' } });
    const { reply } = await post(union, message, 'x');
    expect(reply.status).toMatchObject({ code: 400, reason: 'edge.body' });
  });
});

test('ten at once are all taken, each once', async () => {
  const parcels = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      signRecord(member, union, { data: bytes(100 + index), protocolRole: 'member' }),
    ),
  );
  const answers = await Promise.all([...parcels, ...parcels].map((parcel) => send(union, parcel)));
  const codes = answers.map(({ reply }) => reply.status.code);
  expect(codes.filter((code) => code === 202)).toHaveLength(10);
  expect(codes.filter((code) => code === 409)).toHaveLength(10);
  expect(union.logged.filter((line) => line.includes('failed'))).toEqual([]);
});
