import type { Category } from '@sheaf/protocol/category';
import type { Detail } from '@sheaf/protocol/detail';

import { setDetail as keepDetail } from '@/utils/store/unions.ts';

/** Sets how much of a category's events a union gets from now on. */
export async function setDetail(union: string, category: Category, detail: Detail): Promise<void> {
  await keepDetail(union, category, detail);
}
