/**
 * What members recalled, and how far the union has come with it. That something is to be given up is a row first, in
 * the transaction that decides it; the lines, the sealed bytes and the receipt follow from the row, each however often
 * it is tried.
 */
export const recallTables = `
  CREATE TABLE IF NOT EXISTS recalls (
    record_id TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    data_cid TEXT NOT NULL,
    through INTEGER,
    dated_at INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    at INTEGER NOT NULL,
    is_done INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE IF NOT EXISTS recall_targets (
    recall TEXT NOT NULL REFERENCES recalls,
    batch TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (recall, batch, first, last)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS recall_entries (
    recall TEXT NOT NULL REFERENCES recalls,
    ledger_index INTEGER NOT NULL REFERENCES ledger,
    events INTEGER NOT NULL,
    is_done INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (recall, ledger_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS recall_receipts (
    id INTEGER PRIMARY KEY,
    recall TEXT NOT NULL REFERENCES recalls,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    answer TEXT,
    UNIQUE (recall, part)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS recalled_events (
    ledger_index INTEGER NOT NULL REFERENCES ledger,
    event_index INTEGER NOT NULL,
    refused TEXT,
    PRIMARY KEY (ledger_index, event_index)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS recalled_parts (
    ledger_index INTEGER NOT NULL REFERENCES ledger,
    first INTEGER NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (ledger_index, first, size)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS erasures (
    record_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    is_done INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE INDEX IF NOT EXISTS recalls_author ON recalls (author);
  CREATE INDEX IF NOT EXISTS recalls_outstanding ON recalls (record_id) WHERE is_done = 0;
  CREATE INDEX IF NOT EXISTS recall_targets_batch ON recall_targets (batch);
  CREATE INDEX IF NOT EXISTS recall_entries_outstanding ON recall_entries (recall, ledger_index) WHERE is_done = 0;
  CREATE INDEX IF NOT EXISTS recall_receipts_outstanding ON recall_receipts (id) WHERE answer IS NULL;
  CREATE INDEX IF NOT EXISTS erasures_outstanding ON erasures (record_id) WHERE is_done = 0;
  CREATE INDEX IF NOT EXISTS refusals_recall ON refusals (record_id) WHERE answer IS NULL AND path = 'recall';
`;

/** Tables to which rows are added and in which nothing changes. */
export const finalRecallTables = ['recall_targets', 'recalled_events'];

/** Tables in which a row is done once and stays so; with the columns that never change. */
export const doneRecallTables = {
  recalls: 'record_id, author, data_cid, through, dated_at, unknown, at',
  recall_entries: 'recall, ledger_index, events',
  erasures: 'record_id, at',
};

/** Triggers by name: what is abandoned unless nothing is lost by it. */
export const recallGuards = {
  // A line goes only when it is noted that it was recalled, and does not come back.
  ledger_events_keep: `DELETE ON ledger_events WHEN NOT EXISTS (SELECT 1 FROM recalled_events r
    WHERE r.ledger_index = OLD.ledger_index AND r.event_index = OLD.event_index)`,
  ledger_events_gone: `INSERT ON ledger_events WHEN EXISTS (SELECT 1 FROM recalled_events r
    WHERE r.ledger_index = NEW.ledger_index AND r.event_index = NEW.event_index)`,
  // A hash goes only for that of a larger part.
  recalled_parts_keep: `DELETE ON recalled_parts WHEN NOT EXISTS (SELECT 1 FROM recalled_parts r
    WHERE r.ledger_index = OLD.ledger_index AND r.size > OLD.size
      AND r.first <= OLD.first AND r.first + r.size >= OLD.first + OLD.size)`,
  recalled_parts_fixed: 'UPDATE ON recalled_parts',
};
