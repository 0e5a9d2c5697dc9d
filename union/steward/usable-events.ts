import type { DatabaseSync } from 'node:sqlite';

import { recalledRanges } from './recalls.ts';

/** One event that a union may use, as its books hold it. */
export interface UsableEvent {
  ledger: number;
  /** Record id of the contribution it came in. */
  batch: string;
  author: string;
  /** Record id of the consent that the batch names. */
  consent: string;
  /** Place in the batch, from 0. */
  index: number;
  /** Exactly what the member sent. */
  line: string;
}

/** What is recalled and still to be erased. */
const recalled = `
  WITH pending AS MATERIALIZED (
    SELECT r.ledger_index, r.first, r.last FROM recall_entries p
    JOIN (${recalledRanges}) r ON r.recall = p.recall AND r.ledger_index = p.ledger_index WHERE p.is_done = 0)`;

/**
 * What a union may use: accepted, and not taken back. What members sent is theirs: what they recalled is not among it, nor
 * a contribution that its author has deleted from the node. Takes the union's DID; the one place that says so, for exports
 * and datasets.
 */
const usable = `
  FROM ledger l JOIN ledger_events e ON e.ledger_index = l.ledger_index
  WHERE e.refused IS NULL AND NOT EXISTS (
    SELECT 1 FROM messageStoreMessages m
    WHERE m.tenant = ? AND m.interface = 'Records' AND m.recordId = l.record_id AND m.method = 'Delete'
      AND m.author = l.author)
  AND NOT EXISTS (
    SELECT 1 FROM pending p WHERE p.ledger_index = l.ledger_index AND e.event_index BETWEEN p.first AND p.last)`;

/** Every usable event in the order of the ledger, one row in memory at a time. */
export function readUsableEvents(database: DatabaseSync, did: string): Iterable<UsableEvent> {
  return database
    .prepare(
      `${recalled} SELECT l.ledger_index AS ledger, l.record_id AS batch, l.author, l.consent, e.event_index AS "index", e.line
       ${usable} ORDER BY l.ledger_index, e.event_index`,
    )
    .iterate(did) as unknown as Iterable<UsableEvent>;
}

/** How many events of each ledger entry before `end` are usable, without their lines; entries with none are absent. */
export function countUsableEvents(database: DatabaseSync, did: string, end: number): Map<number, number> {
  const rows = database
    .prepare(
      `${recalled} SELECT l.ledger_index AS ledger, count(*) AS count ${usable} AND l.ledger_index < ? GROUP BY l.ledger_index`,
    )
    .all(did, end);
  return new Map(rows.map((row) => [Number(row['ledger']), Number(row['count'])]));
}
