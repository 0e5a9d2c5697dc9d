import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { parseUnionDocument } from '@sheaf/protocol/did';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { proveInclusion, rootOf, verifyInclusion } from '@sheaf/protocol/merkle';
import { recallReceiptSchema, recallRefusalSchema, type Recall } from '@sheaf/protocol/recall';
import { verifyRecord } from '@sheaf/protocol/record';
import { RecordsDelete } from '@tbd54566975/dwn-sdk-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createKeys, toIdentity, type UnionIdentity } from '@/union/keys.ts';
import { publishManifest } from '@/union/manifest.ts';
import { Database } from '@/union/node/database.ts';
import { buildDidDocument } from '@/union/node/did-document.ts';
import { openEngine, type Engine } from '@/union/node/engine.ts';
import { deleteRole } from '@/union/node/union-records.ts';
import { readTree } from '@/union/steward/recalled-lines.ts';
import { createSteward } from '@/union/steward/steward.ts';
import { createPerson, signRecord, type Parcel, type Person } from '../client.ts';
import { makeFolder } from '../folder.ts';
import {
  draftConsent,
  signConsent,
  signContribution,
  signJoin,
  visitLine,
  type Member,
} from '../membership.ts';

/** What a member recalls is gone, wherever the union had it; what they did not recall is still proven. */

const did = 'did:web:union.example';
const address = { did, url: '' };
let folder: ReturnType<typeof makeFolder>;
let database: Database;
let union: UnionIdentity;
let engine: Engine;
let member: Member;

const startSteward = (through: Engine = engine) =>
  createSteward({ database, engine: through, union, admission: 'automatic', log: () => undefined });
const drain = async () => (await startSteward()).drain();
const put = async ({ message, data }: Parcel) => (await engine.process(message, data)).status.code;
const select = (sql: string) => database.transact(() => database.select(sql));
const count = async (sql: string) => Number((await select(`SELECT count(*) AS n FROM ${sql}`))[0]?.['n']);
/** A site that is found in no other line, and by whose name the files are searched. */
const siteOf = (index: number) => `site-${index}-x.example`;
const lines = (from: number, size: number) =>
  Array.from({ length: size }, (_, index) => visitLine(siteOf(from + index)));

beforeEach(async () => {
  folder = makeFolder();
  database = new Database(join(folder.path, 'union.db'));
  union = await toIdentity(await createKeys(join(folder.path, 'keys.json'), did));
  engine = await openEngine(database, union, buildDidDocument(union));
  await publishManifest(engine, union, undefined, Date.now());
  await drain();
  member = await admit();
});
afterEach(async () => {
  await database.close();
  folder.remove();
});

async function admit(): Promise<Member> {
  const [manifest] = await select(
    `SELECT recordId FROM messageStoreMessages WHERE protocolPath = 'manifest'`,
  );
  const terms = {
    keys: parseUnionDocument(did, buildDidDocument(union)),
    manifest: { record: String(manifest?.['recordId']), version: 1 },
  };
  const person = await createPerson();
  await put(await signJoin(person, address, terms));
  await drain();
  const consent = await signConsent(person, address, draftConsent(address, terms));
  await put(consent);
  await drain();
  return { ...person, terms, consent: consent.message.recordId };
}

/** A batch that the union has counted. */
async function contribute(batch: string[], seq = 0, by = member): Promise<Parcel> {
  const parcel = await signContribution(by, address, batch, { seq });
  expect(await put(parcel)).toBe(202);
  await drain();
  return parcel;
}

const signRecall = (what: unknown, by: Person = member, aud = did) =>
  signRecord(by, address, {
    protocolPath: paths.recall,
    dataFormat: formats.json,
    data: toUtf8(JSON.stringify({ v: 1, typ: 'sheaf.recall', aud, what })),
  });

const events = (batch: Parcel, ...ranges: [number, number][]): Recall['what'] => ({
  scope: 'events',
  batches: [{ batch: batch.message.recordId, events: ranges }],
});

/** What the union wrote to a recall, each verified by the union's key. */
async function answersTo({ message }: Parcel) {
  const rows = await select(
    `SELECT messageCid FROM messageStoreMessages WHERE protocolPath = 'recallReceipt' ORDER BY id`,
  );
  const bodies = await Promise.all(
    rows.map(async (row) => {
      const stored = await database.transact(() => engine.read(String(row['messageCid'])));
      const { encodedData, ...record } = stored as unknown as { encodedData: string };
      const data = Buffer.from(encodedData, 'base64url');
      const keys = { [union.assertionKeyId]: union.assertionKey };
      const verified = await verifyRecord(record, data, keys);
      expect(verified).toMatchObject({ author: did, protocolPath: 'recallReceipt' });
      return JSON.parse(data.toString()) as { recall: string; aud: string };
    }),
  );
  return bodies.filter((body) => body.recall === message.recordId);
}

async function recall(what: unknown, by: Person = member): Promise<Parcel> {
  const parcel = await signRecall(what, by);
  expect(await put(parcel)).toBe(202);
  await drain();
  return parcel;
}

async function receiptOf(parcel: Parcel) {
  const [body, ...more] = await answersTo(parcel);
  expect(more).toEqual([]);
  return recallReceiptSchema.parse(body);
}

/** Whether bytes are anywhere in the files, as they lie on the disk. */
function isOnDisk(bytes: string): boolean {
  return ['union.db', 'union.db-wal'].some((name) => readFileSync(join(folder.path, name)).includes(bytes));
}

/** Whether a text is anywhere in the database, as SQL sees it. */
async function isInDatabase(text: string): Promise<boolean> {
  const tables = await select(`SELECT name FROM sqlite_master WHERE type = 'table'`);
  for (const { name } of tables) {
    const rows = await select(`SELECT * FROM ${String(name)}`);
    const isIn = rows.some((row) =>
      Object.values(row).some((value) =>
        value instanceof Uint8Array ? Buffer.from(value).includes(text) : String(value).includes(text),
      ),
    );
    if (isIn) return true;
  }
  return false;
}

/** Bytes of a parcel as the node keeps them, in the message's row. */
const stored = ({ data }: Parcel) => Buffer.from(data).toString('base64url').slice(100, 200);

/** That what is left of a ledger entry verifies against the root that its author signed. */
async function expectProven(ledgerIndex: number, kept: ReadonlyMap<number, string>): Promise<void> {
  const [row] = await select(`SELECT root FROM ledger WHERE ledger_index = ${ledgerIndex}`);
  const root = String(row?.['root']);
  const tree = await database.transact(() => readTree(database, ledgerIndex));
  expect(await rootOf(tree)).toBe(root);
  expect(tree.leaves.flatMap((leaf, index) => (leaf ? [index] : []))).toEqual([...kept.keys()]);
  for (const [index, line] of [...kept].filter((_, place) => place % 40 < 2)) {
    const path = await proveInclusion(tree, index);
    const place = { index, size: tree.leaves.length, path, root };
    expect(await verifyInclusion(toUtf8(line), place)).toBe(true);
  }
}

test('one event out of 400 is gone from node, books and files; the other 399 are proven', async () => {
  const batch = lines(0, 400);
  const parcel = await contribute(batch);
  expect(isOnDisk(siteOf(123))).toBe(true);
  expect(isOnDisk(stored(parcel))).toBe(true);
  expect(await isInDatabase(siteOf(123))).toBe(true);

  const receipt = await receiptOf(await recall(events(parcel, [123, 123])));

  expect(receipt).toMatchObject({ aud: member.did, entries: [{ ledgerIndex: 0, events: 1 }], unknown: 0 });
  expect(await isInDatabase(siteOf(123))).toBe(false);
  expect(isOnDisk(siteOf(123))).toBe(false);
  expect(isOnDisk(stored(parcel))).toBe(false);
  expect(await isInDatabase(stored(parcel))).toBe(false);
  expect(isOnDisk(siteOf(124))).toBe(true);
  await expectProven(0, new Map([...batch.entries()].filter(([index]) => index !== 123)));
});

test('everything is gone; of each batch its root is left and no hash of a line', async () => {
  const batches = [lines(0, 400), lines(400, 150), lines(550, 1)];
  const parcels = [];
  for (const [seq, batch] of batches.entries()) parcels.push(await contribute(batch, seq));
  const receipt = await receiptOf(await recall({ scope: 'everything', through: 2 }));
  expect(receipt.entries).toEqual([
    { ledgerIndex: 0, events: 400 },
    { ledgerIndex: 1, events: 150 },
    { ledgerIndex: 2, events: 1 },
  ]);
  expect(await count('ledger_events')).toBe(0);
  for (let index = 0; index < 551; index++) expect(isOnDisk(siteOf(index))).toBe(false);
  for (const parcel of parcels) expect(isOnDisk(stored(parcel))).toBe(false);
  for (const ledgerIndex of [0, 1, 2]) await expectProven(ledgerIndex, new Map());
  expect(await select('SELECT ledger_index AS i, first, hash FROM recalled_parts')).toEqual(
    await select('SELECT ledger_index AS i, 0 AS first, root AS hash FROM ledger'),
  );
});

test('every third line out of many batches is nowhere in the files, however SQLite moved the others', async () => {
  const batches = Array.from({ length: 8 }, (_, seq) => lines(seq * 200, 200));
  for (const [seq, batch] of batches.entries()) await contribute(batch, seq);
  const parcels = await select('SELECT record_id FROM ledger ORDER BY ledger_index');
  const ranges = Array.from({ length: 66 }, (_, third): [number, number] => [third * 3, third * 3]);
  const named = parcels.map(({ record_id: batch }) => ({ batch: String(batch), events: ranges }));
  await recall({ scope: 'events', batches: named.slice(0, 4) });
  await recall({ scope: 'events', batches: named.slice(4) });
  const found = batches.flatMap((batch, seq) =>
    batch.flatMap((_, index) =>
      index % 3 === 0 && index < 198 && isOnDisk(siteOf(seq * 200 + index)) ? [index] : [],
    ),
  );
  expect(found).toEqual([]);
  expect(isOnDisk(siteOf(1))).toBe(true);
});

test('everything through a batch leaves what came after it', async () => {
  await contribute(lines(0, 3), 0);
  const after = lines(10, 3);
  await contribute(after, 1);
  await recall({ scope: 'everything', through: 0 });
  expect(isOnDisk(siteOf(0))).toBe(false);
  await expectProven(1, new Map(after.entries()));
});

test('events recalled one by one end as if the batch had been recalled at once', async () => {
  const parcel = await contribute(lines(0, 5));
  for (const index of [3, 0, 4, 1, 2]) await recall(events(parcel, [index, index]));
  await expectProven(0, new Map());
  expect(await select('SELECT first, size FROM recalled_parts')).toEqual([{ first: 0, size: 5 }]);
  expect(await count('recalled_events')).toBe(5);
});

test('the same recall twice, in one record and in two, does the same', async () => {
  const parcel = await contribute(lines(0, 4));
  const first = await recall(events(parcel, [1, 2], [2, 2]));
  expect(await put(first)).toBe(409);
  await drain();
  const second = await recall(events(parcel, [1, 2]));
  for (const each of [first, second]) {
    expect((await receiptOf(each)).entries).toEqual([{ ledgerIndex: 0, events: 2 }]);
  }
  await expectProven(0, new Map([[0, lines(0, 1)[0]!], [3, lines(3, 1)[0]!]])); // prettier-ignore
});

test('a batch of somebody else stays, and counts as one that is not known', async () => {
  const other = await admit();
  const parcel = await contribute(lines(0, 2), 0, other);
  const receipt = await receiptOf(await recall(events(parcel, [0, 1])));
  expect(receipt).toMatchObject({ entries: [], unknown: 1 });
  await recall({ scope: 'everything', through: 9 });
  await expectProven(0, new Map(lines(0, 2).entries()));
  expect(await isInDatabase(stored(parcel))).toBe(true);
});

test('indexes beyond the batch are of no event', async () => {
  const parcel = await contribute(lines(0, 2));
  const receipt = await receiptOf(await recall(events(parcel, [1, 19_999])));
  expect(receipt.entries).toEqual([{ ledgerIndex: 0, events: 1 }]);
  expect((await receiptOf(await recall(events(parcel, [2, 5])))).entries).toEqual([]);
});

describe('a recall that comes before its batch', () => {
  test('holds for it when it comes: the line is never in the books', async () => {
    const batch = lines(0, 3);
    const parcel = await signContribution(member, address, batch, { seq: 0 });
    expect(await receiptOf(await recall(events(parcel, [1, 1])))).toMatchObject({ entries: [], unknown: 1 });
    await put(parcel);
    await drain();
    expect(isOnDisk(siteOf(1))).toBe(false);
    expect(isOnDisk(stored(parcel))).toBe(false);
    await expectProven(0, new Map([[0, batch[0]!], [2, batch[2]!]])); // prettier-ignore
    expect(await count(`messageStoreMessages WHERE protocolPath = 'receipt'`)).toBe(1);
  });

  test('is carried out in the same round when both wait', async () => {
    const parcel = await signContribution(member, address, lines(0, 3), { seq: 0 });
    const recalled = await signRecall({ scope: 'everything', through: 0 });
    await put(recalled);
    await put(parcel);
    await drain();
    expect((await receiptOf(recalled)).entries).toEqual([{ ledgerIndex: 0, events: 3 }]);
    await expectProven(0, new Map());
  });
});

test('sealed bytes that were refused go too', async () => {
  const data = new Uint8Array(2_000).map((_, index) => (index * 7 + (index >> 3)) % 251);
  const named = await signRecord(member, address, { data, protocolRole: 'member' });
  const dated = await signRecord(member, address, { data: data.toReversed(), protocolRole: 'member' });
  await put(named);
  await put(dated);
  await drain();
  expect(await isInDatabase(stored(dated))).toBe(true);
  await recall(events(named, [0, 0]));
  expect(isOnDisk(stored(named))).toBe(false);
  await recall({ scope: 'everything', through: 0 });
  expect(isOnDisk(stored(dated))).toBe(false);
});

test('whoever is no member any more recalls as before; who never was one gets no answer', async () => {
  const parcel = await contribute(lines(0, 2));
  await deleteRole(engine, member.did);
  await database.transact(() =>
    database.run(
      `INSERT INTO admissions (join_request, did, state, because, at)
       SELECT join_request, did, 'removed', 'because', 1 FROM members`,
    ),
  );
  expect((await receiptOf(await recall(events(parcel, [0, 1])))).entries).toHaveLength(1);
  const stranger = await recall(events(parcel, [0, 1]), await createPerson());
  expect(await answersTo(stranger)).toEqual([]);
  expect(await select(`SELECT reason FROM refusals`)).toEqual([{ reason: 'recall.not-a-member' }]);
});

test.each<[string, unknown, string?]>([
  ['recall.aud', { scope: 'everything', through: 0 }, 'did:web:other.example'],
  ['recall.body', { scope: 'all' }],
  ['recall.body', { scope: 'everything', through: -1 }],
  ['recall.body', { scope: 'events', batches: [] }],
  ['recall.body', { scope: 'events', batches: [{ batch: `b${'a'.repeat(58)}`, events: [[2, 1]] }] }],
  ['recall.body', { scope: 'events', batches: [{ batch: "b' OR 1=1 --", events: [[0, 1]] }] }],
])('%s: %j is refused in a signed word, and nothing goes', async (code, what, aud) => {
  await contribute(lines(0, 2));
  const parcel = await signRecall(what, member, aud);
  await put(parcel);
  await drain();
  const [body] = await answersTo(parcel);
  expect(recallRefusalSchema.parse(body)).toMatchObject({ code, aud: member.did });
  expect(await count('ledger_events')).toBe(2);
});

test('a receipt that is too long for one record comes in parts that name every entry once', async () => {
  const [row = {}] = await (await contribute(lines(0, 1)), select('SELECT * FROM ledger'));
  await database.transact(() => {
    for (let index = 1; index <= 1_000; index++) {
      database.run(
        `INSERT INTO ledger VALUES (${index}, 'r${index}', ?, 'c${index}', 'k', ${index}, NULL, 'follows', ?, 1, 0, 1, 1, 'a')`,
        String(row['author']),
        String(row['root']),
      );
      database.run(`INSERT INTO ledger_events VALUES (${index}, 0, ?, NULL)`, visitLine(siteOf(0)));
    }
  });
  const parts = await answersTo(await recall({ scope: 'everything', through: 5_000 }));
  const receipts = parts.map((part) => recallReceiptSchema.parse(part));
  expect(receipts.map(({ part, parts: of }) => [part, of])).toEqual([[0, 3], [1, 3], [2, 3]]); // prettier-ignore
  expect(receipts.flatMap(({ entries }) => entries.map(({ ledgerIndex }) => ledgerIndex))).toEqual(
    Array.from({ length: 1_001 }, (_, index) => index),
  );
});

describe('stopped in the middle', () => {
  /** Stops the engine when it comes to the deletion, or to the receipt. */
  const failAt = (moment: 'erasure' | 'receipt', when: 'before' | 'after'): Engine => ({
    ...engine,
    process: async (message, data) => {
      const { method, protocolPath } = (message as { descriptor: Record<string, string> }).descriptor;
      const isIt = moment === 'erasure' ? method === 'Delete' : protocolPath === 'recallReceipt';
      if (isIt && when === 'before') throw new Error('stopped');
      const reply = await engine.process(message, data);
      if (isIt) throw new Error('stopped');
      return reply;
    },
  });

  test.each(['erasure', 'receipt'] as const)('%s', async (moment) => {
    const batch = lines(0, 6);
    const parcel = await contribute(batch);
    const recalled = await signRecall(events(parcel, [2, 3]));
    await put(recalled);
    for (const when of ['before', 'after'] as const) {
      const steward = await startSteward(failAt(moment, when));
      await expect(steward.drain()).rejects.toThrow('stopped');
      if (moment === 'erasure') expect(await answersTo(recalled)).toEqual([]);
    }
    await Promise.all([drain(), drain()]);
    expect((await receiptOf(recalled)).entries).toEqual([{ ledgerIndex: 0, events: 2 }]);
    expect(isOnDisk(siteOf(2))).toBe(false);
    expect(isOnDisk(stored(parcel))).toBe(false);
    await expectProven(0, new Map([...batch.entries()].filter(([index]) => index !== 2 && index !== 3)));
  });
});

test('no receipt says that bytes are gone while a reader keeps them in the log', async () => {
  const parcel = await contribute(lines(0, 2));
  const reader = new DatabaseSync(join(folder.path, 'union.db'), { readOnly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM ledger_events').get();
  const recalled = await recall(events(parcel, [0, 0]));
  expect(isOnDisk(siteOf(0))).toBe(true);
  expect(await answersTo(recalled)).toEqual([]);
  reader.close();
  await drain();
  expect(isOnDisk(siteOf(0))).toBe(false);
  expect(await answersTo(recalled)).toHaveLength(1);
});

test('what an author deletes from the node is out of the books as well', async () => {
  const parcel = await contribute(lines(0, 3));
  const { message } = await RecordsDelete.create({
    recordId: parcel.message.recordId,
    signer: member.signer,
  });
  expect((await engine.process(message)).status.code).toBe(202);
  await drain();
  expect(await isInDatabase(siteOf(0))).toBe(false);
  expect(isOnDisk(siteOf(0))).toBe(false);
  expect(isOnDisk(stored(parcel))).toBe(false);
  await expectProven(0, new Map());
});

test('the books give up no line that nobody recalled, take none back, and forget no hash', async () => {
  const parcel = await contribute(lines(0, 2));
  await recall(events(parcel, [0, 0]));
  for (const sql of [
    'DELETE FROM ledger_events',
    `INSERT INTO ledger_events VALUES (0, 0, '{}', NULL)`,
    'DELETE FROM recalled_parts',
    'DELETE FROM recalled_events',
    'DELETE FROM recalls',
    'UPDATE recalls SET is_done = 0',
    'UPDATE erasures SET is_done = 0',
    'UPDATE recall_entries SET events = 2',
    `UPDATE recall_receipts SET answer = 'x'`,
  ]) {
    await expect(database.transact(() => database.run(sql))).rejects.toThrow('append-only');
  }
});
