import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { SheafError } from '@sheaf/protocol/error';
import { unionOrigin } from '@sheaf/protocol/did';
import { createSigner } from '@/tests/protocol/sign-record.ts';
import {
  entryOf,
  sendEntries,
  sendJson,
  startUnionServer,
  type UnionServer,
} from '@/tests/utils/member/union-server.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { database } from '@/utils/store/database.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleBatch } from '../store/samples.ts';
import { provideUnionClient } from './union-fixture.ts';

/** A union that lies, in every way that it or somebody between can; each lie is met with a sentence. */

let union: UnionServer;
let other: UnionServer;

beforeAll(async () => {
  provideUnionClient();
  [union, other] = await Promise.all([startUnionServer(), startUnionServer()]);
});
afterAll(() => Promise.all([union.stop(), other.stop()]));
beforeEach(async () => {
  await cleanDatabase();
  union.answerDocument(sendJson(union.document));
  union.answerLink(sendJson(union.link));
  union.answerQuery(sendEntries(await entryOf(union.signer, union.manifest)));
  union.seen.length = 0;
});

async function refusalOf(work: Promise<unknown>): Promise<[code: string, sentence: string]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof SheafError) return [error.code, error.message];
    throw error;
  }
  return ['taken', ''];
}

const hostOf = ({ did }: UnionServer) => new URL(unionOrigin(did)).host;

/** The union's document with its node somewhere else. */
const documentWith = (serviceEndpoint: string) => ({
  ...union.document,
  service: [{ ...union.document.service[0], serviceEndpoint }],
});

describe('a wrong union, looked up', () => {
  it('is none while all is well', async () => {
    const preview = await previewUnion(union.did);
    expect(preview).toMatchObject({ did: union.did, host: hostOf(union), joined: false });
    expect(preview.fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it.each<[lie: string, code: string, sentence: string, tell: () => Promise<void> | void]>([
    [
      'another’s DID document at its address',
      'did.document',
      'it names another identity',
      () => union.answerDocument(sendJson(other.document)),
    ],
    [
      'its own DID with somebody else’s keys, which the domain’s link does not know',
      'union.domain-link',
      'does not confirm that this union is its own',
      () => union.answerDocument(sendJson({ ...other.document, id: union.did })),
    ],
    [
      'no domain link',
      'union.domain-link',
      'does not confirm that this union is its own',
      () => union.answerLink((response) => response.writeHead(404).end()),
    ],
    [
      'another union’s domain link',
      'union.domain-link',
      'does not confirm that this union is its own',
      () => union.answerLink(sendJson(other.link)),
    ],
    [
      'another DID in the manifest',
      'union.manifest',
      'are not signed by this union. Do not join it.',
      async () =>
        union.answerQuery(sendEntries(await entryOf(union.signer, { ...union.manifest, union: other.did }))),
    ],
    [
      'a manifest signed by another key',
      'record.signature',
      'its signature does not verify',
      async () =>
        union.answerQuery(sendEntries(await entryOf(await createSigner(union.did), union.manifest))),
    ],
    [
      'another union’s manifest',
      'record.signer',
      'whose key is not known here',
      async () => union.answerQuery(sendEntries(await entryOf(other.signer, other.manifest))),
    ],
    [
      'an expired manifest',
      'union.manifest-expired',
      'ended on 2026-01-02',
      async () => {
        const validUntil = Date.UTC(2026, 0, 2);
        union.answerQuery(sendEntries(await entryOf(union.signer, { ...union.manifest, validUntil })));
      },
    ],
    [
      'an expired manifest beside an older one that is good',
      'union.manifest-expired',
      'do not join by these',
      async () => {
        const expired = { ...union.manifest, version: 2, validUntil: 1 };
        union.answerQuery(
          sendEntries(await entryOf(union.signer, expired), await entryOf(union.signer, union.manifest)),
        );
      },
    ],
    [
      'a manifest without an end',
      'union.manifest-expired',
      'have no end',
      async () => {
        const { validUntil: _end, ...endless } = union.manifest;
        union.answerQuery(sendEntries(await entryOf(union.signer, endless)));
      },
    ],
    [
      'a node that is reached by http on a public host',
      'did.document',
      'is not reached by https',
      () => union.answerDocument(sendJson(documentWith('http://union.example/'))),
    ],
    [
      'a node at an address that leads elsewhere',
      'union.unreachable',
      'The union cannot be reached',
      () =>
        union.answerQuery((response) =>
          response.writeHead(307, { location: `http://${hostOf(other)}/` }).end(),
        ),
    ],
    [
      'a DID document at an address that leads elsewhere',
      'union.unreachable',
      'No union answers at',
      () =>
        union.answerDocument((response) =>
          response.writeHead(302, { location: `http://${hostOf(other)}/.well-known/did.json` }).end(),
        ),
    ],
  ])('with %s is refused (%s)', async (_lie, code, sentence, tell) => {
    await tell();
    const [saidCode, said] = await refusalOf(previewUnion(union.did));
    expect(saidCode).toBe(code);
    expect(said).toContain(sentence);
    expect(await database.unions.count()).toBe(0);
  });

  it('with an older manifest than was seen before is refused, though it was never joined', async () => {
    union.answerQuery(sendEntries(await entryOf(union.signer, { ...union.manifest, version: 3 })));
    await previewUnion(union.did);
    union.answerQuery(sendEntries(await entryOf(union.signer, { ...union.manifest, version: 2 })));
    const [code, sentence] = await refusalOf(previewUnion(union.did));
    expect(code).toBe('union.manifest-replayed');
    expect(sentence).toContain('shows version 2 of the terms of A union, and you have seen version 3 before');
  });

  it('by http on a public host is asked by https instead, and by nothing else', () => {
    expect(unionOrigin('did:web:union.example')).toBe('https://union.example');
    expect(unionOrigin('did:web:127.0.0.1.example')).toBe('https://127.0.0.1.example');
  });
});

describe('a union that was joined, and is another now', () => {
  async function join(): Promise<void> {
    const { did, manifestRecord } = await previewUnion(union.did);
    const sites = { rule: 'all-except' as const, sites: [] };
    const grants = [{ category: 'browsing' as const, purposes: ['research' as const], sites }];
    await joinUnion({ union: did, manifestRecord, grants }, connectUnion);
    await database.unions.update(did, { status: 'member', consentReceipt: 'x' });
    const client = await connectUnion((await readUnion(did))!);
    const { message, data: sealed } = await client.signRecord({
      path: paths.contribution,
      recipient: did,
      format: formats.batch,
      data: new Uint8Array(2_000),
      role: 'member',
    });
    const { recordId: id, descriptor } = message;
    const batch = sampleBatch(0, [[1, 1]], did);
    await database.batches.add({ ...batch, id, message, sealed, dataCid: descriptor.dataCid });
    await database.progress.update(did, { 'counts.sealed': 1 });
    union.seen.length = 0;
  }

  const problemOf = async () => (await readProgress(union.did))?.problem;

  it.each<[change: string, sentence: string, found: boolean, tell: () => Promise<void> | void]>([
    [
      'other keys, with a link and a manifest of theirs',
      'it has other keys. Their fingerprint was',
      true,
      async () => {
        const thief = await createSigner(union.did);
        const [, agree] = union.document.verificationMethod;
        const verificationMethod = [{ id: '#sign', publicKeyJwk: thief.publicKey }, agree!];
        union.answerDocument(sendJson({ ...union.document, verificationMethod }));
        union.answerLink(sendJson(await union.linkBy(thief)));
      },
    ],
    [
      'a redirected endpoint',
      'it wants your data sent to http://127.0.0.1:1/, and no longer to',
      true,
      () => union.answerDocument(sendJson(documentWith('http://127.0.0.1:1/'))),
    ],
    [
      'another identity in its DID document',
      'it names another identity (did:web:evil.example)',
      false,
      () => union.answerDocument(sendJson({ ...union.document, id: 'did:web:evil.example' })),
    ],
    [
      'a domain that no longer stands by it',
      'does not confirm that this union is its own, or no longer',
      false,
      () => union.answerLink((response) => response.writeHead(404).end()),
    ],
  ])(
    'with %s gets nothing and is told apart, until it is again as it was',
    async (_c, sentence, found, tell) => {
      await join();
      await tell();
      await deliver(connectUnion, { force: true });
      expect(union.seen.filter((request) => request.startsWith('POST'))).toEqual([]);
      expect(await problemOf()).toMatchObject({ code: 'union.changed' });
      const { message } = (await problemOf())!;
      expect(message).toContain(`${hostOf(union)} is not what it was when you joined A union: `);
      expect(message).toContain(sentence);
      expect(message).toContain('if it does not know, stop sharing.');
      const { changed } = (await readUnion(union.did))!;
      expect(changed?.found !== undefined).toBe(found);
      expect((await listNewestBatches(union.did, 1))[0]).toMatchObject({ state: 'sealed' });

      union.answerDocument(sendJson(union.document));
      union.answerLink(sendJson(union.link));
      await deliver(connectUnion, { force: true });
      expect(await readUnion(union.did)).not.toHaveProperty('changed');
      expect(union.seen.some((request) => request.startsWith('POST'))).toBe(true);
    },
  );

  it('is looked at again after a day, also when nobody asks', async () => {
    await join();
    const [batch] = await listNewestBatches(union.did, 1);
    await database.batches.update(batch!.id, { state: 'sent', sentAt: Date.now() });
    await database.unions.update(union.did, { checkedAt: Date.now() - 23 * 3_600_000 });
    union.answerDocument(sendJson(documentWith('http://127.0.0.1:1/')));
    await deliver(connectUnion);
    expect(await readUnion(union.did)).not.toHaveProperty('changed');
    await database.unions.update(union.did, { checkedAt: Date.now() - 25 * 3_600_000 });
    // By then the wait for the receipt is over.
    await database.progress.update(union.did, { nextAttemptAt: 0 });
    await deliver(connectUnion);
    expect(await readUnion(union.did)).toHaveProperty('changed');
  });

  it('is not taken for another because it is not there for a while', async () => {
    await join();
    union.answerDocument((response) => response.writeHead(503).end());
    await deliver(connectUnion, { force: true });
    expect(await problemOf()).toMatchObject({ code: 'union.unreachable' });
    expect(await readUnion(union.did)).not.toHaveProperty('changed');
  });

  it('that answers with another union’s receipt has given none', async () => {
    await join();
    const { memberDid } = (await readUnion(union.did))!;
    const [batch] = await listNewestBatches(union.did, 1);
    const { id, dataCid } = batch!;
    await database.batches.update(id, { state: 'sent', sentAt: Date.now() });
    const receipt = {
      v: 1,
      typ: 'sheaf.receipt',
      aud: memberDid,
      batch: id,
      dataCid,
      accepted: 1,
      refused: [],
      ledgerIndex: 0,
    };
    const draft = { descriptor: { protocolPath: 'receipt', recipient: memberDid } };
    const asOther = await entryOf(other.signer, receipt, draft);
    const posing = await entryOf(
      { ...other.signer, keyId: union.signer.keyId, did: union.did },
      receipt,
      draft,
    );
    union.answerQuery(sendEntries(asOther, posing));
    await deliver(connectUnion);
    expect((await listNewestBatches(union.did, 1))[0]).toMatchObject({ state: 'sent' });
    union.answerQuery(sendEntries(await entryOf(union.signer, receipt, draft)));
    await deliver(connectUnion, { force: true });
    expect((await listNewestBatches(union.did, 1))[0]).toMatchObject({ state: 'receipted' });
  });

  it('with an older manifest than was joined is refused when it is looked up again', async () => {
    union.answerQuery(sendEntries(await entryOf(union.signer, { ...union.manifest, version: 2 })));
    await join();
    await database.sightings.clear();
    union.answerQuery(sendEntries(await entryOf(union.signer, union.manifest)));
    expect((await refusalOf(previewUnion(union.did)))[0]).toBe('union.manifest-replayed');
  });
});
