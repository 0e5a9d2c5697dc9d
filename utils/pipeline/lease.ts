import type { UnionClient } from '@/utils/member/union-client.ts';
import { readProgress, renewLease } from '@/utils/store/unions.ts';

/** Longer than any one exchange with a union. Milliseconds. */
const leaseMs = 5 * 60 * 1000;
/** How often a lease is renewed while there is work. Milliseconds. */
const renewMs = 15_000;
/** Until whoever took the lock has renewed the lease. Milliseconds. */
const graceMs = 2_000;

/**
 * Runs one delivery to a union at a time, over all contexts of the extension. A browser gives a lock back when its holder
 * dies, but not when its holder hangs. So whoever has it also has a lease in the store, and renews that with every step;
 * from a holder whose lease is over, the lock is taken. Should such a holder go on all the same, its commits find that
 * something changed, and what it sends is the same bytes again.
 *
 * @param work gets what makes a line to the union renew the lease
 */
export async function whileDelivering(
  union: string,
  work: (keep: (client: UnionClient) => UnionClient) => Promise<void>,
): Promise<void> {
  const name = `sheaf.deliver ${union}`;
  const steal = await isAbandoned(union, name);
  await navigator.locks.request(name, { steal }, async () => {
    let renewedAt = -Infinity;
    const renew = async () => {
      // Also a clock that was set back.
      if (Math.abs(Date.now() - renewedAt) < renewMs) return;
      renewedAt = Date.now();
      await renewLease(union, renewedAt + leaseMs);
    };
    await renew();
    await work((client) => renewing(client, renew));
  });
}

/** Whether whoever has the lock does nothing any more. One that took it just now renews the lease in a moment. */
async function isAbandoned(union: string, name: string): Promise<boolean> {
  const before = await findOverdue(union, name);
  if (before === undefined) return false;
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  return (await findOverdue(union, name)) === before;
}

/** The lease beside a lock that someone has, if that is over. */
async function findOverdue(union: string, name: string): Promise<number | undefined> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some((lock) => lock.name === name)) return undefined;
  const { leaseUntil = 0 } = (await readProgress(union)) ?? {};
  const leftMs = leaseUntil - Date.now();
  // One that is longer than any is of a clock that was ahead.
  return leftMs <= 0 || leftMs > leaseMs ? leaseUntil : undefined;
}

/** A line to a union that renews a lease before everything it sends. */
function renewing(client: UnionClient, renew: () => Promise<void>): UnionClient {
  return {
    signRecord: (draft) => client.signRecord(draft),
    sendRecord: (record) => renew().then(() => client.sendRecord(record)),
    queryRecords: (filter, limit) => renew().then(() => client.queryRecords(filter, limit)),
    deleteRecord: (recordId) => renew().then(() => client.deleteRecord(recordId)),
  };
}
