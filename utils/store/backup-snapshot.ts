import { Dexie } from 'dexie';

import { backupTables, type BackupRow, type BackupSummary, type BackupTable } from './backup-rows.ts';
import { database } from './database.ts';

/** Rows read at a time: of events about as many as a chunk holds, of others fewer, which may be large. */
const pageRows = { events: 2_000, others: 100 };

/** Takes a snapshot of the database, piece by piece; the next piece is read once the one before was taken. */
export interface SnapshotTaker {
  begin: (summary: BackupSummary) => Promise<void>;
  take: <T extends BackupTable>(table: T, rows: readonly BackupRow<T>[]) => Promise<void>;
}

/** Version of the database here. */
export function databaseVersion(): number {
  return database.verno;
}

/**
 * Reads every table of a backup as it is at one moment: in one transaction, which stays open while pieces are taken. What
 * others want to write meanwhile waits until it is done. Memory stays flat: pages are read by key.
 *
 * @throws whatever `taker` throws
 */
export async function readSnapshot(taker: SnapshotTaker): Promise<void> {
  const tables = backupTables.map((name) => database.table(name));
  await database.transaction('r', tables, async () => {
    const summary = await summarize();
    await Dexie.waitFor(taker.begin(summary), Infinity);
    for (const name of backupTables) await readTable(name, taker);
  });
}

async function readTable(name: BackupTable, taker: SnapshotTaker): Promise<void> {
  const table = database.table<BackupRow<BackupTable>, unknown>(name);
  const size = name === 'events' ? pageRows.events : pageRows.others;
  let rows = await table.toCollection().limit(size).toArray();
  while (rows.length > 0) {
    await Dexie.waitFor(taker.take(name, rows), Infinity);
    const last = keyOf(table.schema.primKey.keyPath, rows.at(-1));
    rows = await table.where(':id').above(last).limit(size).toArray();
  }
}

function keyOf(keyPath: string | string[] | undefined, row: unknown): unknown {
  const fields = row as Record<string, unknown>;
  return Array.isArray(keyPath) ? keyPath.map((field) => fields[field]) : fields[keyPath ?? ''];
}

async function summarize(): Promise<BackupSummary> {
  const { events, unions } = database;
  const [first, last] = [await events.orderBy('seq').first(), await events.orderBy('seq').last()];
  return {
    events: await events.count(),
    ...(first && { firstAt: first.storedAt }),
    ...(last && { lastAt: last.storedAt }),
    unions: (await unions.toArray()).map(({ did, manifest, memberDid }) => ({
      did,
      name: manifest.name,
      memberDid,
    })),
  };
}
