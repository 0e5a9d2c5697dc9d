import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createBackup } from '@/utils/pipeline/backup-create.ts';
import { openBackup } from '@/utils/pipeline/backup-open.ts';
import { restoreBackup } from '@/utils/pipeline/backup-restore.ts';
import { commitSeal, markQuarantined, markReceipted, markSent } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import { deleteEvent, readEventsAfter, readLastSeq } from '@/utils/store/events.ts';
import { commitRecall } from '@/utils/store/recalls.ts';
import { listUnions, readProgress, resumeSharing, stopSharing } from '@/utils/store/unions.ts';
import { sampleRecall } from '../store/samples.ts';
import {
  capture,
  course,
  expectAccounted,
  join,
  makeBatch,
  passphrase,
  sampleRecord,
  startAnew,
} from './backups.ts';
import { listAllBatches, listBatchesInState } from '../store/list-batches.ts';

const dids = ['did:web:one.example', 'did:web:two.example'] as const;
const union = fc.constantFrom(...dids);
const small = fc.integer({ min: 1, max: 5 });

const act = fc.oneof(
  fc.record({ do: fc.constant('capture' as const), count: small }),
  fc.record({ do: fc.constant('join' as const), union }),
  fc.record({ do: fc.constant('delete' as const), back: fc.nat(8) }),
  fc.record({ do: fc.constant('seal' as const), union, most: small, skip: fc.nat(2) }),
  fc.record({ do: fc.constant('switch' as const), union, on: fc.boolean() }),
  fc.record({
    do: fc.constant('settle' as const),
    union,
    how: fc.constantFrom('sent', 'receipted', 'quarantined'),
  }),
  fc.record({ do: fc.constant('recall' as const), union, back: fc.nat(2) }),
  fc.record({ do: fc.constant('restore' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

describe('a record that is restored from a backup, again and again', () => {
  it('accounts for every event at every union', async () => {
    let restored = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
        await startAnew();
        for (const each of [...acts, { do: 'restore' } as const]) {
          if (each.do === 'restore') restored += 1;
          await perform(each);
          for (const { did } of await listUnions()) await expectAccounted(did);
        }
      }),
      { numRuns: 15 },
    );
    expect(restored).toBeGreaterThanOrEqual(15);
  });
});

async function perform(each: Act): Promise<void> {
  if (each.do === 'capture') await capture(each.count);
  if (each.do === 'join') await join(each.union);
  if (each.do === 'delete') await deleteEvent((await readLastSeq()) - each.back, 1);
  if (each.do === 'switch') await (each.on ? resumeSharing(each.union) : stopSharing(each.union));
  if (each.do === 'seal') await seal(each);
  if (each.do === 'settle') await settle(each.union, each.how);
  if (each.do === 'recall') await recall(each.union, each.back);
  if (each.do === 'restore') await restore();
}

async function restore(): Promise<void> {
  const [before, last] = [await database.events.toArray(), await readLastSeq()];
  const file = await createBackup(passphrase, course());
  await startAnew();
  await restoreBackup(await openBackup(file, passphrase), course());
  expect(await database.events.toArray()).toEqual(before);
  for (const { did } of await listUnions()) {
    const { stopped, cursor } = (await readProgress(did))!;
    expect(stopped).toBe(true);
    await capture(1);
    expect(await readLastSeq()).toBeGreaterThan(Math.max(last, cursor));
  }
}

async function seal({ union: did, most, skip }: Extract<Act, { do: 'seal' }>): Promise<void> {
  const [progress, { changes }] = [await readProgress(did), await readTotals()];
  const rows = progress ? await readEventsAfter(progress.cursor, most) : [];
  const last = rows.at(-1);
  if (!progress || !last) return;
  const seqs = rows.slice(skip).map(({ seq }) => seq);
  const { nextBatch } = progress;
  const row = makeBatch(nextBatch, seqs, { union: did, id: `${did} ${nextBatch}` });
  const step = { cursor: last.seq, notAgreed: rows.length - seqs.length };
  const basis = { cursor: progress.cursor, changes };
  await commitSeal(did, basis, seqs.length > 0 ? { ...step, batch: row } : step);
}

async function settle(did: string, how: string): Promise<void> {
  const [batch] = await listBatchesInState(did, 'sealed', 'sent', 'quarantined');
  if (!batch) return;
  const receipt = {
    v: 1,
    typ: 'sheaf.receipt',
    aud: 'did:key:zMember',
    batch: sampleRecord.message.recordId,
    dataCid: sampleRecord.message.recordId,
    accepted: batch.count,
    refused: [],
    ledgerIndex: 1,
  } as const;
  if (how === 'quarantined') await markQuarantined(batch.id, { code: 'x', message: 'x', at: 1 });
  else if (how === 'sent' && batch.state === 'sealed') await markSent(batch.id, 1);
  else if (how === 'receipted') await markReceipted(batch.id, { ...receipt, refused: [] }, sampleRecord, 1);
}

async function recall(did: string, back: number): Promise<void> {
  const progress = await readProgress(did);
  const batch = (await listAllBatches(did)).at(-1 - back);
  if (!progress || !batch) return;
  const row = { ...sampleRecall(`recall ${crypto.randomUUID()}`, did), records: [sampleRecord] };
  await commitRecall(row, [{ batch: batch.id, events: [[0, Math.ceil(batch.count / 2) - 1]] }], progress);
}
