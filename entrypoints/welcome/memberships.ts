import type { ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { listUnions, readProgress } from '@/utils/store/unions.ts';

/** A union the member joined, and how contact with it goes. */
export interface JoinedUnion {
  union: UnionRow;
  progress: ProgressRow | undefined;
}

export async function readMemberships(): Promise<JoinedUnion[]> {
  const unions = await listUnions();
  return Promise.all(unions.map(async (union) => ({ union, progress: await readProgress(union.did) })));
}
