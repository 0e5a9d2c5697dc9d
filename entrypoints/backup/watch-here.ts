import { isEmpty } from '@/utils/store/is-empty.ts';
import { countEvents } from '@/utils/store/events.ts';
import { readIdentityState, type IdentityState } from '@/utils/store/keys.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readLock, type Lock } from '@/utils/store/unlocked.ts';

/** What is in this browser, as far as a backup of it, or one restored into it, depends on that. */
export interface Here {
  isEmpty: boolean;
  identity: IdentityState;
  lock: Lock;
  events: number;
  unions: string[];
}

/** Reads only: safe within a live query. */
export async function readHere(): Promise<Here> {
  const [empty, identity, lock, events, unions] = await Promise.all([
    isEmpty(),
    readIdentityState(),
    readLock(),
    countEvents(),
    listUnions(),
  ]);
  return { isEmpty: empty, identity, lock, events, unions: unions.map(({ manifest }) => manifest.name) };
}
