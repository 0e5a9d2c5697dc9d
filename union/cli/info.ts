import { openBooks, type Books } from './books.ts';
import { parseOptions } from './options.ts';

/** What a union holds. Times in milliseconds since the epoch. */
interface UnionInfo {
  did: string;
  members: number;
  consents: number;
  batches: number;
  eventsAccepted: number;
  eventsRefused: number;
  /** Batches and other records that were not taken, by reason. */
  refusals: Record<string, number>;
  receiptsOutstanding: number;
  newestLedgerTime: number | null;
}

/** `sheaf-union info`: the union's counts, for people or as JSON. */
export function info(args: string[]): void {
  const options = parseOptions(args, { json: { type: 'boolean', default: false } });
  const books = openBooks(options.data);
  try {
    const counts = readInfo(books);
    console.log(options.json ? JSON.stringify(counts) : describe(counts));
  } finally {
    books.database.close();
  }
}

function readInfo({ did, database }: Books): UnionInfo {
  const one = (sql: string) => Number(database.prepare(`SELECT (${sql}) AS value`).get()?.['value'] ?? 0);
  const refusals = database
    .prepare('SELECT reason, count(*) AS count FROM refusals GROUP BY reason ORDER BY reason')
    .all();
  // Books that an older version kept know of no one removed.
  const countRemoved = () =>
    one(`SELECT count(*) FROM sqlite_master WHERE name = 'admissions'`) === 0
      ? 0
      : one(`SELECT count(*) FROM admissions WHERE state = 'removed'`);
  const batches = one('SELECT count(*) FROM ledger');
  return {
    did,
    members: one('SELECT count(*) FROM members') - countRemoved(),
    consents: one('SELECT count(*) FROM consents'),
    batches,
    eventsAccepted: one('SELECT sum(accepted) FROM ledger'),
    eventsRefused: one('SELECT sum(refused) FROM ledger'),
    refusals: Object.fromEntries(refusals.map((row) => [String(row['reason']), Number(row['count'])])),
    receiptsOutstanding: one('SELECT count(*) FROM ledger WHERE answer IS NULL'),
    newestLedgerTime: batches === 0 ? null : one('SELECT max(at) FROM ledger'),
  };
}

function describe(counts: UnionInfo): string {
  const refusals = Object.entries(counts.refusals).map(([reason, count]) => `${count} ${reason}`);
  const rows: [string, string | number][] = [
    ['did', counts.did],
    ['members', counts.members],
    ['consents', counts.consents],
    ['batches', counts.batches],
    ['events accepted', counts.eventsAccepted],
    ['events refused', counts.eventsRefused],
    ['refusals', refusals.join(', ') || 'none'],
    ['receipts outstanding', counts.receiptsOutstanding],
    [
      'newest ledger row',
      counts.newestLedgerTime === null ? 'none' : new Date(counts.newestLedgerTime).toISOString(),
    ],
  ];
  return rows.map(([name, value]) => `${name.padEnd(22)}${value}`).join('\n');
}
