import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { recordMessageSchema, verifyRecord } from '@sheaf/protocol/record';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createUnionClient, type RecordDraft, type UnionClient } from '@/utils/member/union-client.ts';
import { createMember } from './members.ts';
import { replyWith, startServer, type SeenRequest } from './node-server.ts';
import { installUnionClient } from './union-client-script.ts';

const did = 'did:web:union.example';
const member = await createMember();
let server: Awaited<ReturnType<typeof startServer>>;
let client: UnionClient;

beforeAll(async () => {
  await installUnionClient();
  server = await startServer();
  client = createUnionClient({ member, union: { did, endpoint: server.endpoint } });
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(() => server.stop());

const draftOf = (data: Uint8Array<ArrayBuffer>): RecordDraft => ({
  path: paths.contribution,
  recipient: did,
  format: formats.batch,
  data,
  role: 'member',
});

describe('signRecord', () => {
  test('makes a record that verifies, whatever its data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 30_000 }), async (bytes) => {
        const data = new Uint8Array(bytes);
        const signed = await client.signRecord(draftOf(data));
        expect(signed.data).toEqual(data);
        expect(await verifyRecord(signed.message, signed.data)).toMatchObject({
          author: member.did,
          recipient: did,
          protocol: 'sheaf:union/1',
          protocolPath: 'contribution',
          dataFormat: formats.batch,
        });
      }),
      { numRuns: 30 },
    );
    expect(server.seen).toHaveLength(0);
  });

  test('leaves JSON as it was written', async () => {
    const data = toUtf8('{ "v": 1,\n"typ":"sheaf.joinRequest" }');
    const { message } = await client.signRecord({
      path: paths.joinRequest,
      recipient: did,
      format: formats.json,
      data,
    });
    expect(message.descriptor).toMatchObject({ dataFormat: 'application/json', dataSize: data.length });
    await expect(verifyRecord(message, data)).resolves.toBeDefined();
  });

  test('claims the role only if told', async () => {
    const claims = async (draft: RecordDraft) => {
      const { authorization } = (await client.signRecord(draft)).message;
      return JSON.parse(Buffer.from(authorization.signature.payload, 'base64url').toString()) as object;
    };
    const { role: _role, ...withoutRole } = draftOf(toUtf8('x'));
    expect(await claims(draftOf(toUtf8('x')))).toHaveProperty('protocolRole', 'member');
    expect(await claims(withoutRole)).not.toHaveProperty('protocolRole');
  });

  test('makes a message that storage and schemas leave as it is, to the byte', async () => {
    const { message } = await client.signRecord(draftOf(toUtf8('x')));
    const text = JSON.stringify(message);
    expect(JSON.stringify(structuredClone(message))).toBe(text);
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
    expect(recordMessageSchema.parse(message)).toEqual(message);
  });

  test('rejects when the key does', async () => {
    const broken = createUnionClient({
      member: {
        did: member.did,
        sign: () => Promise.reject(new DOMException('no key', 'InvalidAccessError')),
      },
      union: { did, endpoint: server.endpoint },
    });
    await expect(broken.signRecord(draftOf(toUtf8('x')))).rejects.toThrow('no key');
  });
});

describe('sendRecord', () => {
  test('sends the stored message and data, the same on every call', async () => {
    const data = crypto.getRandomValues(new Uint8Array(30_000));
    const stored = structuredClone(await client.signRecord(draftOf(data)));
    server.answerWith(replyWith({ status: { code: 202, detail: 'Accepted' } }));
    expect(await client.sendRecord(stored)).toEqual({ code: 202, detail: 'Accepted' });
    server.answerWith(replyWith({ status: { code: 409, detail: 'Conflict' } }));
    expect(await client.sendRecord(structuredClone(stored))).toEqual({ code: 409, detail: 'Conflict' });
    expect(server.seen).toHaveLength(2);
    for (const { call, messageText, body, headers } of server.seen) {
      expect(call).toMatchObject({ method: 'dwn.processMessage', params: { target: did } });
      expect(messageText).toBe(JSON.stringify(stored.message));
      expect(body.equals(data)).toBe(true);
      expect(headers['content-length']).toBe('30000');
    }
  });

  test('sends data of no length as a body of no length', async () => {
    server.answerWith(replyWith({ status: { code: 202, detail: '' } }));
    await client.sendRecord(await client.signRecord(draftOf(new Uint8Array())));
    expect(server.seen[0]?.headers['content-length']).toBe('0');
  });

  test('returns a refusal and throws what may pass', async () => {
    const stored = await client.signRecord(draftOf(toUtf8('x')));
    server.answerWith((response, request) => {
      response.statusCode = 403;
      replyWith({ status: { code: 403, detail: 'No.', reason: 'edge.tenant' } })(response, request);
    });
    expect(await client.sendRecord(stored)).toMatchObject({ code: 403, reason: 'edge.tenant' });
    server.answerWith((response) => response.writeHead(429, { 'retry-after': '7' }).end());
    await expect(client.sendRecord(stored)).rejects.toMatchObject({
      code: 'union.busy',
      retryAfterSeconds: 7,
    });
  });
});

test('deleteRecord asks for a deletion, not for pruning', async () => {
  server.answerWith(replyWith({ status: { code: 202, detail: 'Accepted' } }));
  const { message } = await client.signRecord(draftOf(toUtf8('x')));
  expect(await client.deleteRecord(message.recordId)).toEqual({ code: 202, detail: 'Accepted' });
  expect(server.seen[0]?.call.params.message).toMatchObject({
    descriptor: { interface: 'Records', method: 'Delete', recordId: message.recordId, prune: false },
    authorization: { signature: { signatures: [{}] } },
  });
});

describe('queryRecords', () => {
  const queryOf = (request?: SeenRequest) =>
    request?.call.params.message as { descriptor: { filter: object; dateSort: string; pagination: object } };

  async function entryOf(text: string) {
    const data = toUtf8(text);
    const { message } = await client.signRecord(draftOf(data));
    return { ...message, encodedData: Buffer.from(data).toString('base64url') };
  }

  test('asks for what the filter says and returns records that verify', async () => {
    const entry = await entryOf('hello');
    server.answerWith(replyWith({ status: { code: 200, detail: 'OK' }, entries: [entry] }));
    const found = await client.queryRecords({
      path: paths.receipt,
      recipient: member.did,
      author: did,
      createdFrom: '2026-01-01T00:00:00.000000Z',
    });
    expect(queryOf(server.seen[0]).descriptor).toMatchObject({
      filter: {
        protocol: 'sheaf:union/1',
        protocolPath: 'receipt',
        recipient: member.did,
        author: did,
        dateCreated: { from: '2026-01-01T00:00:00.000000Z' },
      },
      dateSort: 'createdAscending',
      pagination: { limit: 100 },
    });
    expect(found).toHaveLength(1);
    expect(await verifyRecord(found[0]?.message, found[0]?.data ?? new Uint8Array())).toMatchObject({
      author: member.did,
    });
  });

  test('follows cursors up to its limit', async () => {
    const pages = await Promise.all(['a', 'b', 'c', 'd'].map(entryOf));
    server.answerWith((response, request) => {
      const entries = [pages[server.seen.length - 1]];
      const cursor = { messageCid: `bafy${server.seen.length}`, value: '2026-01-01T00:00:00.000000Z' };
      replyWith({ status: { code: 200, detail: 'OK' }, entries, cursor })(response, request);
    });
    const found = await client.queryRecords({ path: paths.receipt }, 3);
    expect(found.map(({ data }) => Buffer.from(data).toString())).toEqual(['a', 'b', 'c']);
    expect(server.seen.map((request) => queryOf(request).descriptor.pagination)).toMatchObject([
      { limit: 3 },
      { limit: 2, cursor: { messageCid: 'bafy1' } },
      { limit: 1, cursor: { messageCid: 'bafy2' } },
    ]);
  });

  test('ends at an empty page, whatever its cursor says', async () => {
    const cursor = { messageCid: 'bafy', value: 1 };
    server.answerWith(replyWith({ status: { code: 200, detail: 'OK' }, entries: [], cursor }));
    expect(await client.queryRecords({ path: paths.receipt })).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  test.each([401, 403])('a refusal (%i) is permanent', async (code) => {
    server.answerWith(replyWith({ status: { code, detail: 'No.' } }));
    await expect(client.queryRecords({ path: paths.receipt })).rejects.toMatchObject({
      name: 'PermanentError',
      code: 'union.refused',
    });
  });

  test.each([
    ['data that is not base64url', { encodedData: '*' }],
    ['no data', { encodedData: undefined }],
    [
      'a signer that is not JSON',
      { authorization: { signature: { payload: '', signatures: [{ protected: '*', signature: '' }] } } },
    ],
    ['a deletion', { descriptor: { interface: 'Records', method: 'Delete' } }],
  ])('an entry with %s is a bad answer', async (_name, change) => {
    const entry = { ...(await entryOf('x')), ...change };
    server.answerWith(replyWith({ status: { code: 200, detail: 'OK' }, entries: [entry] }));
    await expect(client.queryRecords({ path: paths.receipt })).rejects.toMatchObject({
      name: 'RecoverableError',
      code: 'union.answer',
    });
  });
});
