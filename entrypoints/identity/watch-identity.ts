import { unionOrigin } from '@sheaf/protocol/did';

import { countEvents } from '@/utils/store/events.ts';
import type { EarlierBatchRow } from '@/utils/store/database.ts';
import { listEarlier } from '@/utils/store/earlier.ts';
import { readIdentityState, type IdentityState } from '@/utils/store/keys.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readLock, type Lock } from '@/utils/store/unlocked.ts';

/** What the screen shows of the member's identity. */
export interface IdentityView {
  state: IdentityState;
  lock: Lock;
  /** Events in the record. */
  events: number;
  unions: { did: string; name: string; host: string; memberDid: string; earlier: EarlierBatchRow[] }[];
}

/** Reads only: safe within a live query. */
export async function readIdentity(): Promise<IdentityView> {
  const [state, lock, events, unions] = await Promise.all([
    readIdentityState(),
    readLock(),
    countEvents(),
    listUnions(),
  ]);
  const views = await Promise.all(
    unions.map(async ({ did, manifest, memberDid }) => ({
      did,
      name: manifest.name,
      host: new URL(unionOrigin(did)).host,
      memberDid,
      earlier: await listEarlier(did),
    })),
  );
  return { state, lock, events, unions: views.sort((a, b) => a.name.localeCompare(b.name)) };
}
