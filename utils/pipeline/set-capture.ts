import type { Category } from '@sheaf/protocol/category';

import { readCapture, writeCapture } from '@/utils/store/settings.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { syncCollector } from './sync-collector.ts';

/** Opts in to a category, or out. Opting in again changes nothing. */
export async function setCategory(category: Category, on: boolean): Promise<void> {
  await whileNothingIsRecorded(async () => {
    const capture = await readCapture();
    const { [category]: before, ...others } = capture.categories;
    const categories = on ? { ...others, [category]: before ?? { since: Date.now() } } : others;
    await writeCapture({ ...capture, categories });
  });
  await syncCollector();
}

/** Pauses all capture, or goes on. What happened during a pause is never recorded afterwards. */
export async function setPaused(paused: boolean): Promise<void> {
  await whileNothingIsRecorded(async () => {
    const capture = await readCapture();
    const since = Date.now();
    const names = Object.keys(capture.categories) as Category[];
    const categories = paused
      ? capture.categories
      : Object.fromEntries(names.map((name) => [name, { since }]));
    await writeCapture({ categories, paused });
  });
  await syncCollector();
}
