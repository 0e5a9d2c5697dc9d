import { join } from 'node:path';

import { parseUnionDocument } from '@sheaf/protocol/did';
import { RecordsDelete } from '@tbd54566975/dwn-sdk-js';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createKeys, toIdentity, type UnionIdentity } from '@/union/keys.ts';
import { publishManifest } from '@/union/manifest.ts';
import { Database } from '@/union/node/database.ts';
import { buildDidDocument } from '@/union/node/did-document.ts';
import { openEngine, type Engine } from '@/union/node/engine.ts';
import { enterRefusal } from '@/union/steward/refusals.ts';
import { createSteward } from '@/union/steward/steward.ts';
import { createPerson, signRecord, type Parcel } from '../client.ts';
import { makeFolder } from '../folder.ts';
import { draftConsent, signConsent, signContribution, signJoin, type Member } from '../membership.ts';

/** The steward by itself, so that it can be stopped at the very point where it hurts. */

const did = 'did:web:union.example';
const address = { did, url: '' };
let folder: ReturnType<typeof makeFolder>;
let database: Database;
let union: UnionIdentity;
let engine: Engine;
let member: Member;

const startSteward = (through: Engine = engine) =>
  createSteward({ database, engine: through, union, admission: 'automatic', log: () => undefined });
const put = async ({ message, data }: Parcel) => (await engine.process(message, data)).status.code;
const select = (sql: string) => database.transact(() => database.select(sql));
const recordsAt = (path: string) =>
  select(`SELECT recordId, recipient FROM messageStoreMessages WHERE protocolPath = '${path}'`);

beforeEach(async () => {
  folder = makeFolder();
  database = new Database(join(folder.path, 'union.db'));
  union = await toIdentity(await createKeys(join(folder.path, 'keys.json'), did));
  const document = buildDidDocument(union);
  engine = await openEngine(database, union, document);
  await publishManifest(engine, union, undefined, Date.now());
  const [manifest] = await recordsAt('manifest');
  const keys = parseUnionDocument(did, document);
  const terms = { keys, manifest: { record: String(manifest?.['recordId']), version: 1 } };
  const person = await createPerson();
  member = { ...person, terms, consent: '' };
  await put(await signJoin(person, address, terms));
  await (await startSteward()).drain();
  const consent = await signConsent(person, address, draftConsent(address, terms));
  await put(consent);
  member.consent = consent.message.recordId;
});
afterEach(async () => {
  await database.close();
  folder.remove();
});

test.each(['before the receipt is written', 'after the receipt is written, before that is noted'])(
  'stopped %s, the steward goes on without a second receipt',
  async (moment) => {
    const parcel = await signContribution(member, address);
    expect(await put(parcel)).toBe(202);
    await (await startSteward(failAt('consentReceipt', moment))).drain().catch(() => undefined);
    await expect(startSteward(failAt('receipt', moment)).then((it) => it.drain())).rejects.toThrow('stopped');

    expect(await select('SELECT answer FROM ledger')).toEqual([{ answer: null }]);
    expect(await recordsAt('receipt')).toHaveLength(moment.startsWith('after') ? 1 : 0);
    const steward = await startSteward();
    await Promise.all([steward.drain(), (await startSteward()).drain()]);
    const receipts = await recordsAt('receipt');
    expect(receipts).toHaveLength(1);
    expect(await select('SELECT answer FROM ledger')).toEqual([{ answer: receipts[0]?.['recordId'] }]);
    expect(await recordsAt('consentReceipt')).toHaveLength(1);
    expect(await recordsAt('member')).toHaveLength(1);
  },
);

test.each(['before the refusal is written', 'after the refusal is written, before that is noted'])(
  'stopped %s, the steward goes on without a second refusal',
  async (moment) => {
    const data = new Uint8Array(2_000);
    const parcel = await signRecord(member, address, { data, protocolRole: 'member' });
    expect(await put(parcel)).toBe(202);
    await expect(startSteward(failAt('receipt', moment)).then((it) => it.drain())).rejects.toThrow('stopped');

    const refusals = () => select('SELECT record_id, reason, answer FROM refusals');
    const refusal = { record_id: parcel.message.recordId, reason: 'seal.open' };
    expect(await refusals()).toEqual([{ ...refusal, answer: null }]);
    expect(await recordsAt('receipt')).toHaveLength(moment.startsWith('after') ? 1 : 0);
    await Promise.all([(await startSteward()).drain(), (await startSteward()).drain()]);
    const answers = await recordsAt('receipt');
    expect(answers).toMatchObject([{ recipient: member.did }]);
    expect(await refusals()).toEqual([{ ...refusal, answer: answers[0]?.['recordId'] }]);
    expect(await select('SELECT 1 FROM ledger')).toEqual([]);
  },
);

test('whoever is no member is not answered, nor is what was no batch', async () => {
  await database.transact(() => {
    const item = { recordId: 'r', author: 'did:key:zStranger', dataCid: 'c', position: 1 };
    enterRefusal(database, 'contribution', item, 'contribution.not-a-member', 1);
  });
  await put(await signConsent(member, address, { no: 'consent' }));
  await (await startSteward()).drain();
  expect(await select('SELECT answer FROM refusals')).toEqual([{ answer: null }, { answer: null }]);
  expect(await recordsAt('receipt')).toEqual([]);
});

/** The engine, until it comes to the union's own record on a path. */
function failAt(path: string, moment: string): Engine {
  return {
    ...engine,
    process: async (message, data) => {
      const isIt = (message as Parcel['message']).descriptor.protocolPath === path;
      if (isIt && moment.startsWith('before')) throw new Error('stopped');
      const reply = await engine.process(message, data);
      if (isIt) throw new Error('stopped');
      return reply;
    },
  };
}

test('a contribution that its author deletes before the steward comes is never counted', async () => {
  const parcel = await signContribution(member, address);
  await put(parcel);
  const { message } = await RecordsDelete.create({
    recordId: parcel.message.recordId,
    signer: member.signer,
  });
  expect((await engine.process(message)).status.code).toBe(202);
  await (await startSteward()).drain();
  expect(await select('SELECT 1 FROM ledger')).toEqual([]);
  expect(await select('SELECT 1 FROM refusals')).toEqual([]);
  expect(await recordsAt('receipt')).toEqual([]);
});

test('two stewards at once count everything once', async () => {
  for (let seq = 0; seq < 5; seq++) await put(await signContribution(member, address, undefined, { seq }));
  const stewards = await Promise.all([startSteward(), startSteward(), startSteward()]);
  await Promise.all(stewards.map((steward) => steward.drain()));
  expect(await select('SELECT 1 FROM ledger WHERE answer IS NOT NULL')).toHaveLength(5);
  expect(await recordsAt('receipt')).toHaveLength(5);
  expect(await select('SELECT 1 FROM refusals')).toEqual([]);
});

test('a steward that looks at everything again counts nothing twice', async () => {
  for (let seq = 0; seq < 3; seq++) await put(await signContribution(member, address, undefined, { seq }));
  const steward = await startSteward();
  await steward.drain();
  steward.reconcile();
  await steward.drain();
  expect(await select('SELECT ledger_index AS i FROM ledger')).toEqual([{ i: 0 }, { i: 1 }, { i: 2 }]);
  expect(await recordsAt('receipt')).toHaveLength(3);
});
