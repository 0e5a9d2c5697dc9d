import { storage } from 'wxt/utils/storage';

/** Visits that are remembered; more are not open at once. */
const most = 500;

/** In memory only, as long as the browser runs: not even that there was such a visit is on disk. */
const item = storage.defineItem<string[]>('session:refused-visits', { fallback: [] });

let known: Promise<Set<string>> | undefined;

/** Ids of visits of which nothing may be kept, whatever else comes of them. */
export async function readRefusedVisits(): Promise<ReadonlySet<string>> {
  known ??= item.getValue().then((visits) => new Set(visits));
  return known;
}

export async function refuseVisits(visits: readonly string[]): Promise<void> {
  const all = [...new Set([...(await readRefusedVisits()), ...visits])].slice(-most);
  known = Promise.resolve(new Set(all));
  await item.setValue(all);
}
