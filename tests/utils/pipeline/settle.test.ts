import { encodeBatch } from '@sheaf/protocol/batch';
import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { toEventLine } from '@sheaf/protocol/event';
import { dataCidOf, type RecordMessage } from '@sheaf/protocol/record';
import { sealBatch } from '@sheaf/protocol/seal';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import { RecordsWrite } from '@tbd54566975/dwn-sdk-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { QueriedRecord } from '@/utils/member/query-published.ts';
import type { RecordFilter, UnionClient } from '@/utils/member/union-client.ts';
import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents } from '@/utils/pipeline/release.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { sealDue } from '@/utils/pipeline/seal.ts';
import { settleBatches } from '@/utils/pipeline/settle.ts';
import { listNewestBatches } from '@/utils/store/batches.ts';
import { database, type BatchRow, type UnionRow } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { addUnion, readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleBatch, sampleEvent, sampleUnion } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

beforeEach(cleanDatabase);

describe('the answer to a batch', () => {
  let batch: BatchRow;
  let union: UnionRow;
  let key: CryptoKeyPair;
  beforeAll(async () => {
    key = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const sample = sampleUnion();
    const { x = '' } = await crypto.subtle.exportKey('jwk', key.publicKey);
    const keys = { ...sample.keys, assertionKey: { kty: 'OKP', crv: 'Ed25519', x } as const };
    union = { ...sample, keys };
    const id = await dataCidOf(toUtf8('the record'));
    batch = { ...sampleBatch(0, [[1, 3]]), id, dataCid: await dataCidOf(toUtf8('the bytes')), state: 'sent' };
    batch.sentAt = batch.sealedAt;
  });
  beforeEach(async () => {
    await addUnion(union);
    await database.batches.add(batch);
    await database.progress.update(union.did, { 'counts.sealed': batch.count });
  });

  const receipt = (change: object = {}) => ({
    v: 1,
    typ: 'sheaf.receipt',
    aud: union.memberDid,
    batch: batch.id,
    dataCid: batch.dataCid,
    accepted: 2,
    refused: [{ index: 0, reason: 'malformed' }],
    ledgerIndex: 4,
    ...change,
  });
  const refusal = (change: object = {}) => ({
    v: 1,
    typ: 'sheaf.refusal',
    aud: union.memberDid,
    batch: batch.id,
    dataCid: batch.dataCid,
    code: 'seal.open',
    ...change,
  });

  const createdOf = (message: unknown) => (message as RecordMessage).descriptor.dateCreated;

  /** @param createdAt ms after the batch was sealed */
  async function signAnswer(
    body: object,
    { signingKey = key.privateKey, createdAt }: { signingKey?: CryptoKey; createdAt?: number } = {},
  ): Promise<QueriedRecord> {
    const data = toUtf8(JSON.stringify(body));
    const sign = async (content: Uint8Array) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, new Uint8Array(content)));
    const { message } = await RecordsWrite.create({
      protocol: protocolUri,
      protocolPath: paths.receipt,
      dataFormat: formats.json,
      recipient: union.memberDid,
      data,
      ...(createdAt !== undefined && { dateCreated: toDwnTimestamp(batch.sealedAt + createdAt) }),
      signer: { keyId: union.keys.assertionKeyId, algorithm: 'EdDSA', sign },
    });
    return { message, data };
  }

  /** Settles with a node that has these records. */
  async function settle(...records: QueriedRecord[]) {
    const client = { queryRecords: async () => records } as unknown as UnionClient;
    const waiting = await settleBatches(union, client, () => 7);
    const [row] = await listNewestBatches(union.did, 1);
    return { waiting, row };
  }

  it('that refuses it quarantines it with the code, and keeps its bytes', async () => {
    const { waiting, row } = await settle(await signAnswer(refusal()));
    expect(waiting).toBe(0);
    expect(row).toMatchObject({
      state: 'quarantined',
      sealed: batch.sealed,
      problem: { code: 'union.refused-batch', message: expect.stringContaining('seal.open'), at: 7 },
    });
    expect((await readProgress(union.did))!.counts).toMatchObject({ sealed: 0, quarantined: 3 });
  });

  it('is the receipt, whatever refusal stands before or after it', async () => {
    const answers = [await signAnswer(refusal()), await signAnswer(receipt()), await signAnswer(refusal())];
    const { row } = await settle(...answers);
    expect(row).toMatchObject({ state: 'receipted', receipt: receipt() });
    expect(row).not.toHaveProperty('problem');
  });

  it('is found behind more than a thousand answers to others, which one query does not hold', async () => {
    const id = await dataCidOf(toUtf8('another batch'));
    const others = await Promise.all(
      Array.from({ length: 1_200 }, (_, i) => signAnswer(receipt({ batch: id }), { createdAt: i })),
    );
    const all = [...others, await signAnswer(receipt(), { createdAt: 1_200 })];
    const asked: number[] = [];
    const client = {
      queryRecords: async ({ createdFrom = '' }: RecordFilter, limit = 1_000) => {
        const found = all.filter(({ message }) => createdOf(message) >= createdFrom).slice(0, limit);
        asked.push(found.length);
        return found;
      },
    } as unknown as UnionClient;
    expect(await settleBatches(union, client, () => Date.now())).toBe(0);
    expect(asked).toEqual([1_000, 202]);
    expect(await listNewestBatches(union.did, 1)).toMatchObject([{ state: 'receipted' }]);
  });

  it('is not a receipt that leaves events out', async () => {
    const short = await signAnswer(receipt({ accepted: 1 }));
    expect(await settle(short)).toMatchObject({ waiting: 1, row: { state: 'sent' } });
    expect(await settle(short, await signAnswer(refusal()))).toMatchObject({ row: { state: 'quarantined' } });
  });

  it('is none that is for another member, batch or bytes, of another form, or signed by another', async () => {
    const other = await dataCidOf(toUtf8('another'));
    const bodies = [
      { aud: 'did:key:z6Mkother' },
      { batch: other },
      { dataCid: other },
      { code: '<b>seal.open</b>' },
      { code: 'x'.repeat(61) },
      { typ: 'sheaf.rebuff' },
      { extra: true },
    ].map(refusal);
    const forger = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const records = await Promise.all([
      ...bodies.map((body) => signAnswer(body)),
      signAnswer(refusal(), { signingKey: forger.privateKey }),
    ]);
    expect(await settle(...records)).toMatchObject({ waiting: 1, row: { state: 'sent' } });
  });
});

describe('a real union that cannot count a batch', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());

  /** A sealed batch whose bytes are other than they should be, properly signed. */
  async function sealWrongly(wrong: (row: UnionRow, batch: BatchRow) => Bytes | Promise<Bytes>) {
    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    const row = (await readUnion(union.did))!;
    const client = await connectUnion(row);
    await sealDue(row, client, Date.now);
    const [batch] = await listNewestBatches(union.did, 1);
    const sealed = await wrong(row, batch!);
    const { message } = await client.signRecord({
      path: paths.contribution,
      recipient: union.did,
      format: formats.batch,
      data: sealed,
      role: 'member',
    });
    await database.batches.delete(batch!.id);
    const { recordId: id, descriptor } = message;
    await database.batches.add({ ...batch!, id, message, sealed, dataCid: descriptor.dataCid });
  }

  async function sealAs(author: string, aud: string, { keys, did, consentRecord }: UnionRow): Promise<Bytes> {
    const encoded = await encodeBatch(
      { aud, consent: consentRecord!.message.recordId, seq: 0, previous: null },
      [{ line: toEventLine(sampleEvent()), visit: 'a' }],
    );
    return sealBatch(encoded!, keys.keyAgreementKey, author, did);
  }

  it.each<[string, string, (row: UnionRow, batch: BatchRow) => Bytes | Promise<Bytes>]>([
    ['sealed for another author', 'seal.open', (row) => sealAs('did:key:z6Mkother', row.did, row)],
    [
      'with a header for another union',
      'contribution.aud',
      (row) => sealAs(row.memberDid, 'did:web:b.example', row),
    ],
    [
      'that holds no batch',
      'batch.padding',
      (row) => sealBatch(new Uint8Array(100), row.keys.keyAgreementKey, row.memberDid, row.did),
    ],
  ])('%s says why, and the next batch goes on', async (_name, code, wrong) => {
    const { did, manifestRecord } = await previewUnion(union.did);
    const sites = { rule: 'all-except' as const, sites: [] };
    const grants = [{ category: 'browsing' as const, purposes: ['research' as const], sites }];
    await joinUnion({ union: did, manifestRecord, grants }, connectUnion);
    await deliver(connectUnion);
    await sealWrongly(wrong);
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toMatchObject([
      {
        state: 'quarantined',
        problem: { code: 'union.refused-batch', message: expect.stringContaining(code) },
      },
    ]);
    expect(await nextWorkAt((await readUnion(union.did))!)).toBe(Infinity);

    await addEvents([sampleEvent()], Date.now());
    await releaseEvents(union.did);
    await deliver(connectUnion, { force: true });
    expect(await listNewestBatches(union.did, 5)).toMatchObject([
      { state: 'receipted' },
      { state: 'quarantined' },
    ]);
    const progress = (await readProgress(union.did))!;
    expect(progress.counts).toMatchObject({ sealed: 0, receipted: 1, quarantined: 1 });
    expect(progress).not.toHaveProperty('problem');
  });
});
