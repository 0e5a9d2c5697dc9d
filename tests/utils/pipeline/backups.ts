import { expect } from 'vitest';

import type { Course } from '@/utils/pipeline/backup-create.ts';
import { listAllBatches } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { database } from '@/utils/store/database.ts';
import { countRecalled } from '@/utils/store/recalls.ts';
import { readProgress } from '@/utils/store/unions.ts';

export const passphrase = 'four words and a number 7';

/** Goes on to the end; `steps` takes how far it came. */
export function course(steps: number[] = [], signal = new AbortController().signal): Course {
  return { onProgress: (done) => void steps.push(done), signal };
}

/** That every event is in exactly one of a union's counts (docs/architecture.md), and these are those of its batches. */
export async function expectAccounted(union: string): Promise<void> {
  const { counts, cursor } = (await readProgress(union))!;
  const { captured, deleted } = await readTotals();
  const waiting = await database.events.where('seq').above(cursor).count();
  const decided = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(decided + waiting).toBe(captured - deleted);
  const batches = await listAllBatches(union);
  const left = (...states: string[]) =>
    batches
      .filter(({ state }) => states.includes(state))
      .reduce((sum, batch) => sum + batch.count - countRecalled(batch), 0);
  expect(counts).toMatchObject({
    sealed: left('sealed', 'sent'),
    receipted: left('receipted'),
    quarantined: left('quarantined'),
    recalled: batches.reduce((sum, batch) => sum + countRecalled(batch), 0),
  });
}
