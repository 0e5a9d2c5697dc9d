import type { DatabaseFixture } from '../utils/store/load-fixture.ts';

/**
 * Runs in a page of the extension: makes the database of a fixture, all of it but the keys, with many more events
 * that wait. Past all code of ours.
 */
export async function buildOldDatabase({
  fixture: { name, version, stores },
  more,
}: {
  fixture: DatabaseFixture;
  more: number;
}): Promise<void> {
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) {
      const text = atob(String(value.$bytes).replaceAll('-', '+').replaceAll('_', '/'));
      return Uint8Array.from(text, (character) => character.charCodeAt(0));
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decode(part)]));
  };
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const [index, { keyPath: path, ...options }] of Object.entries(indexes)) {
        made.createIndex(index, path, options);
      }
      if (store !== 'keys') for (const row of rows) made.add(decode(row));
    }
  });
  const database = await settle(opening);
  const last = stores['events']?.rows.at(-1) as { at: number };
  for (let from = 0; from < more; from += 5_000) {
    const transaction = database.transaction(['events', 'totals'], 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(new Error(transaction.error?.message)));
    });
    const count = Math.min(5_000, more - from);
    for (let i = from; i < from + count; i += 1) {
      transaction.objectStore('events').add({
        v: 1,
        id: crypto.randomUUID(),
        type: 'page.visit',
        at: last.at + i,
        visit: crypto.randomUUID(),
        site: `site${i % 50}.example`,
        url: `https://www.site${i % 50}.example/a/page/of/it/${i}`,
        title: `The page ${i} of site ${i % 50}, with a title as long as they are`,
        context: { transition: 'navigate' },
        source: { collector: 'page-visit', version: 1, confidence: 'observed' },
        redactions: [],
        storedAt: last.at + i,
      });
    }
    const totals = transaction.objectStore('totals');
    const row = (await settle(totals.get('all'))) as { captured: number };
    totals.put({ ...row, captured: row.captured + count });
    await done;
  }
  database.close();
}

/** What of a database shows whether it was upgraded, and whether it is all there. */
export interface Glance {
  version: number;
  stores: string[];
  events: number;
  captured: number;
  deleted: number;
  /** How the last event's page was reached. */
  lastTransition: string | undefined;
}

/** Runs in a page of the extension. @returns undefined if there is no database */
export async function glanceAtDatabase(): Promise<Glance | undefined> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  if (!(await indexedDB.databases()).some(({ name }) => name === 'sheaf')) return undefined;
  const database = await settle(indexedDB.open('sheaf'));
  const { version } = database;
  const stores = [...database.objectStoreNames];
  const read = <T>(store: string, ask: (opened: IDBObjectStore) => IDBRequest<T>) =>
    stores.includes(store) ? settle(ask(database.transaction(store).objectStore(store))) : undefined;
  const totals = (await read('totals', (store) => store.get('all'))) as Glance | undefined;
  const events = await read('events', (store) => store.count());
  const cursor = await read('events', (store) => store.openCursor(null, 'prev'));
  const last = cursor?.value as { context?: { transition: string } } | undefined;
  database.close();
  return {
    version,
    stores,
    events: events ?? 0,
    captured: totals?.captured ?? 0,
    deleted: totals?.deleted ?? 0,
    lastTransition: last?.context?.transition,
  };
}
