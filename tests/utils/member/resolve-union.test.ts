import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { domainLinkPath } from '@sheaf/protocol/domain-link';
import { limits } from '@sheaf/protocol/limits';
import { RecoverableError, SheafError } from '@sheaf/protocol/error';
import { createSigner } from '@/tests/protocol/sign-record.ts';
import { resolveUnion } from '@/utils/member/resolve-union.ts';
import { entryOf, sendEntries, sendJson, startUnionServer, type UnionServer } from './union-server.ts';

let union: UnionServer;

beforeAll(async () => {
  union = await startUnionServer();
});
beforeEach(async () => {
  union.seen.length = 0;
  union.answerDocument(sendJson(union.document));
  union.answerQuery(sendEntries(await entryOf(union.signer, union.manifest)));
});
afterAll(() => union.stop());

async function outcomeOf(did = union.did): Promise<string> {
  try {
    const { manifest } = await resolveUnion(did);
    return `${manifest.name} ${manifest.version}`;
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
    return `${error instanceof RecoverableError ? 'recoverable' : 'permanent'} ${error.code}`;
  }
}

describe('by a clock that is years off', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([10, -10])('(%i), a domain’s word that holds by its own clock blames no union', async (years) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + years * 365 * 24 * 60 * 60 * 1000 });
    expect(await outcomeOf()).toBe('recoverable union.clock');
  });

  it('what holds by neither clock is the domain’s doing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 365 * 24 * 60 * 60 * 1000 });
    union.answerLink(sendJson(await union.linkBy(await createSigner(union.did))));
    expect(await outcomeOf()).toBe('permanent union.domain-link');
    union.answerLink(sendJson(union.link));
  });
});

describe('a union', () => {
  it('is who its domain and its own signature say it is', async () => {
    const entry = (await entryOf(union.signer, union.manifest)) as { recordId: string };
    union.answerQuery(sendEntries(entry));
    const { keys, manifest, manifestRecord } = await resolveUnion(union.did);
    expect(keys).toMatchObject({
      did: union.did,
      assertionKeyId: `${union.did}#sign`,
      assertionKey: union.signer.publicKey,
    });
    expect(manifest).toEqual(union.manifest);
    expect(manifestRecord).toBe(entry.recordId);
    expect(union.seen).toEqual(['GET /.well-known/did.json', `GET ${domainLinkPath}`, 'POST /']);
  });

  it('speaks through its newest manifest, in whatever order the node gives them', async () => {
    const versions = [2, 3, 1].map((version) => entryOf(union.signer, { ...union.manifest, version }));
    union.answerQuery(sendEntries(...(await Promise.all(versions))));
    expect(await outcomeOf()).toBe('A union 3');
  });

  it('speaks through the one of the same version that is good the longest', async () => {
    const ends = [1, 3, 2].map((hours) => Date.now() + hours * 3_600_000);
    const entries = ends.map((validUntil) => entryOf(union.signer, { ...union.manifest, validUntil }));
    union.answerQuery(sendEntries(...(await Promise.all(entries))));
    expect((await resolveUnion(union.did)).manifest.validUntil).toBe(ends[1]);
  });

  it('speaks, whatever lies beside its manifest that is not from it', async () => {
    const stranger = await createSigner(union.did);
    const forged = await entryOf(stranger, { ...union.manifest, version: 9, name: 'Evil' });
    const foreign = await entryOf(await createSigner(), { ...union.manifest, version: 9, name: 'Evil' });
    union.answerQuery(sendEntries(forged, await entryOf(union.signer, union.manifest), foreign));
    expect(await outcomeOf()).toBe('A union 1');
  });
});

describe('its DID document', () => {
  it.each<[string, (server: UnionServer) => object]>([
    ['of another identity', (server) => ({ ...server.document, id: 'did:web:other.example' })],
    ['without keys', (server) => ({ ...server.document, verificationMethod: [] })],
    ['without a node', (server) => ({ ...server.document, service: [] })],
    [
      'with a node that is reached by http',
      (server) => ({
        ...server.document,
        service: [{ ...server.document.service[0], serviceEndpoint: 'http://union.example/' }],
      }),
    ],
    ['that is something else', () => ({ ok: true })],
  ])('%s is refused, and its node is not asked', async (_what, document) => {
    union.answerDocument(sendJson(document(union)));
    expect(await outcomeOf()).toBe('permanent did.document');
    expect(union.seen).toEqual(['GET /.well-known/did.json']);
  });

  it.each<[string, Parameters<UnionServer['answerDocument']>[0]]>([
    ['a page', (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>')],
    ['nothing', (response) => response.end()],
    ['404', (response) => response.writeHead(404).end('{}')],
    ['500', (response) => response.writeHead(500).end('{}')],
    ['a broken connection', (response) => response.destroy()],
  ])('that is %s: nobody answers there', async (_what, answer) => {
    union.answerDocument(answer);
    expect(await outcomeOf()).toBe('recoverable union.unreachable');
  });

  it('is the domain’s own word: it is not fetched from elsewhere', async () => {
    union.answerDocument((response) => {
      union.answerDocument(sendJson(union.document));
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await outcomeOf()).toBe('recoverable union.unreachable');
    expect(union.seen).toEqual(['GET /.well-known/did.json']);
  });

  it('is read no further than a document may be long', async () => {
    let isOpen = true;
    union.answerDocument((response) => {
      response.once('close', () => (isOpen = false));
      response.write('{"id":"');
      const more = () => {
        while (isOpen && response.write('a'.repeat(10_000)));
        if (isOpen) response.once('drain', more);
      };
      more();
    });
    expect(await outcomeOf()).toBe('recoverable union.unreachable');
    await expect.poll(() => isOpen, { timeout: 10_000 }).toBe(false);
  });

  it('is read up to the length a document may have', async () => {
    const padded = JSON.stringify(union.document).padEnd(limits.didDocument);
    union.answerDocument((response) => response.end(padded));
    expect(await outcomeOf()).toBe('A union 1');
    union.answerDocument((response) => response.end(`${padded} `));
    expect(await outcomeOf()).toBe('recoverable union.unreachable');
  });

  it('is not asked for at an address that is no union’s', async () => {
    expect(await outcomeOf('did:web:evil@127.0.0.1')).toBe('permanent did.address');
    expect(union.seen).toEqual([]);
  });
});

describe('its manifest', () => {
  it.each<[string, string, (server: UnionServer) => Promise<object>]>([
    [
      'by another hand under the union’s key id',
      'record.signature',
      async ({ did, manifest }) => entryOf(await createSigner(did), manifest),
    ],
    [
      'under a key id that is not pinned',
      'record.signer',
      async ({ signer, manifest }) => entryOf({ ...signer, keyId: `${signer.did}#other` }, manifest),
    ],
    ['by a member', 'union.manifest', async ({ manifest }) => entryOf(await createSigner(), manifest)],
    [
      'of another union',
      'union.manifest',
      async ({ signer, manifest }) => entryOf(signer, { ...manifest, union: 'did:web:other.example' }),
    ],
    [
      'with another assertion key',
      'union.manifest',
      async ({ signer, manifest }) => {
        const { publicKey } = await createSigner();
        return entryOf(signer, { ...manifest, keys: { ...manifest.keys, assertion: publicKey } });
      },
    ],
    [
      'with another key-agreement key',
      'union.manifest',
      async ({ signer, manifest }) => {
        const keyAgreement = { ...manifest.keys.keyAgreement, x: `${'A'.repeat(42)}E` };
        return entryOf(signer, { ...manifest, keys: { ...manifest.keys, keyAgreement } });
      },
    ],
    [
      'on another path',
      'union.manifest',
      async ({ signer, manifest }) => entryOf(signer, manifest, { descriptor: { protocolPath: 'receipt' } }),
    ],
    [
      'of another protocol',
      'union.manifest',
      async ({ signer, manifest }) => entryOf(signer, manifest, { descriptor: { protocol: 'other' } }),
    ],
    [
      'with other data than was signed',
      'record.data',
      async ({ signer, manifest }) => {
        const text = JSON.stringify({ ...manifest, name: 'B union' });
        return { ...(await entryOf(signer, manifest)), encodedData: Buffer.from(text).toString('base64url') };
      },
    ],
    [
      'that is something else',
      'record.content',
      async ({ signer, manifest }) => entryOf(signer, { ...manifest, purposes: [] }),
    ],
  ])('%s is refused (%s)', async (_what, code, entry) => {
    union.answerQuery(sendEntries(await entry(union)));
    expect(await outcomeOf()).toBe(`permanent ${code}`);
  });

  it('must have been published', async () => {
    union.answerQuery(sendEntries());
    expect(await outcomeOf()).toBe('permanent union.manifest');
  });

  it('must come with its data', async () => {
    const { encodedData: _data, ...entry } = (await entryOf(union.signer, union.manifest)) as Record<
      string,
      unknown
    >;
    union.answerQuery(sendEntries(entry));
    expect(await outcomeOf()).toBe('recoverable union.answer');
  });

  it('is waited for while the node does not answer as one', async () => {
    union.answerQuery((response) => response.end('<!doctype html>'));
    expect(await outcomeOf()).toBe('recoverable union.answer');
    union.answerQuery((response) => response.writeHead(503).end());
    expect(await outcomeOf()).toBe('recoverable union.busy');
  });
});
