import type { Category } from '@sheaf/protocol/category';

import type { CollectedPage } from './collect-page.ts';
import type { CreateCollector, Visit } from './page.ts';

/** What Sheaf's scripts share in one page; they have a world of their own there, which the page cannot see. */
export interface World {
  /** The collectors at work. */
  sheaf?: CollectedPage;
  /** Kept also while nothing is captured, so that a page which goes on after a pause is not visited twice. */
  visit?: Visit | undefined;
  /** What `offerCollector` put here. */
  offered?: Partial<Record<Category, CreateCollector>>;
}

export const world = globalThis as World;

/**
 * Lets the collector of a category start with the others. The background adds such a script where its category is
 * captured, before it says so to the frame: a page bears no code that it does not need.
 */
export function offerCollector(category: Category, create: CreateCollector): void {
  world.offered = { ...world.offered, [category]: create };
}
