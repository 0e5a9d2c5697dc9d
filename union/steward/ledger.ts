import type { Receipt } from '@sheaf/protocol/receipt';

import type { Database } from '../node/database.ts';
import { isRefused } from './refusals.ts';
import type { VerifiedBatch } from './verify-batch.ts';

/** How a batch stands to the member's earlier ones, by `seq` and `previous`. Recorded, not judged. */
type Chain = 'first' | 'follows' | 'gap' | 'repeat';

/**
 * Enters a batch and its events; inside a transaction. A batch is entered once, by whichever steward comes first.
 * @returns `repeated` if the same sealed bytes of this member are in the ledger under another record; `refused` if
 * this record was refused before, which is final.
 */
export function enterBatch(
  database: Database,
  batch: VerifiedBatch,
  at: number,
): 'entered' | 'repeated' | 'refused' {
  const { author, dataCid, recordId, header, lines } = batch;
  const [known] = database.select(
    'SELECT record_id FROM ledger WHERE author = ? AND (record_id = ? OR data_cid = ?)',
    author,
    recordId,
    dataCid,
  );
  if (known) return known['record_id'] === recordId ? 'entered' : 'repeated';
  if (isRefused(database, recordId)) return 'refused';
  const ledgerIndex = nextIndex(database);
  const refused = lines.filter((line) => line.refused).length;
  database.run(
    `INSERT INTO ledger (ledger_index, record_id, author, data_cid, consent, seq, previous, chain, root, accepted,
       refused, sealed_at, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ledgerIndex,
    recordId,
    author,
    dataCid,
    header.consent,
    header.seq,
    header.previous,
    chainOf(database, batch),
    header.root,
    lines.length - refused,
    refused,
    batch.sealedAt,
    at,
  );
  for (const [index, { line, refused: reason = null }] of lines.entries()) {
    database.run(
      'INSERT INTO ledger_events (ledger_index, event_index, line, refused) VALUES (?, ?, ?, ?)',
      ledgerIndex,
      index,
      line,
      reason,
    );
  }
  return 'entered';
}

function nextIndex(database: Database): number {
  const [row] = database.select('SELECT coalesce(max(ledger_index) + 1, 0) AS next FROM ledger');
  return Number(row?.['next']);
}

function chainOf(database: Database, { author, header }: VerifiedBatch): Chain {
  const [last] = database.select(
    'SELECT seq, data_cid FROM ledger WHERE author = ? ORDER BY seq DESC, ledger_index DESC LIMIT 1',
    author,
  );
  if (!last) return header.seq === 0 && header.previous === null ? 'first' : 'gap';
  const seq = Number(last['seq']);
  if (header.seq === seq + 1 && header.previous === last['data_cid']) return 'follows';
  const taken = database.select('SELECT 1 FROM ledger WHERE author = ? AND seq = ?', author, header.seq);
  return taken.length > 0 ? 'repeat' : 'gap';
}

/** The receipt that a ledger row calls for; inside a transaction. It depends on the ledger alone. */
export function draftReceipt(database: Database, ledgerIndex: number): { receipt: Receipt; at: number } {
  const [row = {}] = database.select(
    'SELECT record_id, author, data_cid, accepted, at FROM ledger WHERE ledger_index = ?',
    ledgerIndex,
  );
  const refused = database.select(
    `SELECT event_index, refused FROM ledger_events WHERE ledger_index = ? AND refused IS NOT NULL
     UNION ALL
     SELECT event_index, refused FROM recalled_events WHERE ledger_index = ? AND refused IS NOT NULL
     ORDER BY event_index`,
    ledgerIndex,
    ledgerIndex,
  );
  const receipt: Receipt = {
    v: 1,
    typ: 'sheaf.receipt',
    aud: String(row['author']),
    batch: String(row['record_id']),
    dataCid: String(row['data_cid']),
    accepted: Number(row['accepted']),
    refused: refused.map((event) => ({
      index: Number(event['event_index']),
      reason: String(event['refused']) as Receipt['refused'][number]['reason'],
    })),
    ledgerIndex,
  };
  return { receipt, at: Number(row['at']) };
}
