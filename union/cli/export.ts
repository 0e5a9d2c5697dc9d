import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { readUsableEvents } from '../steward/usable-events.ts';
import { openBooks, type Books } from './books.ts';
import { parseOptions } from './options.ts';

/** `sheaf-union export`: JSON Lines of what the union may use, one row in memory at a time. */
export async function exportLedger(args: string[]): Promise<void> {
  const options = parseOptions(args, { out: { type: 'string' } });
  const books = openBooks(options.data, 'export');
  try {
    const lines = Readable.from(readLines(books));
    if (options.out === undefined) await pipeline(lines, process.stdout, { end: false });
    else await pipeline(lines, createWriteStream(options.out, { mode: 0o600 }));
  } finally {
    books.database.close();
  }
}

function* readLines({ did, database }: Books): Generator<string> {
  for (const { ledger, batch, author, index, line } of readUsableEvents(database, did)) {
    yield `${JSON.stringify({ ledger, batch, author, index, line })}\n`;
  }
}
