/** What Dexie uses of a browser's IndexedDB. */
type Factory = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'>;

/**
 * The browser's IndexedDB, opening a database in the version that the code names and in no other. Dexie would open a
 * database of a later version all the same, and add to it what it misses; it also mends one whose stores are not those
 * of its version. Both would go on with a record that this code does not know.
 */
export const pinnedIndexedDb: Factory = {
  open(name, version) {
    // Without a version it means: whatever is there. Lower than any of ours, it fails as any lower version does.
    if (version === undefined) return indexedDB.open(name, 1);
    // Dexie's own versions are whole tens; what lies between them is a mended database.
    if (version % 10 !== 0) {
      throw new DOMException('the stores are not those of the version', 'InvalidStateError');
    }
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
};
