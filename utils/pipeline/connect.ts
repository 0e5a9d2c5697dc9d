import { createUnionClient, type UnionClient } from '@/utils/member/union-client.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { memberOf } from './member.ts';

/** Opens the member's line to a union. */
export type Connect = (union: Pick<UnionRow, 'did' | 'keys'>) => Promise<UnionClient>;

/** The line over Web5, loaded when it is first used; nothing on the way of capture calls it. */
export const connectUnion: Connect = async ({ did, keys }) =>
  createUnionClient({ member: await memberOf(did), union: keys });
