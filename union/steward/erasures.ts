import type { Database } from '../node/database.ts';
import type { Engine } from '../node/engine.ts';
import { eraseRecord } from '../node/union-records.ts';
import { eraseLines } from './recalled-lines.ts';
import { eraseRecalledLines } from './recalls.ts';

/**
 * Carries out what members recalled: lines out of the books, sealed bytes out of the node, both out of the database's
 * log. Only then a recall is done, and only then its receipt is written. Safe to interrupt anywhere and to repeat.
 *
 * @returns false if another process still reads what is in the log: to be tried again at the next round
 */
export async function carryOutRecalls(engine: Engine, database: Database): Promise<boolean> {
  await eraseRecalledLines(database);
  const isErased = await eraseSealedBytes(engine, database);
  const undone = await database.transact(() =>
    database.select('SELECT record_id FROM recalls WHERE is_done = 0').map((row) => String(row['record_id'])),
  );
  if (undone.length === 0 && !isErased) return true;
  if (!(await database.emptyLog())) return false;
  await database.transact(() => {
    for (const recall of undone) database.run('UPDATE recalls SET is_done = 1 WHERE record_id = ?', recall);
  });
  return true;
}

/** @returns whether there was something to erase */
async function eraseSealedBytes(engine: Engine, database: Database): Promise<boolean> {
  let isErased = false;
  for (;;) {
    const [row] = await database.transact(() =>
      database.select(
        `SELECT e.record_id, m.messageTimestamp FROM erasures e LEFT JOIN messageStoreMessages m
           ON m.tenant = ? AND m.interface = 'Records' AND m.recordId = e.record_id AND m.method = 'Write'
             AND m.isLatestBaseState = 1
         WHERE e.is_done = 0 LIMIT 1`,
        engine.tenant,
      ),
    );
    if (!row) return isErased;
    const recordId = String(row['record_id']);
    if (row['messageTimestamp'] !== null) {
      await eraseRecord(engine, recordId, String(row['messageTimestamp']));
    }
    await database.transact(() =>
      database.run('UPDATE erasures SET is_done = 1 WHERE record_id = ?', recordId),
    );
    isErased = true;
  }
}

/**
 * Takes the lines of contributions that their authors deleted from the node out of the books as well.
 *
 * @param after position of the last deletion that was looked at
 * @returns the position up to which nothing is left to do
 */
export async function eraseDeleted(engine: Engine, database: Database, after: number): Promise<number> {
  for (;;) {
    const position = await database.transact(async () => {
      const [row] = database.select(
        `SELECT m.id, l.ledger_index, l.accepted + l.refused AS size
         FROM messageStoreMessages m JOIN ledger l ON l.record_id = m.recordId AND l.author = m.author
         WHERE m.tenant = ? AND m.interface = 'Records' AND m.method = 'Delete' AND m.id > ?
         ORDER BY m.id LIMIT 1`,
        engine.tenant,
        after,
      );
      if (row) await eraseLines(database, Number(row['ledger_index']), [[0, Number(row['size']) - 1]]);
      return row && Number(row['id']);
    });
    if (position === undefined) return after;
    after = position;
  }
}
