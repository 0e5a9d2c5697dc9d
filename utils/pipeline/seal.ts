import { packBatch, type BatchAddress } from '@sheaf/protocol/batch';
import type { Bytes } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { toEventLine } from '@sheaf/protocol/event';
import type { RecordMessage } from '@sheaf/protocol/record';
import { sealBatch } from '@sheaf/protocol/seal';

import type { UnionClient } from '@/utils/member/union-client.ts';
import { project } from '@/utils/privacy/project.ts';
import { findEventReason } from '@/utils/store/agreement.ts';
import { commitSeal, type SealBasis } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import type { BatchRow, EventRow, ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { findHold } from '@/utils/store/hold.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { readNewestOf, takeDue } from './due.ts';
import { readAhead } from './read-ahead.ts';
import { toRanges } from '@/utils/store/to-ranges.ts';

/**
 * Seals all that is due for one union, batch by batch, each in one transaction with the union's cursor. Interrupted
 * anywhere, it leaves either the batch and the moved cursor or neither.
 *
 * @returns how many batches were sealed
 */
export async function sealDue(
  { did }: Pick<UnionRow, 'did'>,
  client: UnionClient,
  now: () => number,
): Promise<number> {
  const ahead = readAhead();
  let sealed = 0;
  for (;;) {
    // Changes first: what the member changes after that is noticed by the commit.
    const { changes } = await readTotals();
    const [progress, union] = await Promise.all([readProgress(did), readUnion(did)]);
    if (!union || !progress || progress.stopped || findHold(union, now())) return sealed;
    const at = now();
    const {
      due,
      shared: agreed,
      isAll,
    } = await ahead.take({
      after: progress.cursor,
      changes,
      takeDue: async (rows) => takeDue(rows, union, progress, at, await readNewestOf(rows, at)),
      toShared: (row) => toShared(union, row, at),
    });
    const last = due.at(-1);
    if (!last) return sealed;
    const basis: SealBasis = { cursor: progress.cursor, changes };
    const batch = agreed.length > 0 ? await buildBatch(union, progress, agreed, client, now()) : undefined;
    const next = agreed[batch?.count ?? 0];
    const cursor = next ? next.seq - 1 : last.seq;
    const passed = due.filter(({ seq }) => seq <= cursor);
    const notAgreed = passed.length - (batch?.count ?? 0);
    const storedThrough = Math.max(
      0,
      ...passed.map(({ storedAt }) => storedAt).filter((storedAt) => storedAt <= at),
    );
    const step = { cursor, notAgreed, storedThrough, ...(batch ? { batch } : {}) };
    // When the commit finds that the member deleted something meanwhile, the loop reads again and starts over.
    if (!(await commitSeal(did, basis, step))) continue;
    sealed += batch ? 1 : 0;
    if (isAll && !next) return sealed;
  }
}

/** What of a row the union gets: its place in the record, and the line. */
export interface Shared {
  seq: number;
  line: string;
  visit: string;
}

/** @param union with the details that hold for this row */
export function toShared(union: UnionRow, row: EventRow, now: number): Shared[] {
  const event = findEventReason(union, row, now) ? undefined : project(row, union.details);
  return event ? [{ seq: row.seq, line: toEventLine(event), visit: row.visit }] : [];
}

/** A union as it was when a batch was sealed, as far as that says how much of an event it gets. */
export function asSealed({ details: _details, ...union }: UnionRow, { details }: BatchRow): UnionRow {
  return details ? { ...union, details } : union;
}

/**
 * Seals runs of rows, each in a batch of its own, or in several if it does not fit one; nothing is stored.
 * @param chain number of the first, and what it follows
 */
export async function buildBatches(
  union: UnionRow,
  chain: Pick<ProgressRow, 'nextBatch' | 'previous'>,
  runs: readonly (readonly Shared[])[],
  client: UnionClient,
  now: number,
): Promise<BatchRow[]> {
  const built: BatchRow[] = [];
  for (const run of runs) {
    for (let from = 0; from < run.length; from += built.at(-1)?.count ?? 0) {
      const place = {
        nextBatch: chain.nextBatch + built.length,
        previous: built.at(-1)?.dataCid ?? chain.previous,
      };
      built.push(await buildBatch(union, place, run.slice(from), client, now));
    }
  }
  return built;
}

/**
 * Encodes, seals and signs as many of these rows as fit a batch; nothing is stored.
 * @param progress the number of the batch and the one before it
 */
async function buildBatch(
  union: UnionRow,
  progress: Pick<ProgressRow, 'nextBatch' | 'previous'>,
  rows: readonly Shared[],
  client: UnionClient,
  now: number,
): Promise<BatchRow> {
  const { did, keys, memberDid, consentRecord } = union;
  const consent = consentRecord?.message.recordId ?? '';
  const address: BatchAddress = {
    aud: did,
    consent,
    seq: progress.nextBatch,
    previous: progress.previous,
  };
  const packed = await packBatch(address, rows);
  const sealed = await sealBatch(packed.bytes, keys.keyAgreementKey, memberDid, did);
  const message = await signBatch(did, sealed, client);
  return {
    id: message.recordId,
    union: did,
    number: progress.nextBatch,
    state: 'sealed',
    consent,
    message,
    sealed,
    dataCid: message.descriptor.dataCid,
    bytes: sealed.length,
    count: packed.count,
    ranges: toRanges(rows.slice(0, packed.count).map(({ seq }) => seq)),
    first: rows[0]?.seq ?? 0,
    ...(union.details && { details: union.details }),
    sealedAt: now,
  };
}

/** Signs sealed bytes as a contribution to a union, dated now. */
export async function signBatch(union: string, sealed: Bytes, client: UnionClient): Promise<RecordMessage> {
  const { message } = await client.signRecord({
    path: paths.contribution,
    recipient: union,
    format: formats.batch,
    data: sealed,
    role: 'member',
  });
  return message;
}
