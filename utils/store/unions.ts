import type { Category } from '@sheaf/protocol/category';
import type { Detail } from '@sheaf/protocol/detail';

import { countChange, readTotals } from './counters.ts';
import { database, type IdentityChange, type Problem, type ProgressRow, type UnionRow } from './database.ts';
import { readLastSeq } from './events.ts';

/** Between two looks for an answer, at first and at most. Milliseconds. */
const firstLookMs = 60_000;
const longestLookMs = 60 * 60 * 1000;

/** Unions the member joined, in no particular order. */
export async function listUnions(): Promise<UnionRow[]> {
  return database.unions.toArray();
}

export async function readUnion(did: string): Promise<UnionRow | undefined> {
  return database.unions.get(did);
}

/**
 * Adds a union the member joins now. What the record already holds stays private: only what is captured from now on
 * may be shared. Where the member had left, batches and their numbers go on.
 * @returns false if the union was there already, and not left; nothing is changed then.
 */
export async function addUnion(union: UnionRow): Promise<boolean> {
  const { unions, progress, events, totals } = database;
  return database.transaction('rw', [unions, progress, events, totals], async () => {
    const known = await unions.get(union.did);
    if (known && known.status !== 'left') return false;
    if (known) {
      await unions.put(union);
      await resumeSharing(union.did);
      return true;
    }
    const start = await readLastSeq();
    const { captured, deleted } = await readTotals();
    await unions.add(union);
    await progress.add({
      union: union.did,
      start,
      cursor: start,
      releasedThrough: start,
      nextBatch: 0,
      previous: null,
      counts: {
        private: captured - deleted,
        notAgreed: 0,
        sealed: 0,
        receipted: 0,
        quarantined: 0,
        recalled: 0,
      },
      stopped: false,
      attempts: 0,
      nextAttemptAt: 0,
    });
    return true;
  });
}

/** Changes what is known of a membership. */
export async function updateUnion(
  did: string,
  change: Partial<Pick<UnionRow, 'status' | 'joinRequest'>>,
): Promise<void> {
  await database.unions.update(did, change);
}

/** Notes that a grant is over by now (ms since the epoch), so that it stays so whatever the clock says later. */
export async function noteEnds(did: string, now: number): Promise<void> {
  await database.transaction('rw', database.unions, async () => {
    const union = await database.unions.get(did);
    if (!union) return;
    const { latestAt = 0 } = union;
    const isEnd = ({ expiresAt = Infinity }: { expiresAt?: number | undefined }) =>
      latestAt < expiresAt && expiresAt <= now;
    if (union.consent.grants.some(isEnd)) await database.unions.update(did, { latestAt: now });
  });
}

/** Notes what a look at the union's domain found: what was pinned, or a change. */
export async function noteIdentity(did: string, at: number, change?: IdentityChange): Promise<void> {
  await database.transaction('rw', database.unions, async () => {
    const union = await database.unions.get(did);
    if (!union) return;
    const { changed: _changed, ...rest } = union;
    await database.unions.put(change ? { ...rest, changed: change } : { ...rest, checkedAt: at });
  });
}

/**
 * Ends a membership, by the union's word (its `answer`) or the member's own; with it ends sharing. Receipts are still
 * taken.
 */
export async function endMembership(
  did: string,
  status: 'refused' | 'removed' | 'left',
  answer?: UnionRow['answer'],
): Promise<void> {
  const { unions, progress } = database;
  await database.transaction('rw', [unions, progress], async () => {
    await unions.update(did, { status, ...(answer && { answer }) });
    await progress.update(did, { stopped: true });
  });
}

/**
 * Forgets a union that refused the member, so that they can ask again. Nothing was ever sealed for it.
 * @returns false if it is not one that refused
 */
export async function forgetRefused(did: string): Promise<boolean> {
  const { unions, progress } = database;
  return database.transaction('rw', [unions, progress], async () => {
    if ((await unions.get(did))?.status !== 'refused') return false;
    await unions.delete(did);
    await progress.delete(did);
    return true;
  });
}

/**
 * Notes a version of a union's terms.
 * @returns the highest that was seen before, 0 if none was
 */
export async function noteSighting(union: string, version: number): Promise<number> {
  const { sightings, unions } = database;
  return database.transaction('rw', [sightings, unions], async () => {
    const joined = (await unions.get(union))?.manifest.version ?? 0;
    const seen = Math.max((await sightings.get(union))?.version ?? 0, joined);
    if (version > seen) await sightings.put({ union, version });
    return seen;
  });
}

/** Sets how much of a category's events a union gets from now on; what is sealed stays as it was. */
export async function setDetail(did: string, category: Category, detail: Detail): Promise<void> {
  const { unions, totals } = database;
  await database.transaction('rw', [unions, totals], async () => {
    const union = await unions.get(did);
    if (!union) return;
    await unions.put({ ...union, details: { ...union.details, [category]: detail } });
    // Sealing that runs at the same moment starts over.
    await countChange({ changes: 1 });
  });
}

export async function readProgress(union: string): Promise<ProgressRow | undefined> {
  return database.progress.get(union);
}

/**
 * Makes what was captured up to `through` due at this union now, and never anything that is captured later.
 * @param through a `seq`; absent, everything captured so far
 */
export async function releaseHeld(union: string, through = Infinity): Promise<void> {
  await database.transaction('rw', [database.progress, database.events], async () => {
    await database.progress.update(union, {
      releasedThrough: Math.min(through, await readLastSeq()),
      nextAttemptAt: 0,
    });
  });
}

/** Ends sharing with a union from this moment: no batch is sealed or sent any more. Receipts are still taken. */
export async function stopSharing(union: string): Promise<void> {
  await database.progress.update(union, { stopped: true });
}

/**
 * Starts sharing again with what is captured from now on. What waited when it was stopped, and what was captured since,
 * is never shared: no agreement was in force.
 */
export async function resumeSharing(union: string): Promise<void> {
  const { progress, events, totals } = database;
  await database.transaction('rw', [progress, events, totals], async () => {
    const row = await progress.get(union);
    if (!row?.stopped) return;
    const { captured, deleted } = await readTotals();
    const decided = Object.values(row.counts).reduce((sum, count) => sum + count, 0);
    const notAgreed = row.counts.notAgreed + captured - deleted - decided;
    const cursor = Math.max(row.cursor, await readLastSeq());
    await progress.put({ ...row, stopped: false, cursor, counts: { ...row.counts, notAgreed } });
  });
}

/** Notes that contact with a union failed, and when to try again. */
export async function noteFailure(union: string, problem: Problem, nextAttemptAt: number): Promise<void> {
  await database.transaction('rw', database.progress, async () => {
    const row = await database.progress.get(union);
    if (row) await database.progress.put({ ...row, problem, attempts: row.attempts + 1, nextAttemptAt });
  });
}

/** Notes that a delivery to a union is under way, and until when it is taken to be (ms since the epoch). */
export async function renewLease(union: string, leaseUntil: number): Promise<void> {
  await database.progress.update(union, { leaseUntil });
}

/**
 * Leaves a union alone for a while whose answers are missing: twice as long each time that none of them came.
 * @param hasMoved something was answered, or sent for the first time, since the last look
 */
export async function awaitAnswers(union: string, hasMoved: boolean, now: number): Promise<void> {
  await database.transaction('rw', database.progress, async () => {
    const row = await database.progress.get(union);
    if (!row) return;
    const looks = hasMoved ? 0 : (row.looks ?? 0) + 1;
    const wait = Math.min(firstLookMs * 2 ** looks, longestLookMs);
    await database.progress.put({ ...row, looks, nextAttemptAt: now + wait });
  });
}

/** Leaves a union alone until a moment (ms since the epoch), though nothing went wrong. */
export async function postpone(union: string, until: number): Promise<void> {
  await database.progress.update(union, { nextAttemptAt: until });
}

/** Notes that contact with a union worked. */
export async function clearFailure(union: string): Promise<void> {
  await database.transaction('rw', database.progress, async () => {
    const row = await database.progress.get(union);
    if (!row || (row.attempts === 0 && !row.problem)) return;
    const { problem: _problem, ...rest } = row;
    await database.progress.put({ ...rest, attempts: 0, nextAttemptAt: 0 });
  });
}
