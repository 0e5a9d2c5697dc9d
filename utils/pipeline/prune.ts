import { listBatchesAfter, pruneBatch } from '@/utils/store/prune.ts';
import {
  readLastPruning,
  readRetention,
  writeLastPruning,
  writeRetention,
  type RetentionDays,
} from '@/utils/store/retention.ts';
import { listUnions } from '@/utils/store/unions.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** The record is gone through no more often than this. Milliseconds. */
const restMs = 20 * hourMs;

/** After a longer silence the clock may be wrong: it must say the same for a day. Milliseconds. */
const silenceMs = 25 * dayMs;

/** Batches looked at before the next ones are read. */
const page = 50;

/** Sets how long the record keeps what unions have. */
export async function setRetention(days: RetentionDays): Promise<void> {
  await writeRetention(days);
}

/**
 * Summarises what unions have for longer than the member keeps it, batch by batch, each in a transaction of its own: what
 * is interrupted goes on at the next call. Does nothing if it was done today, nor before a day has passed since the
 * member first wanted it.
 *
 * @returns how many events went from the record
 */
export async function pruneDaily(now: () => number): Promise<number> {
  if ((await readRetention()) === null) return 0;
  return navigator.locks.request('sheaf.prune', { ifAvailable: true }, async (lock) => {
    if (!lock) return 0;
    const silentMs = now() - ((await readLastPruning()) ?? -Infinity);
    if (silentMs >= 0 && silentMs < restMs) return 0;
    // Also a clock that was set back: by the one before, everything may have seemed old.
    const isSure = silentMs >= restMs && silentMs <= silenceMs;
    const pruned = isSure ? await pruneAll(now) : 0;
    await writeLastPruning(now());
    return pruned;
  });
}

async function pruneAll(now: () => number): Promise<number> {
  let pruned = 0;
  for (const { did } of await listUnions()) {
    let from: number | undefined = -1;
    while (from !== undefined) {
      const batches = await listBatchesAfter(did, from, page);
      for (const { id, state, left } of batches) {
        // The member may have changed their mind since the last one.
        const days = await readRetention();
        if (days === null) return pruned;
        if (state === 'receipted' && left !== 0) pruned += await pruneBatch(id, now() - days * dayMs, now());
      }
      from = batches.at(-1)?.first;
    }
  }
  return pruned;
}
