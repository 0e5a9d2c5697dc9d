import { expect, it, vi } from 'vitest';

import { groupCommit } from '@/utils/store/group-commit.ts';

it('commits at once what comes alone, and together what comes meanwhile, each answered with its own result', async () => {
  const commit = vi.fn(async (items: readonly number[]) => {
    await Promise.resolve();
    return items.map((item) => item * 10);
  });
  const add = groupCommit(commit);
  expect(await Promise.all([1, 2, 3].map(add))).toEqual([10, 20, 30]);
  expect(commit.mock.calls).toEqual([[[1]], [[2, 3]]]);
  expect(await add(4)).toBe(40);
});

it('a group that fails is tried one by one: what is wrong with one does not cost the others', async () => {
  const commit = vi.fn(async (items: readonly number[]) => {
    if (items.includes(3)) throw new Error('three');
    return [...items];
  });
  const add = groupCommit(commit);
  const results = await Promise.allSettled([1, 2, 3, 4].map(add));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await add(5)).toBe(5);
});
