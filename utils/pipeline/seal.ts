import { packBatch, type BatchAddress } from '@sheaf/protocol/batch';
import { isCovered } from '@sheaf/protocol/consent';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { toEventLine } from '@sheaf/protocol/event';
import { sealBatch } from '@sheaf/protocol/seal';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { commitSeal, type SealBasis } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import type { BatchRow, EventRow, ProgressRow, SeqRange, UnionRow } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { readProgress } from '@/utils/store/unions.ts';
import { takeDue } from './due.ts';

/** Events read at a time: about what fits the largest batch, several times over. */
const window = 2_000;

/**
 * Seals all that is due for one union, batch by batch, each in one transaction with the union's cursor. Interrupted
 * anywhere, it leaves either the batch and the moved cursor or neither.
 *
 * @returns how many batches were sealed
 */
export async function sealDue(union: UnionRow, client: UnionClient, now: () => number): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [progress, { changes }] = [await readProgress(union.did), await readTotals()];
    if (!progress || progress.stopped || !union.consentRecord) return sealed;
    const due = takeDue(await readEventsAfter(progress.cursor, window), union, progress, now());
    const last = due.at(-1);
    if (!last) return sealed;
    const basis: SealBasis = { cursor: progress.cursor, changes };
    const agreed = due.filter((row) => isCovered(union.consent, row, now()));
    const batch = agreed.length > 0 ? await buildBatch(union, progress, agreed, client, now()) : undefined;
    const next = agreed[batch?.count ?? 0];
    const cursor = next ? next.seq - 1 : last.seq;
    const passed = due.filter(({ seq }) => seq <= cursor).length;
    const notAgreed = passed - (batch?.count ?? 0);
    // When the commit finds that the member deleted something meanwhile, the loop reads again and starts over.
    if (await commitSeal(union.did, basis, { cursor, notAgreed, ...(batch ? { batch } : {}) }))
      sealed += batch ? 1 : 0;
  }
}

async function buildBatch(
  union: UnionRow,
  progress: ProgressRow,
  rows: readonly EventRow[],
  client: UnionClient,
  now: number,
): Promise<BatchRow> {
  const { did, keys, memberDid, consentRecord } = union;
  const address: BatchAddress = {
    aud: did,
    consent: consentRecord?.message.recordId ?? '',
    seq: progress.nextBatch,
    previous: progress.previous,
  };
  const packed = await packBatch(
    address,
    rows.map((row) => ({ line: toEventLine(row), visit: row.visit })),
  );
  const sealed = await sealBatch(packed.bytes, keys.keyAgreementKey, memberDid, did);
  const { message } = await client.signRecord({
    path: paths.contribution,
    recipient: did,
    format: formats.batch,
    data: sealed,
    role: 'member',
  });
  return {
    id: message.recordId,
    union: did,
    number: progress.nextBatch,
    state: 'sealed',
    message,
    sealed,
    dataCid: message.descriptor.dataCid,
    bytes: sealed.length,
    count: packed.count,
    ranges: toRanges(rows.slice(0, packed.count).map(({ seq }) => seq)),
    sealedAt: now,
  };
}

function toRanges(seqs: readonly number[]): SeqRange[] {
  const ranges: SeqRange[] = [];
  for (const seq of seqs) {
    const open = ranges.at(-1);
    if (open && open[1] === seq - 1) open[1] = seq;
    else ranges.push([seq, seq]);
  }
  return ranges;
}
