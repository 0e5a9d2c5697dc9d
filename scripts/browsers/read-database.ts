/** Runs in a page of the extension: every row of every store of its IndexedDB, bytes as arrays of numbers. */
export async function readDatabase(): Promise<Record<string, unknown[]>> {
  const finish = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error(request.error?.message)));
    });
  const toJson = (_key: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
  const found = await indexedDB.databases();
  if (!found.some(({ name }) => name === 'sheaf')) return {};
  const database = await finish(indexedDB.open('sheaf'));
  const names = [...database.objectStoreNames];
  const rows = await Promise.all(
    names.map((name) => finish(database.transaction(name).objectStore(name).getAll())),
  );
  database.close();
  const entries = names.map((name, i) => [name, rows[i]]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries), toJson)) as Record<string, unknown[]>;
}
