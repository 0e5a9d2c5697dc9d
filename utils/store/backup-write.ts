import { Dexie } from 'dexie';

import { backupTables, type BackupRow, type BackupTable } from './backup-rows.ts';
import { database, type LockedRootRow, type SightingRow } from './database.ts';
import { isEmpty } from './is-empty.ts';

/** Some rows of a backup, by table. */
export type RestoredRows = { [T in BackupTable]?: BackupRow<T>[] };

/**
 * Puts the rows of a backup into an empty database, all in one transaction: interrupted anywhere, or after an error,
 * nothing of them is there. Whatever else reads or writes waits until it is done.
 *
 * @param next gives some rows, undefined after the last
 * @param root the root that comes with them, locked
 * @returns `not-empty` if the database is not, `double` if two rows have one key; nothing is changed then
 * @throws whatever `next` throws
 */
export async function writeRestored(
  next: () => Promise<RestoredRows | undefined>,
  root?: LockedRootRow,
): Promise<'written' | 'not-empty' | 'double'> {
  try {
    return (await writeAll(next, root)) ? 'written' : 'not-empty';
  } catch (error) {
    if (error instanceof Dexie.BulkError || error instanceof Dexie.ConstraintError) return 'double';
    throw error;
  }
}

async function writeAll(
  next: () => Promise<RestoredRows | undefined>,
  root?: LockedRootRow,
): Promise<boolean> {
  return database.transaction('rw', database.tables, async () => {
    if (!(await isEmpty())) return false;
    // What was deleted here a moment ago does not come back into another record.
    await database.revisions.clear();
    let highest = 0;
    for (
      let rows = await Dexie.waitFor(next(), Infinity);
      rows;
      rows = await Dexie.waitFor(next(), Infinity)
    ) {
      highest = Math.max(highest, findHighest(rows));
      for (const table of backupTables) await addRows(table, rows);
    }
    await raiseKeys(highest);
    if (root) await database.keys.put(root);
    return true;
  });
}

async function addRows(name: BackupTable, { [name]: rows = [] }: RestoredRows): Promise<void> {
  if (rows.length === 0) return;
  const table = database.table(name);
  if (name === 'sightings') await noteSightings(rows as SightingRow[]);
  // These may be here in a database that is empty otherwise.
  else if (name === 'totals' || name === 'deleted') await table.bulkPut(rows);
  else await table.bulkAdd(rows);
}

/** What was seen here stays seen. */
async function noteSightings(rows: readonly SightingRow[]): Promise<void> {
  const { sightings } = database;
  const known = await sightings.bulkGet(rows.map(({ union }) => union));
  await sightings.bulkPut(
    rows.map((row, i) => ({ ...row, version: Math.max(row.version, known[i]?.version ?? 0) })),
  );
}

/** The highest place in the record that these rows speak of. */
function findHighest({ events = [], progress = [], batches = [] }: RestoredRows): number {
  return Math.max(
    0,
    events.at(-1)?.seq ?? 0,
    ...progress.flatMap(({ start, cursor, releasedThrough }) => [start, cursor, releasedThrough]),
    ...batches.map(({ ranges }) => ranges.at(-1)?.[1] ?? 0),
  );
}

/**
 * Makes the next event come after a place, though the events up to it may be gone: one that came below a union's cursor
 * would be in none of its counts.
 */
async function raiseKeys(place: number): Promise<void> {
  const last = (await database.events.orderBy('seq').lastKey()) as number | undefined;
  if (place <= (last ?? 0)) return;
  const places = database.table<{ seq: number }, number>('events');
  await places.add({ seq: place });
  await places.delete(place);
}
