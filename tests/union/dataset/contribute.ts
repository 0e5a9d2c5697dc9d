import { DatabaseSync } from 'node:sqlite';
import { join as joinPath } from 'node:path';

import { toUtf8 } from '@sheaf/protocol/bytes';
import type { Consent } from '@sheaf/protocol/consent';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { recallReceiptSchema } from '@sheaf/protocol/recall';
import { DuckDBInstance } from '@duckdb/node-api';

import { buildDataset, type BuildOptions } from '@/union/dataset/build.ts';
import { answersTo, bodyOf, send, signRecord, until } from '../client.ts';
import type { TestUnion } from '../fixture.ts';
import { answerFor, draftConsent, signConsent, signContribution, type Member } from '../membership.ts';

/** A member says anew what they agree to; waits until the union holds it. */
export async function agree(member: Member, union: TestUnion, grants: Consent['grants']): Promise<Member> {
  return { ...member, consent: await say(member, union, { ...draftConsent(union, member.terms), grants }) };
}

/** A member takes their consent back; waits until the union holds it. */
export async function withdraw(member: Member, union: TestUnion): Promise<void> {
  const body = { v: 1, typ: 'sheaf.withdrawal', aud: union.did, consent: member.consent, at: Date.now() };
  await say(member, union, body);
}

async function say(member: Member, union: TestUnion, body: object): Promise<string> {
  const before = (await answersTo(member, union, 'consentReceipt')).length;
  const word = await signConsent(member, union, body);
  await send(union, word);
  await until(async () =>
    (await answersTo(member, union, 'consentReceipt')).length > before ? true : undefined,
  );
  return word.message.recordId;
}

/** Recalls some events of a batch. @returns the datasets that the receipt names */
export async function recall(
  member: Member,
  union: TestUnion,
  batch: string,
  range: [number, number],
): Promise<string[]> {
  const what = { scope: 'events', batches: [{ batch, events: [range] }] };
  const parcel = await signRecord(member, union, {
    protocolPath: paths.recall,
    dataFormat: formats.json,
    data: toUtf8(JSON.stringify({ v: 1, typ: 'sheaf.recall', aud: union.did, what })),
  });
  await send(union, parcel);
  const receipt = await until(async () =>
    (await answersTo(member, union, 'recallReceipt'))
      .map((entry) => recallReceiptSchema.parse(bodyOf(entry)))
      .find((body) => body.recall === parcel.message.recordId),
  );
  return receipt.datasets;
}

export function grant(purposes: Consent['grants'][number]['purposes'], more: object = {}) {
  return {
    category: 'browsing' as const,
    purposes,
    sites: { rule: 'all-except' as const, sites: [] },
    ...more,
  };
}

const seqs = new Map<string, number>();

/** Contributes lines and waits for the receipt. @returns the record id of the batch */
export async function contribute(member: Member, union: TestUnion, lines: string[]): Promise<string> {
  const seq = seqs.get(member.did) ?? 0;
  seqs.set(member.did, seq + 1);
  const parcel = await signContribution(member, union, lines, { seq });
  await send(union, parcel);
  await answerFor(member, union, parcel.message.recordId);
  return parcel.message.recordId;
}

/** Builds as the command does, from another connection, while the union runs. */
export async function build(union: TestUnion, options: Partial<BuildOptions> = {}) {
  const database = new DatabaseSync(joinPath(union.dataDir, 'union.db'), { timeout: 5_000 });
  try {
    return await buildDataset({
      dataDir: union.dataDir,
      books: { did: union.did, database },
      name: 'visits',
      purpose: 'research',
      k: 2,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...options,
    });
  } finally {
    database.close();
  }
}

/** Rows of a release, as anyone reads them. */
export async function readRelease(
  union: TestUnion,
  version: number,
  sql = 'SELECT * FROM rows',
  name = 'visits',
): Promise<Record<string, unknown>[]> {
  const files = joinPath(union.dataDir, 'datasets', name, String(version), 'data/*/*/*.parquet');
  return query(`WITH rows AS (FROM read_parquet('${files}', hive_partitioning = true)) ${sql}`);
}

export async function readOrigins(union: TestUnion, version: number, name = 'visits') {
  return query(`FROM '${joinPath(union.dataDir, 'dataset-origins', name, `${version}.parquet`)}'`);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
