import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An empty folder of its own; `remove` takes it away. */
export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'sheaf-union-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Rows of a union's database, as another process sees them. */
export function selectFrom(dataDir: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(dataDir, 'union.db'), { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}
