import { categories, type Category } from '@sheaf/protocol/category';
import { currentGrants } from '@sheaf/protocol/grants';
import type { WantedGrant } from '@sheaf/protocol/grants';

import type { CategoryView } from '@/components/CategoryAgreement.tsx';
import { momentOf } from '@/utils/store/agreement.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { exampleLine } from './example-lines.ts';

/** A category of an agreement with the grant that holds for it now, if there is one. */
export interface AgreedCategory {
  view: CategoryView;
  grant?: WantedGrant;
}

/** What a union asks for, in its order, then what was agreed to and is asked for no more. */
export function toCategories(union: UnionRow, now: number): AgreedCategory[] {
  const { asks } = (union.offer ?? union).manifest;
  const grants = new Map(currentGrants(union.consent.grants).map((grant) => [grant.category, grant]));
  const reasons = new Map(asks.map(({ category, because }) => [category, because]));
  return [...new Set<Category>([...reasons.keys(), ...grants.keys()])].map((category) => {
    const grant = grants.get(category);
    const because = reasons.get(category);
    const isOver = grant?.expiresAt !== undefined && grant.expiresAt <= momentOf(union, now);
    const view: CategoryView = {
      category,
      sentence: categories[category].sentence,
      line: exampleLine(category, union.details),
      state: !grant || union.withdrawn ? 'off' : isOver ? 'over' : 'on',
      ...(because !== undefined && { because }),
      ...(grant?.expiresAt !== undefined && { expiresAt: grant.expiresAt }),
    };
    return { view, ...(grant && { grant }) };
  });
}
