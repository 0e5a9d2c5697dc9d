import { PermanentError, RecoverableError, SheafError } from '@sheaf/protocol/error';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { isFromOutside, UnionBusyError } from '@/utils/member/dwn-reply.ts';
import { sendDwnRequest } from '@/utils/member/dwn-rpc.ts';
import { queryPublished } from '@/utils/member/query-published.ts';
import { replyWith, startServer } from './node-server.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(() => server.stop());

const target = 'did:web:union.example';
const send = (options: { data?: Uint8Array<ArrayBuffer>; message?: object; timeoutMs?: number } = {}) =>
  sendDwnRequest({ endpoint: server.endpoint, target, message: { hello: 1 }, ...options });

async function codeOf(result: Promise<unknown>): Promise<string> {
  const error: unknown = await result.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof SheafError)) throw new Error('expected an error of Sheaf', { cause: error });
  return `${error instanceof RecoverableError ? 'recoverable' : 'permanent'} ${error.code}`;
}

describe('a request', () => {
  test('carries the message in the dwn-request header and the data as the body', async () => {
    server.answerWith(replyWith({ status: { code: 202, detail: 'Accepted' } }));
    const data = crypto.getRandomValues(new Uint8Array(30_000));
    expect(await send({ data })).toEqual({ status: { code: 202, detail: 'Accepted' } });
    const [request] = server.seen;
    expect(request?.method).toBe('POST');
    expect(request?.call).toMatchObject({
      jsonrpc: '2.0',
      method: 'dwn.processMessage',
      params: { target, message: { hello: 1 } },
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '30000',
    });
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.body.equals(data)).toBe(true);
  });

  test('has no body and no content type without data', async () => {
    await send();
    expect(server.seen[0]?.headers['content-type']).toBeUndefined();
    expect(server.seen[0]?.headers['content-length'] ?? '0').toBe('0');
  });

  test('says in the header whatever JSON can say', async () => {
    const message = { text: 'Grüße — 総会 \u{1f41d}\r\nx: y' };
    await send({ message });
    expect(server.seen[0]?.call.params.message).toEqual(message);
  });

  test('does not follow the endpoint elsewhere', async () => {
    server.answerWith((response) => response.writeHead(307, { location: '/login' }).end());
    expect(await codeOf(send())).toBe('recoverable union.unreachable');
    expect(server.seen).toHaveLength(1);
  });
});

describe('a reply', () => {
  test.each([202, 204, 400, 401, 404, 409, 413])('of %i is returned', async (code) => {
    const status = { code, detail: 'so be it', reason: 'edge.some' };
    const inner = replyWith({ status });
    server.answerWith((response, request) => {
      if (code >= 400) response.statusCode = code;
      inner(response, request);
    });
    expect(await send()).toEqual({ status });
  });

  test('that lies about its content type is read for what it is', async () => {
    server.answerWith((response) => {
      response.setHeader('content-type', 'text/html');
      response.end('{"result":{"reply":{"status":{"code":202,"detail":""}}}}');
    });
    expect((await send()).status.code).toBe(202);
  });
});

const json = 'application/json';
const pages = {
  'a login page': ['text/html', '<!doctype html><title>Free Wi-Fi</title>'],
  'a login page that claims to be JSON': [json, '<!doctype html><title>Free Wi-Fi</title>'],
  nothing: [json, ''],
  null: [json, 'null'],
  'JSON of something else': [json, '{"ok":true}'],
  'a JSON-RPC error': [json, '{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"no"}}'],
  'a reply without a status': [json, '{"jsonrpc":"2.0","id":"1","result":{"reply":{}}}'],
  'a status that is text': [json, '{"result":{"reply":{"status":{"code":"202","detail":""}}}}'],
  'an entry that is no record': [
    json,
    '{"result":{"reply":{"status":{"code":200,"detail":""},"entries":[{"recordId":"x"}]}}}',
  ],
} as const;

describe('what is not a reply', () => {
  test.each(Object.entries(pages))('%s', async (_name, [type, body]) => {
    server.answerWith((response) => response.writeHead(200, { 'content-type': type }).end(body));
    expect(await codeOf(send())).toBe('recoverable union.answer');
  });

  test.each([400, 403, 413, 431])('a page with HTTP %i is a refusal, though not the node’s', async (code) => {
    server.answerWith((response) => response.writeHead(code).end('<h1>No</h1>'));
    const { status } = await send();
    expect(status).toMatchObject({ code, detail: `HTTP ${code}` });
    expect(isFromOutside(status)).toBe(true);
  });

  test.each([500, 502, 504])('HTTP %i', async (code) => {
    server.answerWith((response) => response.writeHead(code).end('<h1>Bad gateway</h1>'));
    expect(await codeOf(send())).toBe('recoverable union.unreachable');
  });

  test('HTTP 408', async () => {
    server.answerWith((response) => response.writeHead(408).end());
    expect(await codeOf(send())).toBe('recoverable union.timeout');
  });

  test.each([
    ['120', 120, 120],
    [new Date(Date.now() + 60_000).toUTCString(), 50, 62],
    ['soon', undefined, undefined],
    [undefined, undefined, undefined],
  ])('HTTP 429 or 503 with Retry-After %s', async (retryAfter, atLeast, atMost) => {
    let code = 429;
    server.answerWith((response) => {
      response.writeHead(code, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end();
    });
    for (code of [429, 503]) {
      const error = await send().catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(UnionBusyError);
      expect(error).toMatchObject({ code: 'union.busy' });
      const { retryAfterSeconds: seconds } = error as UnionBusyError;
      expect(seconds === undefined).toBe(atLeast === undefined);
      expect(seconds ?? 0).toBeGreaterThanOrEqual(atLeast ?? 0);
      expect(seconds ?? 0).toBeLessThanOrEqual(atMost ?? 0);
    }
  });

  test('more than fits, without end', async () => {
    let isOpen = true;
    server.answerWith((response) => {
      response.once('close', () => (isOpen = false));
      const more = () => {
        while (isOpen && response.write(' '.repeat(64_000)));
        if (isOpen) response.once('drain', more);
      };
      more();
    });
    expect(await codeOf(send())).toBe('recoverable union.answer');
    await expect.poll(() => isOpen).toBe(false);
  });

  test('a body that never ends', async () => {
    server.answerWith((response) => response.writeHead(200).write('{"result":'));
    expect(await codeOf(send({ timeoutMs: 100 }))).toBe('recoverable union.timeout');
  });

  test('silence', async () => {
    server.answerWith(() => {});
    expect(await codeOf(send({ timeoutMs: 100 }))).toBe('recoverable union.timeout');
  });

  test('a connection that breaks', async () => {
    server.answerWith((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await codeOf(send())).toBe('recoverable union.unreachable');
  });

  test('no one', async () => {
    const gone = await startServer();
    await gone.stop();
    const request = { endpoint: gone.endpoint, target, message: {} };
    expect(await codeOf(sendDwnRequest(request))).toBe('recoverable union.unreachable');
  });
});

test('whatever is answered, it is a reply with a status or a recoverable error', async () => {
  const reply = fc.record({ status: fc.record({ code: fc.integer(), detail: fc.string() }) });
  const rpc = fc.record({ result: fc.record({ reply: fc.oneof(reply, fc.jsonValue()) }) });
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    rpc.map((value) => JSON.stringify(value)),
  );
  const code = fc.constantFrom(200, 201, 400, 403, 404, 408, 429, 500, 502, 599);
  await fc.assert(
    fc.asyncProperty(body, code, async (text, status) => {
      const fetch = async () => new Response(text, { status });
      const result = await sendDwnRequest({ endpoint: 'http://u/', target, message: {}, fetch }).then(
        (answered) => `${answered.status.code}`,
        (error: unknown) => (error instanceof RecoverableError ? error.code : error),
      );
      expect(result).toMatch(/^([1-5]\d\d|union\.(answer|unreachable|timeout|busy))$/);
    }),
    { numRuns: 500 },
  );
});

describe('queryPublished', () => {
  const query = () => queryPublished({ did: target, endpoint: server.endpoint }, 'manifest');

  test('asks without a signature', async () => {
    server.answerWith(replyWith({ status: { code: 200, detail: 'OK' }, entries: [] }));
    expect(await query()).toEqual([]);
    expect(server.seen[0]?.call.params.message).toEqual({
      descriptor: {
        interface: 'Records',
        method: 'Query',
        messageTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        filter: { protocol: 'sheaf:union/1', protocolPath: 'manifest' },
        dateSort: 'createdDescending',
        pagination: { limit: 10 },
      },
    });
  });

  test('waits, where it is not the node that refuses', async () => {
    server.answerWith((response) => response.writeHead(403).end('<h1>Log in</h1>'));
    await expect(query()).rejects.toMatchObject({ code: 'union.answer' });
  });

  test('throws what cannot be cured by waiting', async () => {
    server.answerWith(replyWith({ status: { code: 403, detail: 'not here' } }));
    await expect(query()).rejects.toThrow(PermanentError);
  });
});
