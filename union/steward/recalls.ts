import {
  entriesOfReceipt,
  recallSchema,
  type IndexRange,
  type Recall,
  type RecallReceipt,
  type RecallRefusal,
} from '@sheaf/protocol/recall';

import type { Database, SqlRow } from '../node/database.ts';
import type { Inbox, Unanswered } from './inbox.ts';
import { checkAddress, readBody, refuse } from './read-body.ts';
import { eraseLines } from './recalled-lines.ts';

interface Rooms {
  database: Database;
  inbox: Inbox;
  union: string;
}

/** A recall as the books keep it. */
interface NotedRecall {
  recordId: string;
  author: string;
  dataCid: string;
  /** When its author says it was signed, ms since the epoch. */
  datedAt: number;
  what: Recall['what'];
}

/**
 * Takes a recall into the books: which entries of the ledger it is for, and which sealed bytes go. Carrying it out is
 * `carryOutRecalls`. Somebody else's batch is none of the author's, and passed over like one that does not exist.
 *
 * @throws PermanentError `recall.…` if it is no recall for this union, or its author never was a member
 */
export async function noteRecall({ recordId }: Unanswered, { database, inbox, union }: Rooms): Promise<void> {
  const record = await inbox.read(recordId);
  if (!record) return;
  checkAddress(record, 'recall', union);
  const { aud, what } = readBody(record, recallSchema);
  if (aud !== union) throw refuse(record, 'aud', 'it is meant for another union');
  const { author, dataCid } = record;
  const datedAt = Date.parse(record.dateCreated);
  await database.transact(() => {
    if (database.select('SELECT 1 FROM members WHERE did = ?', author).length === 0) {
      throw refuse(record, 'not-a-member', 'its author never was a member');
    }
    enterRecall(database, { recordId, author, dataCid, datedAt, what }, Date.now());
  });
}

function enterRecall(database: Database, recall: NotedRecall, at: number): void {
  const { recordId, author, dataCid, datedAt, what } = recall;
  if (database.select('SELECT 1 FROM recalls WHERE record_id = ?', recordId).length > 0) return;
  const targets = what.scope === 'events' ? listTargets(what.batches) : [];
  const unknown = targets
    .filter(({ batch }) => !findEntry(database, batch, author))
    .map(({ batch }) => batch);
  database.run(
    'INSERT INTO recalls (record_id, author, data_cid, through, dated_at, unknown, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    recordId,
    author,
    dataCid,
    what.scope === 'everything' ? what.through : null,
    datedAt,
    new Set(unknown).size,
    at,
  );
  for (const { batch, range } of targets) {
    database.run(
      'INSERT INTO recall_targets VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      recordId,
      batch,
      ...range,
    );
  }
  const entries = enterEntries(database, recordId);
  database.run(
    `INSERT INTO erasures (record_id, at)
     SELECT l.record_id, ? FROM recall_entries e JOIN ledger l USING (ledger_index) WHERE e.recall = ?
     UNION SELECT f.record_id, ? FROM (${refusedTargets}) f WHERE f.recall = ?
     ON CONFLICT DO NOTHING`,
    at,
    recordId,
    at,
    recordId,
  );
  const parts = Math.max(1, Math.ceil(entries / entriesOfReceipt));
  for (let part = 0; part < parts; part++) {
    database.run('INSERT INTO recall_receipts (recall, part, parts) VALUES (?, ?, ?)', recordId, part, parts);
  }
}

/** Each range once and disjoint from the others of its batch, so that no event is counted twice. */
function listTargets(batches: readonly { batch: string; events: IndexRange[] }[]) {
  const rangesByBatch = new Map<string, IndexRange[]>();
  for (const { batch, events } of batches) {
    rangesByBatch.set(batch, [...(rangesByBatch.get(batch) ?? []), ...events]);
  }
  return [...rangesByBatch].flatMap(([batch, ranges]) =>
    mergeRanges(ranges).map((range) => ({ batch, range })),
  );
}

function mergeRanges(ranges: readonly IndexRange[]): IndexRange[] {
  const merged: IndexRange[] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function findEntry(database: Database, batch: string, author: string): boolean {
  return database.select('SELECT 1 FROM ledger WHERE record_id = ? AND author = ?', batch, author).length > 0;
}

/** What of which ledger entry a recall is for; a recall of everything is for all events of a batch. */
const recalledRanges = `
  SELECT r.record_id AS recall, l.ledger_index, t.first, min(t.last, l.accepted + l.refused - 1) AS last
  FROM recalls r JOIN recall_targets t ON t.recall = r.record_id
    JOIN ledger l ON l.record_id = t.batch AND l.author = r.author AND t.first < l.accepted + l.refused
  UNION ALL
  SELECT r.record_id, l.ledger_index, 0, l.accepted + l.refused - 1
  FROM recalls r JOIN ledger l ON l.author = r.author AND l.seq <= r.through`;

/** Contributions that the union did not count, whose sealed bytes a recall is for nevertheless. */
const refusedTargets = `
  SELECT r.record_id AS recall, f.record_id FROM recalls r
    JOIN recall_targets t ON t.recall = r.record_id
    JOIN refusals f ON f.record_id = t.batch AND f.author = r.author AND f.path = 'contribution'
  UNION ALL
  SELECT r.record_id, f.record_id FROM recalls r
    JOIN refusals f ON f.author = r.author AND f.path = 'contribution' AND r.through IS NOT NULL
    JOIN messageStoreMessages m ON m.interface = 'Records' AND m.method = 'Write' AND m.recordId = f.record_id
      AND unixepoch(m.dateCreated) * 1000 <= r.dated_at`;

/** @returns how many entries of the ledger the recall is for */
function enterEntries(database: Database, recall: string): number {
  return database.run(
    `INSERT INTO recall_entries (recall, ledger_index, events)
     SELECT recall, ledger_index, sum(last - first + 1) FROM (${recalledRanges}) WHERE recall = ?
     GROUP BY ledger_index`,
    recall,
  );
}

/**
 * Takes out of the books what recalls are for, one entry of the ledger a transaction, however many times it is called
 * and wherever it is interrupted.
 */
export async function eraseRecalledLines(database: Database): Promise<void> {
  for (;;) {
    const isMore = await database.transact(async () => {
      const [row] = database.select(
        'SELECT recall, ledger_index FROM recall_entries WHERE is_done = 0 LIMIT 1',
      );
      if (!row) return false;
      const recall = String(row['recall']);
      const ledgerIndex = Number(row['ledger_index']);
      await eraseLines(database, ledgerIndex, readRanges(database, ledgerIndex, recall));
      database.run(
        'UPDATE recall_entries SET is_done = 1 WHERE recall = ? AND ledger_index = ?',
        recall,
        ledgerIndex,
      );
      return true;
    });
    if (!isMore) return;
  }
}

function readRanges(database: Database, ledgerIndex: number, recall: string): IndexRange[] {
  const rows = database.select(
    `SELECT first, last FROM (${recalledRanges}) WHERE ledger_index = ? AND recall = ?`,
    ledgerIndex,
    recall,
  );
  return rows.map((row) => [Number(row['first']), Number(row['last'])]);
}

/**
 * Holds against a contribution that was just judged what its author recalled before it came; inside the transaction
 * that enters or refuses it, so that a recalled line is in no book at any time.
 */
export async function applyEarlierRecalls(database: Database, recordId: string, at: number): Promise<void> {
  const ranges = database.select(
    `SELECT ledger_index, first, last FROM (${recalledRanges})
     WHERE ledger_index = (SELECT ledger_index FROM ledger WHERE record_id = ?)`,
    recordId,
  );
  const ledgerIndex = ranges[0]?.['ledger_index'];
  if (ledgerIndex !== undefined) {
    await eraseLines(
      database,
      Number(ledgerIndex),
      ranges.map((row): IndexRange => [Number(row['first']), Number(row['last'])]),
    );
  }
  const isRefusedTarget = () =>
    database.select(`SELECT 1 FROM (${refusedTargets}) WHERE record_id = ?`, recordId).length > 0;
  if (ledgerIndex !== undefined || isRefusedTarget()) {
    database.run('INSERT INTO erasures (record_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING', recordId, at);
  }
}

/** The receipt that a row of `recall_receipts` calls for. It depends on what the recall decided alone. */
export function draftRecallReceipt(database: Database, row: SqlRow): { receipt: RecallReceipt; at: number } {
  const recall = String(row['recall']);
  const part = Number(row['part']);
  const [noted = {}] = database.select(
    'SELECT author, data_cid, unknown, at FROM recalls WHERE record_id = ?',
    recall,
  );
  const entries = database.select(
    'SELECT ledger_index, events FROM recall_entries WHERE recall = ? ORDER BY ledger_index LIMIT ? OFFSET ?',
    recall,
    entriesOfReceipt,
    part * entriesOfReceipt,
  );
  const at = Number(noted['at']);
  const receipt: RecallReceipt = {
    v: 1,
    typ: 'sheaf.recallReceipt',
    aud: String(noted['author']),
    recall,
    dataCid: String(noted['data_cid']),
    part,
    parts: Number(row['parts']),
    entries: entries.map((entry) => ({
      ledgerIndex: Number(entry['ledger_index']),
      events: Number(entry['events']),
    })),
    unknown: Number(noted['unknown']),
    datasets: [],
    at,
  };
  return { receipt, at };
}

/** The answer that a refused recall's row calls for. It depends on the row alone. */
export function draftRecallRefusal(row: SqlRow): { refusal: RecallRefusal; at: number } {
  const refusal: RecallRefusal = {
    v: 1,
    typ: 'sheaf.recallRefusal',
    aud: String(row['author']),
    recall: String(row['record_id']),
    dataCid: String(row['data_cid']),
    code: String(row['reason']),
  };
  return { refusal, at: Number(row['at']) };
}
