import type { StoreCode } from '@/utils/store/store-error.ts';
import { readStoreProblem } from '@/utils/store/store-problem.ts';

/** Of which only the member, or an update, can make an end. */
const lasting: readonly StoreCode[] = ['store.newer', 'store.gone'];

export function isLasting(code: StoreCode): boolean {
  return lasting.includes(code);
}

/** Whether nothing may be captured until somebody does something: pages need not keep what they see. */
export async function isStoreClosed(): Promise<boolean> {
  const problem = await readStoreProblem();
  return problem !== undefined && isLasting(problem.code);
}
