import { domainLinkPath, verifyDomainLink } from '@sheaf/protocol/domain-link';
import { paths } from '@sheaf/protocol/dwn-protocol';
import { limits } from '@sheaf/protocol/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createPerson, post, postHeader, query, signRecord, toHeader } from '../client.ts';
import { ample, startTestUnion, type TestUnion } from '../fixture.ts';
import { learnTerms } from '../membership.ts';
import { speak } from '../speak.ts';

let union: TestUnion;

beforeAll(async () => {
  union = await startTestUnion();
});
afterAll(() => union.remove());

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

  test('the domain’s word for the DID, under the union’s key, for anyone', async () => {
    const response = await fetch(union.url + domainLinkPath);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { keys } = await learnTerms(union);
    await verifyDomainLink(keys, await response.json(), Date.now());
  });

  test('a page that says how to join, with no script and nothing from elsewhere', async () => {
    const named = await startTestUnion({ name: '<script>alert(1)</script> & co', admission: 'approval' });
    const response = await fetch(`${named.url}/join`);
    const html = await response.text();
    await named.remove();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain(new URL(named.url).host);
    expect(html).toContain(named.fingerprint);
    expect(html).toContain('A person at the union decides');
    expect(html).toContain('&#60;script&#62;');
    expect(html).not.toMatch(/<script|https?:\/\/(?!localhost:)/);
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
      const heard = await speak(
        union.port,
        `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect(heard).toMatch(/^HTTP\/1.1 4\d\d/);
    }
    expect(await speak(union.port, 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 4\d\d/,
    );
    expect((await fetch(`${union.url}/health`)).ok).toBe(true);
  });
});

test('a stranger sees what is published and nothing more', async () => {
  const stranger = await createPerson();
  expect((await query(union, {}, stranger)).reply.entries).toHaveLength(1);
  expect((await query(union, {})).reply.entries).toHaveLength(1);
});

test('an author who asks too often waits; whoever only claims their name does not make them wait', async () => {
  const slow = await startTestUnion({ rates: { author: { burst: 3, perSecond: 0.1 }, address: ample } });
  const [author, impostor] = await Promise.all([createPerson(), createPerson()]);
  const ask = () => query(slow, { protocolPath: paths.receipt }, author);
  const forger = { did: author.did, signer: { ...impostor.signer, keyId: author.signer.keyId } };
  for (let round = 0; round < 5; round++) {
    expect((await query(slow, { protocolPath: paths.receipt }, forger)).reply.status.code).toBe(401);
  }
  for (let round = 0; round < 3; round++) expect((await ask()).reply.status.code).toBe(200);
  const refused = await ask();
  expect(refused.http).toBe(429);
  expect(refused.reply.status).toMatchObject({ code: 429, reason: 'edge.rate-author' });
  expect(refused.reply.status.retryAfterMs).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await query(slow, { protocolPath: paths.receipt }, impostor)).reply.status.code).toBe(200);
  await slow.remove();
});

test('an address that asks too often waits, before its data is read', async () => {
  const slow = await startTestUnion({ rates: { author: ample, address: { burst: 2, perSecond: 0.1 } } });
  for (let round = 0; round < 2; round++) await query(slow, { protocolPath: paths.manifest });
  const record = await signRecord(await createPerson(), slow, { data: new Uint8Array(10) });
  const { reply } = await post(slow, record.message, record.data);
  expect(reply.status).toMatchObject({ code: 429, reason: 'edge.rate-address' });
  await slow.remove();
});
