import { categoryOf } from '@sheaf/protocol/category';
import type { Spoken } from '@sheaf/protocol/event';
import type { RefusalReason } from '@sheaf/protocol/receipt';

import { findEventReason } from './agreement.ts';
import { findIndex, listNewestBatches } from './batches.ts';
import {
  database,
  type BatchRow,
  type EventRow,
  type ProgressRow,
  type RecallRow,
  type UnionRow,
} from './database.ts';
import { readEventsAfter, readEventsBefore } from './events.ts';
import { countByClock, isAskedForMore } from './hold.ts';
import { listRecalls } from './recalls.ts';
import { listUnions, readProgress } from './unions.ts';

/** Where one event stands at one union (docs/architecture.md). `until` is ms since the epoch. */
export type Sharing =
  | { state: 'private' | 'not-agreed' | 'stopped' | 'paused' | 'due' }
  | { state: 'held'; until: number }
  | { state: 'sealed' | 'sent' | 'receipted' | 'quarantined' | 'recalling' | 'recalled'; batch: number }
  | { state: 'refused'; batch: number; reason: RefusalReason };

/** What of a union says where an event stands; the batches reach down to the oldest event in question. */
export interface SharingBasis {
  union: Pick<UnionRow, 'holdMs' | 'details' | 'latestAt' | 'offer'> & {
    consent: Pick<UnionRow['consent'], 'grants'>;
  };
  progress: Pick<ProgressRow, 'start' | 'cursor' | 'releasedThrough' | 'stopped' | 'storedThrough'>;
  batches: readonly BatchBasis[];
}

interface BatchBasis extends Pick<BatchRow, 'number' | 'state' | 'ranges' | 'recalled'> {
  receipt?: { refused: readonly { index: number; reason: RefusalReason }[] };
}

/** A union with its name, as far as it says where events stand. */
export interface UnionView extends SharingBasis {
  union: UnionRow;
  batches: readonly BatchRow[];
}

type Standing = Spoken & Pick<EventRow, 'seq' | 'storedAt' | 'type' | 'at'>;

/**
 * Where an event stands at a union, from the cursor, the hold, the consent and the batches.
 * @param now ms since the epoch
 */
export function deriveSharing(event: Standing, basis: SharingBasis, now: number): Sharing {
  const { union, progress, batches } = basis;
  if (event.seq <= progress.start) return { state: 'private' };
  if (event.seq <= progress.cursor) return findInBatch(event.seq, batches) ?? { state: 'not-agreed' };
  if (progress.stopped) return { state: 'stopped' };
  const dueAt = event.seq <= progress.releasedThrough ? now : event.storedAt + union.holdMs;
  // An agreement that ends before the hold does covers nothing by the time of sealing.
  const isWanted = union.details?.[categoryOf(event.type)] !== 'nothing';
  if (!isWanted || findEventReason(union, event, Math.max(now, dueAt))) return { state: 'not-agreed' };
  if (isAskedForMore(union)) return { state: 'paused' };
  return dueAt <= now ? { state: 'due' } : { state: 'held', until: dueAt };
}

/** How much of an event its union got, or would get now. */
export function findDetails(seq: number, { union, batches }: UnionView): UnionRow['details'] {
  const batch = batches.find(({ ranges }) => findIndex(ranges, seq) !== undefined);
  return batch ? batch.details : union.details;
}

/** Whether the line that a union got of an event has its times to the millisecond. */
export function findTimes(seq: number, { batches }: UnionView): 'exact' | 'coarse' {
  const batch = batches.find(({ ranges }) => findIndex(ranges, seq) !== undefined);
  return batch?.hasExactTimes ? 'exact' : 'coarse';
}

function findInBatch(seq: number, batches: readonly BatchBasis[]): Sharing | undefined {
  for (const { number, state, ranges, receipt, recalled = [] } of batches) {
    const index = findIndex(ranges, seq);
    if (index === undefined) continue;
    const recall = recalled.find(({ events }) => events.some(([from, to]) => from <= index && index <= to));
    if (recall) return { state: recall.isAcknowledged ? 'recalled' : 'recalling', batch: number };
    const refusal = receipt?.refused.find((refused) => refused.index === index);
    return refusal ? { state: 'refused', batch: number, reason: refusal.reason } : { state, batch: number };
  }
  return undefined;
}

/** Unions with their batches down to the one that may hold `seq`. */
async function readUnionViews(seq: number): Promise<UnionView[]> {
  const unions = await listUnions();
  const views = await Promise.all(
    unions.map(async (union) => {
      const progress = await readProgress(union.did);
      return progress ? [{ union, progress, batches: await listBatchesDownTo(union.did, seq) }] : [];
    }),
  );
  return views.flat().sort((a, b) => a.union.manifest.name.localeCompare(b.union.manifest.name));
}

/** Batches of a union, newest first, as far as events from `seq` on can be in them: batches take events in order. */
async function listBatchesDownTo(union: string, seq: number): Promise<BatchRow[]> {
  return database.batches
    .where('[union+first]')
    .between([union, 0], [union, Infinity])
    .reverse()
    .until(({ first }) => first <= seq, true)
    .toArray();
}

/** A stretch of the record from `from` to now, newest first. */
export interface RecordStretch {
  from: number;
  events: EventRow[];
  hasOlder: boolean;
  unions: UnionView[];
}

/** Lowest `seq` of the page of at most `size` events before `seq`; undefined when there is none. */
export async function findPageStart(seq: number, size: number): Promise<number | undefined> {
  return (await readEventsBefore(seq, size)).at(-1)?.seq;
}

export async function readStretch(from: number): Promise<RecordStretch> {
  const [events, older, unions] = await Promise.all([
    database.events.where('seq').aboveOrEqual(from).reverse().toArray(),
    readEventsBefore(from, 1),
    readUnionViews(from),
  ]);
  return { from, events, hasOlder: older.length > 0, unions };
}

/** How many events wait at a union under the consent, and until when. */
export interface Waiting {
  held: number;
  due: number;
  /** How many the union would get if the hold ended now; others may no longer be agreed when it ends by itself. */
  releasable: number;
  /** More wait than were looked at. */
  isMore: boolean;
  /** When the first held event becomes due, ms since the epoch. */
  firstUntil?: number;
}

/** Rows looked at to count what waits: more than a busy day. */
const waitingWindow = 2_000;

/** @param waiting events above the union's cursor, in order */
export function countWaiting(waiting: readonly Standing[], basis: SharingBasis, now: number): Waiting {
  const rows = countByClock(waiting, now, { before: basis.progress.storedThrough });
  const standings = rows.map((row) => deriveSharing(row, basis, now));
  const released = { ...basis, progress: { ...basis.progress, releasedThrough: Infinity } };
  const untils = standings.flatMap((standing) => (standing.state === 'held' ? [standing.until] : []));
  return {
    held: untils.length,
    due: standings.filter(({ state }) => state === 'due').length,
    releasable: rows.filter((row) => deriveSharing(row, released, now).state === 'due').length,
    isMore: rows.length >= waitingWindow,
    ...(untils.length > 0 && { firstUntil: Math.min(...untils) }),
  };
}

/** What a union waits for and what it was sent. */
export interface SharingOverview {
  union: UnionRow;
  progress: ProgressRow;
  waitingRows: EventRow[];
  batches: BatchRow[];
  /** Newest first. */
  recalls: RecallRow[];
}

/** @param batchLimit newest batches to read of each union */
export async function readSharing(batchLimit: number): Promise<SharingOverview[]> {
  const unions = await listUnions();
  const overviews = await Promise.all(
    unions.map(async (union) => {
      const [progress, batches, recalls] = await Promise.all([
        readProgress(union.did),
        listNewestBatches(union.did, batchLimit),
        listRecalls(union.did),
      ]);
      if (!progress) return [];
      const waitingRows = await readEventsAfter(progress.cursor, waitingWindow);
      return [{ union, progress, waitingRows, batches, recalls: recalls.toReversed() }];
    }),
  );
  return overviews.flat().sort((a, b) => a.union.manifest.name.localeCompare(b.union.manifest.name));
}
