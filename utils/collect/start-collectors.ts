import type { Category } from '@sheaf/protocol/category';
import type { SearchEngine } from '@sheaf/protocol/event-bodies';

import { collectPage, type CollectOptions } from './collect-page.ts';
import type { CreateCollector, Visit } from './page.ts';
import type { World } from './world.ts';

/** What the background says of a page. */
export interface OpenedPage {
  /** What may be captured on it; empty: nothing. */
  categories: readonly Category[];
  isByForm: boolean;
  engine?: SearchEngine;
}

export interface StartOptions extends Pick<CollectOptions, 'send' | 'onSubmit' | 'leavingEvent'> {
  /** Asks the background what may be captured here. */
  open: () => Promise<OpenedPage>;
  /** The collectors that this script bears itself; scripts of their own offer the others. */
  own: Partial<Record<Category, CreateCollector>>;
}

/**
 * Asks what may be captured on this page, and starts the collectors of that. They take over from those that are at work.
 * A page that is left before the answer is there says its visit all the same; the background takes it or not by what
 * the member opted in to, as it does with every event (docs/decisions/0017).
 */
export async function startCollectors(
  window: Window & typeof globalThis,
  world: World,
  { open, own, ...options }: StartOptions,
): Promise<void> {
  world.visit = world.sheaf?.handOver() ?? world.visit;
  delete world.sheaf;
  const firstUrl = window.location.href;
  const asking = new AbortController();

  function start(names: readonly Category[], more: Partial<CollectOptions> = {}) {
    const collectors = names.flatMap((name) => [own[name] ?? [], world.offered?.[name] ?? []].flat());
    const before: Visit | undefined = world.visit;
    return collectPage(window, { ...options, ...more, firstUrl, collectors, ...(before && { before }) });
  }
  const sayVisit = () => {
    world.visit ??= start(['browsing']).handOver();
  };
  // In browsers that drop what is said at the end, the page may stay after this; then its visit goes on.
  window.addEventListener(options.leavingEvent ?? 'pagehide', sayVisit, { signal: asking.signal });
  const { categories, isByForm, engine } = await open();
  asking.abort();
  if (categories.length === 0 || world.sheaf) return;
  world.sheaf = start(categories, { isByForm, engine });
}
