import { connect } from 'node:net';

import { paths } from '@sheaf/protocol/dwn-protocol';
import { limits } from '@sheaf/protocol/limits';
import {
  MessagesQuery,
  ProtocolsQuery,
  RecordsQuery,
  RecordsSubscribe,
  RecordsWrite,
} from '@tbd54566975/dwn-sdk-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createPerson,
  join,
  post,
  postHeader,
  query,
  send,
  signContribution,
  signRecord,
  toHeader,
  type Member,
} from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';

let union: TestUnion;
let member: Member;

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
});
afterAll(() => union.remove());

const bytes = (length: number) => new Uint8Array(length).fill(7);

/** Sends bytes as they are and reads until the node closes or nothing more comes. */
function speak(text: string, quietMs = 400): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(union.port, '127.0.0.1');
    let heard = '';
    socket.setTimeout(quietMs, () => socket.destroy());
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(text);
  });
}

describe('what is there', () => {
  test('health, info and the DID document, for anyone', async () => {
    expect(await (await fetch(`${union.url}/health`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${union.url}/info`)).json()).toMatchObject({
      maxFileSize: limits.recordData,
      registrationRequirements: [],
      webSocketSupport: false,
    });
    const document = await fetch(`${union.url}/.well-known/did.json`);
    expect(document.headers.get('access-control-allow-origin')).toBe('*');
    expect(await document.json()).toMatchObject({ id: union.did });
  });

  test('a page without host permission may call it and read its headers', async () => {
    const headers = {
      origin: 'chrome-extension://abc',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,dwn-request',
    };
    const preflight = await fetch(union.url, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('dwn-request');
    const { headers: answer } = await query(union, { protocolPath: paths.manifest });
    expect(answer.get('access-control-expose-headers')).toContain('dwn-response');
  });

  test('nothing else', async () => {
    for (const path of ['/', '/metrics', '/.well-known/', '/info/', `/${union.did}`, '/?__proto__[x]=1']) {
      const response = await fetch(union.url + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'edge.not-found' } });
    }
    expect((await fetch(`${union.url}/`, { method: 'PUT', body: 'x' })).status).toBe(404);
  });
});

describe('the header', () => {
  test.each([
    ['missing', '', 'edge.header'],
    ['not JSON', '{', 'edge.json'],
    ['a prototype', '{"jsonrpc":"2.0","__proto__":{"admin":true}}', 'edge.json'],
    ['not JSON-RPC', '{"method":"dwn.processMessage"}', 'edge.rpc'],
    ['an unknown method', '{"jsonrpc":"2.0","id":1,"method":"dwn.shutdown","params":{}}', 'edge.rpc'],
    ['no message', toHeader('did:web:x', null), 'edge.message'],
    ['no descriptor', toHeader('did:web:x', {}), 'edge.message'],
  ])('%s', async (_name, header, reason) => {
    const { http, reply } = await postHeader(union.url, header);
    expect(http).toBe(400);
    expect(reply.status).toMatchObject({ code: 400, reason });
  });

  test('over 16 KB is refused before it is read', async () => {
    const response = await fetch(union.url, {
      method: 'POST',
      headers: { 'dwn-request': 'x'.repeat(17_000) },
    });
    expect(response.status).toBe(431);
  });

  test('a malformed address is answered', async () => {
    for (const target of ['//', '/%', '/\\', 'http://[', '*']) {
      const heard = await speak(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(heard, target).toMatch(/^HTTP\/1.1 4\d\d/);
    }
    expect(await speak('GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 4\d\d/);
    expect((await fetch(`${union.url}/health`)).ok).toBe(true);
  });
});

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

  test.each([-11, 11, 60 * 24 * 365 * 70])('dated %i minutes from now', async (minutes) => {
    const dateCreated = new Date(Date.now() + minutes * 60_000).toISOString().replace('Z', '000Z');
    const draft = { data: bytes(10), dateCreated, messageTimestamp: dateCreated, protocolRole: 'member' };
    const { reply } = await send(union, await signRecord(member, union, draft));
    expect(reply.status).toMatchObject({ code: 400, reason: 'edge.timestamp' });
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
      `POST / HTTP/1.1\r\nHost: localhost\r\ndwn-request: ${toHeader(union.did, message)}\r\n` +
        `Content-Length: ${data.length}\r\n\r\nabc`,
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

test('a stranger sees what is published and nothing more', async () => {
  const stranger = await createPerson();
  expect((await query(union, {}, stranger)).reply.entries).toHaveLength(1);
  expect((await query(union, {})).reply.entries).toHaveLength(1);
});
