import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { receiptSchema, refusalSchema } from '@sheaf/protocol/receipt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { answersTo, bodyOf, createPerson, send, signRecord, until, type Parcel } from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import {
  draftConsent,
  join,
  answerFor,
  sealLines,
  signConsent,
  signContribution,
  signJoin,
  visitedAt,
  visitLine,
  type Member,
} from '../membership.ts';

let union: TestUnion;
let member: Member;

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
});
afterAll(() => union.remove());

/** The reason why the union did not take a record, once it has said so. */
async function reasonFor({ message }: Parcel): Promise<unknown> {
  const rows = await until(async () => {
    const found = union.select(`SELECT reason FROM refusals WHERE record_id = '${message.recordId}'`);
    return found.length > 0 ? found : undefined;
  });
  return rows[0]?.['reason'];
}

const rowsOf = ({ message }: Parcel) =>
  union.select(`SELECT * FROM ledger WHERE record_id = '${message.recordId}'`);

/** A contribution with any bytes as its data. */
const signBytes = (person: Member, data: Uint8Array<ArrayBuffer>) =>
  signRecord(person, union, { data, protocolRole: paths.member });

/**
 * Sends a contribution that the node takes and the steward does not: no ledger row, and a refusal in place of a receipt.
 * @returns why
 */
async function refusalOf(parcel: Parcel, author: Member = member): Promise<unknown> {
  const { recordId, descriptor } = parcel.message;
  expect((await send(union, parcel)).reply.status.code).toBe(202);
  const { code, ...refusal } = refusalSchema.parse(bodyOf(await answerFor(author, union, recordId)));
  expect(refusal).toEqual({
    v: 1,
    typ: 'sheaf.refusal',
    aud: author.did,
    batch: recordId,
    dataCid: descriptor.dataCid,
  });
  expect(await reasonFor(parcel)).toBe(code);
  expect(rowsOf(parcel)).toEqual([]);
  expect(await answersAbout(parcel, author)).toHaveLength(1);
  return code;
}

async function answersAbout({ message }: Parcel, author: Member) {
  const answers = await answersTo(author, union, 'receipt');
  return answers.filter((entry) => (bodyOf(entry) as { batch: string }).batch === message.recordId);
}

test('a batch that another member sealed is not in the ledger', async () => {
  const other = await join(union);
  const stolen = await sealLines(member, [visitLine()], { seq: 900 });
  expect(await refusalOf(await signBytes(other, stolen), other)).toBe('seal.open');
});

test('bytes that are no batch', async () => {
  expect(await refusalOf(await signBytes(member, new Uint8Array(2_000)))).toBe('seal.open');
  expect(await refusalOf(await signBytes(member, new Uint8Array(0)))).toBe('seal.open');
});

test('a batch for another union', async () => {
  const data = await sealLines(member, [visitLine()], { aud: 'did:web:other.example' });
  expect(await refusalOf(await signBytes(member, data))).toBe('contribution.aud');
});

test('a batch under no consent, under one that does not exist, under another member’s', async () => {
  const other = await join(union);
  for (const consent of [`b${'a'.repeat(58)}`, other.consent, member.terms.manifest.record]) {
    const data = await sealLines(member, [visitLine()], { consent });
    expect(await refusalOf(await signBytes(member, data))).toBe('contribution.consent');
  }
});

test('more refused events than a receipt can name', async () => {
  const lines = Array.from({ length: 701 }, () => '{}');
  expect(await refusalOf(await signContribution(member, union, lines, { seq: 901 }))).toBe(
    'contribution.too-many-refused',
  );
});

test('the most refused events a receipt can name still get one', async () => {
  const lines = [...Array.from({ length: 700 }, () => '{}'), visitLine()];
  const parcel = await signContribution(member, union, lines, { seq: 902 });
  await send(union, parcel);
  const receipt = receiptSchema.parse(bodyOf(await answerFor(member, union, parcel.message.recordId)));
  expect(receipt.accepted).toBe(1);
  expect(receipt.refused).toHaveLength(700);
});

test('the same message twice is one row and one receipt', async () => {
  const parcel = await signContribution(member, union, [visitLine('twice.example')]);
  expect((await send(union, parcel)).reply.status.code).toBe(202);
  await answerFor(member, union, parcel.message.recordId);
  expect((await send(union, parcel)).reply.status).toMatchObject({ code: 409, reason: 'dwn.already-stored' });
  expect(rowsOf(parcel)).toHaveLength(1);
  expect(await answersAbout(parcel, member)).toHaveLength(1);
});

test('the same sealed bytes in another record are counted once', async () => {
  const first = await signContribution(member, union, [visitLine('again.example')]);
  const second = await signBytes(member, first.data);
  expect(second.message.recordId).not.toBe(first.message.recordId);
  await send(union, first);
  await answerFor(member, union, first.message.recordId);
  expect(await refusalOf(second)).toBe('contribution.duplicate');
  expect(union.select(`SELECT 1 FROM ledger_events WHERE line LIKE '%again.example%'`)).toHaveLength(1);
});

test('gaps and repeats in the chain of batches are recorded, not refused', async () => {
  const chained = await join(union);
  let previous: string | null = null;
  for (const [seq, chain] of [
    [0, 'first'],
    [1, 'follows'],
    [1, 'repeat'],
    [5, 'gap'],
  ] as const) {
    const parcel = await signContribution(chained, union, [visitLine(`seq${chain}.example`)], {
      seq,
      previous,
    });
    await send(union, parcel);
    await answerFor(chained, union, parcel.message.recordId);
    expect(rowsOf(parcel)).toMatchObject([{ seq, chain }]);
    previous = parcel.message.descriptor.dataCid;
  }
});

describe('a grant that has expired', () => {
  const hour = 60 * 60_000;
  const expiresAt = visitedAt;
  const lines = [
    visitLine('before.example', expiresAt - 1),
    visitLine('at.example', expiresAt),
    visitLine('after.example', expiresAt + hour),
  ];
  let late: Member;
  beforeAll(async () => {
    const person = await join(union);
    const consent = { ...draftConsent(union, person.terms), givenAt: expiresAt - 1_000 * hour };
    const grants = consent.grants.map((grant) => ({ ...grant, expiresAt }));
    const record = await signConsent(person, union, { ...consent, grants });
    await send(union, record);
    late = { ...person, consent: record.message.recordId };
  });

  async function refusedOf(at?: number): Promise<unknown> {
    const parcel = await signContribution(late, union, lines, { seq: 903 }, at);
    expect((await send(union, parcel)).reply.status.code).toBe(202);
    return receiptSchema
      .parse(bodyOf(await answerFor(late, union, parcel.message.recordId)))
      .refused.map(({ index, reason }) => `${index} ${reason}`);
  }

  test('covers nothing that is sealed after it', async () => {
    const all = ['0 not-covered', '1 not-covered', '2 not-covered'];
    expect(await refusedOf()).toEqual(all);
    expect(await refusedOf(expiresAt)).toEqual(all);
  });

  test('covers what was sealed before it, however late it comes, and no event after it', async () => {
    expect(await refusedOf(expiresAt - 1)).toEqual(['1 not-covered', '2 not-covered']);
  });

  test('is not stretched by an older date: an event after it stays uncovered', async () => {
    expect(await refusedOf(expiresAt - 1_000 * hour)).toEqual(['1 not-covered', '2 not-covered']);
  });
});

test('asking twice to be admitted makes one member', async () => {
  const person = await createPerson();
  const requests = [await signJoin(person, union, member.terms), await signJoin(person, union, member.terms)];
  for (const request of requests) expect((await send(union, request)).reply.status.code).toBe(202);
  await until(async () => (await answersTo(person, union, 'member'))[0]);
  await send(union, await signJoin(person, union, member.terms));
  const other = await join(union);
  expect(await answersTo(other, union, 'member')).toHaveLength(1);
  expect(await answersTo(person, union, 'member')).toHaveLength(1);
});

test('a request to another union, under unknown terms, or of no form admits no one', async () => {
  const person = await createPerson();
  const elsewhere = { ...union, did: 'did:web:other.example' };
  const bodies: [object, string][] = [
    [{ aud: elsewhere.did, manifest: member.terms.manifest }, 'joinRequest.aud'],
    [{ aud: union.did, manifest: { ...member.terms.manifest, version: 7 } }, 'joinRequest.manifest'],
    [{ aud: union.did, manifest: { record: member.consent, version: 1 } }, 'joinRequest.manifest'],
    [{ aud: union.did }, 'joinRequest.body'],
    // A length that cannot be compared (protocol/safe-parse.ts).
    [
      { aud: union.did, manifest: { version: 1, record: { length: { valueOf: 1, toString: 1 } } } },
      'joinRequest.body',
    ],
  ];
  for (const [body, reason] of bodies) {
    const request = await signRecord(person, union, {
      protocolPath: paths.joinRequest,
      dataFormat: formats.json,
      data: toUtf8(JSON.stringify({ v: 1, typ: 'sheaf.joinRequest', ...body })),
    });
    await send(union, request);
    expect(await reasonFor(request)).toBe(reason);
  }
  expect(await answersTo(person, union, 'member')).toEqual([]);
});

test('a consent to unknown terms is not countersigned', async () => {
  const consent = {
    ...draftConsent(union, member.terms),
    manifest: { ...member.terms.manifest, version: 9 },
  };
  const record = await signConsent(member, union, consent);
  await send(union, record);
  expect(await reasonFor(record)).toBe('consent.manifest');
});
