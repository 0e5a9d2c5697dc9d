import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';

import { createSigner, signRecord, type Draft, type Signer } from '@/tests/protocol/sign-record.ts';
import type { QueriedRecord } from '@/utils/member/query-published.ts';
import type { RecordFilter, UnionClient } from '@/utils/member/union-client.ts';
import { readUnionRecords, readUnionRecordsAs } from '@/utils/pipeline/union-records.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { sampleUnion, unionDid } from '../store/samples.ts';

const schema = z.strictObject({ ok: z.boolean() });
let signer: Signer;
let union: UnionRow;

beforeAll(async () => {
  signer = await createSigner(unionDid);
  const sample = sampleUnion();
  const pinned = { assertionKey: signer.publicKey, assertionKeyId: signer.keyId };
  union = { ...sample, keys: { ...sample.keys, ...pinned } };
});
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A record to this member, properly signed unless the draft or the hand is another. */
async function recordOf(text = '{"ok":true}', draft: Draft = {}, by = signer): Promise<QueriedRecord> {
  const descriptor = { protocolPath: 'member', recipient: union.memberDid, ...draft.descriptor };
  return signRecord(by, { ...draft, data: new Uint8Array(Buffer.from(text)), descriptor });
}

/** A node that answers every query with these. */
function nodeWith(found: QueriedRecord[]) {
  const asked: RecordFilter[] = [];
  const client = {
    queryRecords: async (filter: RecordFilter) => {
      asked.push(filter);
      return found;
    },
  } as Partial<UnionClient> as UnionClient;
  return { client, asked };
}

describe('what a union wrote to this member', () => {
  it('is read in the node’s order, with the record as proof', async () => {
    const found = [await recordOf(), await recordOf('{"ok":false}')];
    const { client, asked } = nodeWith(found);
    const records = await readUnionRecords(union, client, 'member');
    expect(records.map(({ stored }) => stored)).toEqual(found);
    expect(records.map(({ record }) => record.author)).toEqual([unionDid, unionDid]);
    expect(asked).toEqual([{ path: 'member', recipient: union.memberDid }]);
  });

  it('is asked for from a moment on, if one is given', async () => {
    const { client, asked } = nodeWith([]);
    await readUnionRecords(union, client, 'receipt', '2026-01-01T00:00:00.000000Z');
    expect(asked[0]).toMatchObject({ path: 'receipt', createdFrom: '2026-01-01T00:00:00.000000Z' });
  });

  it.each<[string, () => Promise<QueriedRecord>]>([
    ['to another member', () => recordOf(undefined, { descriptor: { recipient: 'did:key:z6Mkother' } })],
    [
      'to nobody',
      () => signRecord(signer, { data: new Uint8Array(), descriptor: { protocolPath: 'member' } }),
    ],
    ['on another path', () => recordOf(undefined, { descriptor: { protocolPath: 'receipt' } })],
    ['of another protocol', () => recordOf(undefined, { descriptor: { protocol: 'other' } })],
    ['by another hand in its name', async () => recordOf(undefined, {}, await createSigner(unionDid))],
    ['by another union', async () => recordOf(undefined, {}, await createSigner('did:web:other.example'))],
    ['by a member', async () => recordOf(undefined, {}, await createSigner())],
    ['with other data', async () => ({ ...(await recordOf()), data: new Uint8Array(11) })],
    ['that is no record', async () => ({ message: { recordId: 'x' }, data: new Uint8Array() })],
    ['that is nothing', async () => ({ message: null, data: new Uint8Array() })],
  ])('is not a record %s, and what is its own still counts', async (_what, record) => {
    const good = await recordOf();
    const { client } = nodeWith([await record(), good]);
    const records = await readUnionRecords(union, client, 'member');
    expect(records.map(({ stored }) => stored)).toEqual([good]);
  });

  it('is read by its schema; what has another form is left out', async () => {
    const texts = ['{"ok":true}', '{"ok":1}', 'ok', '', '{"ok":false}', '{"ok":true,"more":1}'];
    const { client } = nodeWith(await Promise.all(texts.map((text) => recordOf(text))));
    const read = await readUnionRecordsAs(union, client, 'member', schema);
    expect(read.map(({ content }) => content)).toEqual([{ ok: true }, { ok: false }]);
  });

  it('is not read at all while the union cannot be reached', async () => {
    const client = { queryRecords: () => Promise.reject(new TypeError('offline')) } as Partial<UnionClient>;
    await expect(readUnionRecords(union, client as UnionClient, 'member')).rejects.toThrow('offline');
  });
});
