import { categoryPhrases } from '@/components/agreement-words.ts';
import type { UnionStanding } from '@/components/next-step.ts';
import { countDay, readTotals, toDay } from '@/utils/store/counters.ts';
import type { EventRow, ProgressRow, TotalsRow, UnionRow } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { readIdentityState } from '@/utils/store/keys.ts';
import { findHold, holdReasons } from '@/utils/store/hold.ts';
import { listUnions, readProgress } from '@/utils/store/unions.ts';
import { readLock } from '@/utils/store/unlocked.ts';

/** What the popup shows of the record. */
export interface Overview {
  today: number;
  /** A union was joined, and the phrase by which to get back there is not written down. */
  isPhraseUnwritten: boolean;
  /** Sharing waits until the passphrase is typed. */
  isLocked: boolean;
  unions: UnionStanding[];
}

/** Reads only: safe within a live query. */
export async function readOverview(now: number): Promise<Overview> {
  const [today, totals, unions, identity, lock] = await Promise.all([
    countDay(toDay(now)),
    readTotals(),
    listUnions(),
    readIdentityState(),
    readLock(),
  ]);
  const current = unions.filter(({ status }) => status !== 'left');
  const standings = await Promise.all(
    current.map(async (union) => {
      const progress = await readProgress(union.did);
      const [first] = progress ? await readEventsAfter(progress.cursor, 1) : [];
      return progress ? [toStanding(union, progress, totals, first, now)] : [];
    }),
  );
  const isPhraseUnwritten = identity === 'unwritten' && unions.length > 0;
  const isLocked = lock === 'closed' && unions.length > 0;
  return {
    today,
    isPhraseUnwritten,
    isLocked,
    unions: standings.flat().sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** @param first the oldest event above the union's cursor */
export function toStanding(
  union: Omit<UnionRow, 'keys' | 'joinRequest' | 'joinedAt' | 'memberDid' | 'manifestRecord'>,
  progress: ProgressRow,
  totals: Pick<TotalsRow, 'captured' | 'deleted'>,
  first: Pick<EventRow, 'seq' | 'storedAt'> | undefined,
  now: number,
): UnionStanding {
  const hold = findHold(union, now);
  const { counts, releasedThrough, problem, nextAttemptAt } = progress;
  return {
    did: union.did,
    name: union.manifest.name,
    status: union.status,
    admission: union.manifest.admission,
    because: union.answer?.because,
    isChanged: union.changed !== undefined,
    isStopped: progress.stopped,
    ...(hold && hold !== 'consent.unsigned' && { hold: holdReasons[hold] }),
    ended: findEnded(union.consent, Math.max(now, union.latestAt ?? 0)),
    held: countWaiting(progress, totals),
    isAtMost: !coversEverything(union.consent),
    sealed: counts.sealed,
    receipted: counts.receipted,
    quarantined: counts.quarantined,
    holdMs: union.holdMs,
    ...(first && {
      firstDueAt:
        first.seq <= releasedThrough
          ? 0
          : Math.min(Math.max(first.storedAt, progress.storedThrough ?? 0), now) + union.holdMs,
    }),
    ...(problem && { problem: problem.message }),
    nextAttemptAt,
  };
}

/** Categories whose agreement is over. */
function findEnded({ grants }: UnionRow['consent'], now: number): string[] {
  const isOver = ({ expiresAt = Infinity }: { expiresAt?: number | undefined }) => expiresAt <= now;
  const going = new Set(grants.filter((grant) => !isOver(grant)).map(({ category }) => category));
  const over = new Set(grants.filter(isOver).map(({ category }) => category));
  return [...over].filter((category) => !going.has(category)).map((category) => categoryPhrases[category]);
}

/** Whether an agreement leaves nothing out: every category, all sites, for ever. */
function coversEverything({ grants }: UnionRow['consent']): boolean {
  const unlimited = grants.filter(
    ({ sites, expiresAt }) =>
      sites.rule === 'all-except' && sites.sites.length === 0 && expiresAt === undefined,
  );
  const covered = new Set<string>(unlimited.map(({ category }) => category));
  return Object.keys(categoryPhrases).every((category) => covered.has(category));
}

/** Held and due together: what is in the record and in no other state (docs/architecture.md). */
function countWaiting({ counts }: ProgressRow, totals: Pick<TotalsRow, 'captured' | 'deleted'>): number {
  const settled = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return totals.captured - totals.deleted - settled;
}
