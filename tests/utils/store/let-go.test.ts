import { expect, it, vi } from 'vitest';

import { database } from '@/utils/store/database.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { toStoreError } from '@/utils/store/store-error.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import type { StoreProblem } from '@/utils/store/store-problem.ts';
import { addUnion, listUnions } from '@/utils/store/unions.ts';
import { sampleUnion } from './samples.ts';

/** Opens the record as a later Sheaf does. @returns how often it was kept waiting */
async function upgrade(version: number): Promise<number> {
  let blocked = 0;
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('sheaf', version);
    opening.addEventListener('blocked', () => {
      blocked += 1;
    });
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('later'));
    opening.addEventListener('success', () => resolve(opening.result.close()));
    opening.addEventListener('error', () => reject(new Error('not upgraded')));
  });
  return blocked;
}

it('a page of an earlier Sheaf lets go of the record, says so, and never comes back to it', async () => {
  await addUnion(sampleUnion());
  const onValue = vi.fn<(problem: StoreProblem | undefined) => void>();
  const onError = vi.fn<(error: unknown) => void>();
  watchPageProblem(onValue, onError);
  watchQuery(listUnions, () => undefined, onError);
  expect(await upgrade((database.verno + 1) * 10)).toBe(0);

  await vi.waitFor(() =>
    expect(onValue).toHaveBeenLastCalledWith(expect.objectContaining({ code: 'store.updated' })),
  );
  const error: unknown = await listUnions().catch((thrown: unknown) => thrown);
  expect(toStoreError(error)?.code).toBe('store.updated');
  expect((await indexedDB.databases()).find(({ name }) => name === 'sheaf')?.version).toBe(
    (database.verno + 1) * 10,
  );
  // Who starts to watch afterwards hears of it as well.
  const late = vi.fn<(problem: StoreProblem | undefined) => void>();
  watchPageProblem(late, onError);
  expect(late).toHaveBeenCalledWith(expect.objectContaining({ code: 'store.updated' }));
});
