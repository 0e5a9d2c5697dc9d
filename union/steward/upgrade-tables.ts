import { PermanentError } from '@sheaf/protocol/error';

import type { Database } from '../node/database.ts';

/**
 * What brings a union's books from each version to the next; version 0 are the first. Guards that stand in the way are
 * dropped here and made again with the tables.
 */
const upgrades: readonly (readonly string[])[] = [
  [
    'DROP TRIGGER ledger_fixed',
    'DROP TRIGGER refusals_fixed',
    'ALTER TABLE ledger RENAME COLUMN received_at TO sealed_at',
    `ALTER TABLE refusals ADD COLUMN data_cid TEXT NOT NULL DEFAULT ''`,
    'ALTER TABLE refusals ADD COLUMN answer TEXT',
    `UPDATE refusals SET data_cid = m.dataCid FROM messageStoreMessages m
     WHERE m.interface = 'Records' AND m.method = 'Write' AND m.recordId = refusals.record_id`,
  ],
  ['DROP TRIGGER IF EXISTS ledger_events_keep'],
];

/**
 * Brings tables of an earlier Sheaf up to date, before the missing ones are made; inside a transaction.
 * @throws PermanentError `store.newer` if they are of a later one.
 */
export function upgradeTables(database: Database): void {
  const isNew = database.select(`SELECT 1 FROM sqlite_master WHERE name = 'ledger'`).length === 0;
  const [row] = database.select('PRAGMA user_version');
  const version = isNew ? upgrades.length : Number(row?.['user_version']);
  if (version > upgrades.length) {
    throw new PermanentError(
      'store.newer',
      'The books in this folder were kept by a newer version of this program; start the union with that.',
    );
  }
  for (const statement of upgrades.slice(version).flat()) database.run(statement);
  database.run(`PRAGMA user_version = ${upgrades.length}`);
}
