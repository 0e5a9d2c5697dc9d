import type { Category } from '@sheaf/protocol/category';
import type { Purpose } from '@sheaf/protocol/manifest';

import { categoryPhrases, joinWords, purposePhrases } from './agreement-words.ts';
import { formatHold } from './moments.ts';

/** What a member ticked; order is the union's. */
export interface Agreement {
  categories: readonly Category[];
  purposes: readonly Purpose[];
}

/** What is agreed, one sentence a category, as it will be signed. Empty while nothing is agreed. */
export function describeAgreement(
  { categories, purposes }: Agreement,
  union: { name: string; holdHours: number },
): string[] {
  if (purposes.length === 0) return [];
  const uses = joinWords(purposes.map((purpose) => purposePhrases[purpose]));
  const when =
    union.holdHours > 0
      ? `${formatHold(union.holdHours * 3_600_000)} after capture`
      : 'as soon as it is captured';
  return categories.map(
    (category) =>
      `${union.name} may use ${categoryPhrases[category]} for ${uses}, ${when}, until you stop sharing.`,
  );
}

/** What is still missing before anything can be agreed; undefined when nothing is. */
export function findMissing({ categories, purposes }: Agreement): 'categories' | 'purposes' | undefined {
  if (categories.length === 0) return 'categories';
  return purposes.length === 0 ? 'purposes' : undefined;
}
