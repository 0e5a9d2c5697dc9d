import { dataCidOf, verifyRecord } from '@sheaf/protocol/record';
import { receiptSchema } from '@sheaf/protocol/receipt';
import { consentReceiptSchema } from '@sheaf/protocol/consent';
import { manifestSchema } from '@sheaf/protocol/manifest';
import { paths } from '@sheaf/protocol/dwn-protocol';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { readDemoConfig } from '@/union/config.ts';
import { startUnion } from '@/union/main.ts';
import { answersTo, bodyOf, query, read, send } from './client.ts';
import { startTestUnion, type TestUnion } from './fixture.ts';
import { makeFolder } from './folder.ts';
import { join, learnTerms, answerFor, signContribution, visitLine, type Member } from './membership.ts';

let union: TestUnion;
let member: Member;

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
});
afterAll(() => union.remove());
afterEach(() => {
  vi.useRealTimers();
});

test('anyone reads the published manifest, signed with the key of the DID document', async () => {
  const { reply } = await query(union, { protocolPath: paths.manifest });
  expect(reply.entries).toHaveLength(1);
  const [entry] = reply.entries ?? [];
  const { encodedData, ...message } = entry!;
  const { keys } = await learnTerms(union);
  const record = await verifyRecord(message, Buffer.from(encodedData!, 'base64url'), {
    [keys.assertionKeyId]: keys.assertionKey,
  });
  expect(record.author).toBe(union.did);
  const manifest = manifestSchema.parse(bodyOf(entry!));
  expect(manifest.keys).toEqual({ assertion: keys.assertionKey, keyAgreement: keys.keyAgreementKey });
  expect(manifest.name).toBe(readDemoConfig().name);
});

test('a member is admitted once and gets a countersigned consent', async () => {
  expect(await answersTo(member, union, 'member')).toHaveLength(1);
  const [receipt] = await answersTo(member, union, 'consentReceipt');
  expect(consentReceiptSchema.parse(bodyOf(receipt!))).toMatchObject({
    aud: member.did,
    consent: member.consent,
  });
});

test('a contribution is stored to the byte, entered in the ledger and answered with a receipt', async () => {
  const lines = [visitLine(), visitLine('private.example'), '{"type":"page.visit"}', visitLine('other.org')];
  const parcel = await signContribution(member, union, lines);
  const { reply } = await send(union, parcel);
  expect(reply.status.code).toBe(202);

  const stored = await read(union, parcel.message.recordId, member);
  expect(stored.data).toEqual(new Uint8Array(parcel.data));
  expect(stored.reply.entry?.recordsWrite).toEqual(parcel.message);

  const { encodedData, ...message } = await answerFor(member, union, parcel.message.recordId);
  const { keys } = member.terms;
  const record = await verifyRecord(message, Buffer.from(encodedData!, 'base64url'), {
    [keys.assertionKeyId]: keys.assertionKey,
  });
  expect(record).toMatchObject({ author: union.did, recipient: member.did, protocolPath: paths.receipt });
  expect(receiptSchema.parse(JSON.parse(Buffer.from(record.data).toString()))).toEqual({
    v: 1,
    typ: 'sheaf.receipt',
    aud: member.did,
    batch: parcel.message.recordId,
    dataCid: await dataCidOf(parcel.data),
    accepted: 2,
    refused: [
      { index: 1, reason: 'not-covered' },
      { index: 2, reason: 'malformed' },
    ],
    ledgerIndex: 0,
  });
  expect(union.select('SELECT line, refused FROM ledger_events ORDER BY event_index')).toEqual(
    lines.map((line, index) => ({ line, refused: [null, 'not-covered', 'malformed', null][index] })),
  );
});

test('the next start finds everything again, under the same keys; closing again closes nothing', async () => {
  const folder = makeFolder();
  const options = { dataDir: folder.path, host: '127.0.0.1', log: () => undefined };
  const first = await startUnion({ ...options, port: 0 });
  const before = await query(first, { protocolPath: paths.manifest });
  await Promise.all([first.close(), first.close()]);
  const second = await startUnion(options);
  await first.close();
  const after = await query(second, { protocolPath: paths.manifest });
  await second.close();
  folder.remove();
  expect(second.did).toBe(first.did);
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(after.reply.entries).toEqual(before.reply.entries);
});

test('changed terms are a further manifest with a higher version, and nothing else', async () => {
  const folder = makeFolder();
  const options = { dataDir: folder.path, host: '127.0.0.1', log: () => undefined };
  const demo = readDemoConfig();
  await (await startUnion({ ...options, port: 0, config: demo })).close();
  await expect(startUnion({ ...options, config: { ...demo, name: 'Another' } })).rejects.toMatchObject({
    code: 'config.version',
  });
  const second = await startUnion({ ...options, config: { ...demo, name: 'Another', version: 2 } });
  const { reply } = await query(second, { protocolPath: paths.manifest });
  await second.close();
  folder.remove();
  expect(reply.entries?.map((entry) => (bodyOf(entry) as { version: number }).version)).toEqual([1, 2]);
});

test('the same terms are published anew before they run out, and not before half of their time is over', async () => {
  const folder = makeFolder();
  const options = { dataDir: folder.path, host: '127.0.0.1', log: () => undefined };
  const day = 24 * 60 * 60_000;
  const firstAt = Date.now();
  const publishedOn = async (days: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: firstAt + days * day });
    const running = await startUnion({ ...options, ...(days === 0 ? { port: 0 } : {}) });
    const { reply } = await query(running, { protocolPath: paths.manifest });
    await running.close();
    return (reply.entries ?? []).map((entry) => manifestSchema.parse(bodyOf(entry)));
  };
  expect(await publishedOn(0)).toHaveLength(1);
  expect(await publishedOn(14)).toHaveLength(1);
  const [first, second] = await publishedOn(16);
  folder.remove();
  expect(first!.validUntil! - firstAt).toBeGreaterThanOrEqual(30 * day);
  expect(second).toEqual({ ...first, validUntil: expect.any(Number) });
  expect(second!.validUntil! - first!.validUntil!).toBeGreaterThanOrEqual(16 * day);
});

test('a union that runs publishes its terms anew by itself', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const fresh = await startTestUnion();
  const published = async () => (await query(fresh, { protocolPath: paths.manifest })).reply.entries?.length;
  expect(await published()).toBe(1);
  vi.setSystemTime(Date.now() + 16 * 24 * 60 * 60_000);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  await vi.waitFor(async () => expect(await published()).toBe(2));
  await fresh.remove();
});
