import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Course } from '@/utils/pipeline/backup-create.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { backupTables } from '@/utils/store/backup-rows.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database, type BatchRow, type StoredRecord } from '@/utils/store/database.ts';
import { addEvents, deleteEvent } from '@/utils/store/events.ts';
import { countRecalled } from '@/utils/store/recalls.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import {
  sampleBatch,
  sampleEvent,
  sampleRecall,
  sampleUnion,
  sampleWord,
  unionDid,
} from '../store/samples.ts';
import { listAllBatches } from '../store/list-batches.ts';

export const passphrase = 'four words and a number 7';

/** Goes on to the end; `steps` takes how far it came. */
export function course(steps: number[] = [], signal = new AbortController().signal): Course {
  return { onProgress: (done) => void steps.push(done), signal };
}

/** That every event is in exactly one of a union's counts (docs/architecture.md), and these are those of its batches. */
export async function expectAccounted(union: string): Promise<void> {
  const { counts, cursor } = (await readProgress(union))!;
  const { captured, deleted } = await readTotals();
  const waiting = await database.events.where('seq').above(cursor).count();
  const decided = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(decided + waiting).toBe(captured - deleted);
  const batches = await listAllBatches(union);
  const left = (...states: string[]) =>
    batches
      .filter(({ state }) => states.includes(state))
      .reduce((sum, row) => sum + row.count - countRecalled(row), 0);
  expect(counts).toMatchObject({
    sealed: left('sealed', 'sent'),
    receipted: left('receipted'),
    quarantined: left('quarantined'),
    recalled: batches.reduce((sum, row) => sum + countRecalled(row), 0),
  });
}

/** A record of the right form; nothing in it is signed. */
export const sampleRecord: StoredRecord = {
  message: {
    recordId: 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje',
    contextId: 'c',
    descriptor: {
      interface: 'Records',
      method: 'Write',
      protocol: 'p',
      protocolPath: 'contribution',
      dataFormat: 'f',
      dataCid: 'd',
      dataSize: 3,
      dateCreated: '2026-11-27T00:00:00.000000Z',
      messageTimestamp: '2026-11-27T00:00:00.000000Z',
    },
    authorization: { signature: { payload: 'x', signatures: [{ protected: 'x', signature: 'x' }] } },
  },
  data: Uint8Array.of(0, 128, 255),
};
const consent = sampleRecord.message.recordId;

/** A batch over these events, of a form that a backup takes. */
export function makeBatch(number: number, seqs: number[], change: Partial<BatchRow> = {}): BatchRow {
  const ranges = seqs.map((seq): [number, number] => [seq, seq]);
  return {
    ...sampleBatch(number, ranges),
    message: sampleRecord.message,
    sealed: sampleRecord.data,
    consent,
    ...change,
  };
}

/** Joins, with the identity that is there or a new one. */
export async function join(did = unionDid): Promise<void> {
  const memberDid = (await memberOf(did)).did;
  await addUnion({ ...sampleUnion(did), joinRequest: sampleRecord, memberDid });
}

export async function capture(count: number): Promise<void> {
  await addEvents(
    Array.from({ length: count }, (_, i) => sampleEvent(`s${i % 7}.example`)),
    1,
  );
}

/** One of every kind of row, as sharing leaves them behind. */
export async function fill(): Promise<void> {
  await capture(2);
  await join();
  await capture(10);
  await database.batches.bulkAdd([
    makeBatch(0, [3, 4], { state: 'receipted', receiptedAt: 9, receiptRecord: sampleRecord }),
    makeBatch(1, [6], { sealed: Uint8Array.of(7) }),
    makeBatch(2, [7], { state: 'sent', triedAt: 3, sentAt: 4 }),
    makeBatch(3, [8], { state: 'quarantined', problem: { code: 'x', message: 'y', at: 1 } }),
  ]);
  const counts = { private: 2, notAgreed: 2, sealed: 2, receipted: 2, quarantined: 1, recalled: 0 };
  await database.progress.update(unionDid, { cursor: 9, nextBatch: 4, previous: 'data 3', counts });
  await deleteEvent(5, 1);
  await database.recalls.add({
    ...sampleRecall('recall'),
    records: [sampleRecord],
    receipts: [sampleRecord],
  });
  const withdrawal = { v: 1, typ: 'sheaf.withdrawal', aud: unionDid, consent, at: 1 } as const;
  await database.words.add({ ...sampleWord(0, 'sent'), record: sampleRecord, word: withdrawal });
  await database.earlier.add({ id: 'e', union: unionDid, at: 1, dataCid: 'd', state: 'sent' });
  await database.sightings.add({ union: 'did:web:seen.example', version: 3 });
}

export async function readTables(): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(
    backupTables.map(async (name) => [name, await database.table(name).toArray()]),
  );
  return Object.fromEntries(rows) as Record<string, unknown[]>;
}

export async function startAnew(): Promise<void> {
  await cleanDatabase();
  fakeBrowser.reset();
}
