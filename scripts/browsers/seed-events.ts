/**
 * Runs in a page of the extension: puts this many visits into an empty record, as capturing them would have, but faster
 * than that.
 */
export async function seedEvents(count: number): Promise<void> {
  const finish = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const database = await finish(indexedDB.open('sheaf'));
  const commit = (names: string[], write: (store: (name: string) => IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(names, 'readwrite');
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(new Error(transaction.error?.message)));
      write((name) => transaction.objectStore(name));
    });
  const start = Date.parse('2026-01-01T08:00:00Z');
  const [sites, atOnce] = [200, 5_000];
  const pad = (value: number) => value.toString(16).padStart(12, '0');
  for (let from = 0; from < count; from += atOnce) {
    await commit(['events'], (store) => {
      for (let i = from; i < Math.min(from + atOnce, count); i += 1) {
        const at = start + i * 20_000;
        const site = `site${i % sites}.example`;
        store('events').add({
          v: 1,
          id: `019b76da-a800-7000-8000-${pad(i)}`,
          type: 'page.visit',
          at,
          visit: `019b76da-a800-7000-9000-${pad(i)}`,
          site,
          url: `https://www.${site}/articles/2026/${(i * 7_919) % 100_003}/what-was-read-there-${(i * 104_729) % 9_973}`,
          title: `Article ${(i * 7_919) % 100_003} of what ${site} says of the ${(i * 31) % 365}th day`,
          context: { transition: 'link', from: `site${(i + 1) % sites}.example` },
          source: { collector: 'page-visit', version: 1, confidence: 'observed' },
          redactions: [],
          storedAt: at,
        });
      }
    });
  }
  await commit(['totals', 'counters'], (store) => {
    store('totals').put({ id: 'all', captured: count, deleted: 0, changes: 0 });
    store('counters').put({ day: '2026-01-01', site: 'site0.example', type: 'page.visit', count });
  });
  database.close();
}
