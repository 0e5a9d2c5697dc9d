import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { openBooks, type Books } from './books.ts';
import { parseOptions } from './options.ts';

/** `sheaf-union export`: JSON Lines of what the union may use, one row in memory at a time. */
export async function exportLedger(args: string[]): Promise<void> {
  const options = parseOptions(args, { out: { type: 'string' } });
  const books = openBooks(options.data);
  try {
    const lines = Readable.from(readLines(books));
    if (options.out === undefined) await pipeline(lines, process.stdout, { end: false });
    else await pipeline(lines, createWriteStream(options.out, { mode: 0o600 }));
  } finally {
    books.database.close();
  }
}

/** What members sent is theirs: a contribution that its author has deleted from the node is not among it. */
const acceptedEvents = `
  SELECT l.ledger_index AS ledger, l.record_id AS batch, l.author, e.event_index AS "index", e.line
  FROM ledger l JOIN ledger_events e ON e.ledger_index = l.ledger_index
  WHERE e.refused IS NULL AND NOT EXISTS (
    SELECT 1 FROM messageStoreMessages m
    WHERE m.tenant = ? AND m.interface = 'Records' AND m.recordId = l.record_id AND m.method = 'Delete'
      AND m.author = l.author)
  ORDER BY l.ledger_index, e.event_index`;

function* readLines({ did, database }: Books): Generator<string> {
  for (const row of database.prepare(acceptedEvents).iterate(did)) yield `${JSON.stringify(row)}\n`;
}
