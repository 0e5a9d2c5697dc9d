import type { UnionClient } from '@/utils/member/union-client.ts';
import type { UnionRow } from '@/utils/store/database.ts';

/** Opens the member's line to a union. Loading it may be slow; nothing on the way of capture calls it. */
export type Connect = (union: Pick<UnionRow, 'did' | 'keys'>) => Promise<UnionClient>;
