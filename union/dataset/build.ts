import { copyFileSync, existsSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import type { Purpose } from '@sheaf/protocol/manifest';

import { syncToDisk } from '../node/durable-file.ts';
import { countUsableEvents } from '../steward/usable-events.ts';
import { hashFile, hashOf, partitionPath, readCard, type Card } from './card.ts';
import { columnsVersion, rareColumns } from './columns.ts';
import { judgeFor, readConsents, readNewest, type HeldConsents } from './consents.ts';
import { describeDataset } from './describe.ts';
import { gather, type Gathered } from './gather.ts';
import { readLedgerHead } from './ledger-head.ts';
import { clearDraft, noteDraft, putInPlace, takeShelf, toShelf, type Shelf } from './shelf.ts';
import { listPartitions, releasedColumns, rowsOf, suppress, type Partition } from './suppress.ts';
import { openWorkshop, sqlPath, sqlText, type Workshop } from './workshop.ts';

/** How far a build or a check is. */
export type Progress = (step: string, done: number) => void;

export interface BuildOptions {
  dataDir: string;
  /** The union's books, open for writing. */
  books: { did: string; database: DatabaseSync };
  name: string;
  purpose: Purpose;
  /** Fewest members that a value of a rare column must have. */
  k: number;
  signal: AbortSignal;
  onProgress: Progress;
}

/**
 * Builds the next version of a dataset and enters it in the books. It is there in whole or not at all, wherever this is
 * stopped or killed: it is made as a draft, the books decide whether it counts, and only then does it get its place.
 *
 * @throws RecoverableError `dataset.stopped`; `dataset.changed` if members took something back meanwhile
 * @throws PermanentError `dataset.purpose` if earlier versions are for another purpose; `dataset.empty` if no row may be
 *   used; `dataset.line`, `dataset.consent`, `dataset.key`, `store.locked`
 */
export async function buildDataset(options: BuildOptions): Promise<Card> {
  const { dataDir, books, signal } = options;
  const shelf = toShelf(dataDir);
  const release = takeShelf(dataDir, shelf, books.database);
  let workshop: Workshop | undefined;
  try {
    const last = findLast(books.database, options);
    mkdirSync(shelf.draft.release, { recursive: true, mode: 0o700 });
    const reach = [
      shelf.draft.folder,
      ...(last > 0 ? [shelf.release({ name: options.name, version: last })] : []),
    ];
    workshop = await openWorkshop(shelf.draft.work, reach, signal);
    return await make(workshop, shelf, last, options);
  } finally {
    workshop?.close();
    clearDraft(shelf);
    release();
  }
}

/** Number of the newest version, 0 for none. */
function findLast(database: DatabaseSync, { name, purpose }: BuildOptions): number {
  const row = database
    .prepare('SELECT version, purpose FROM datasets WHERE name = ? ORDER BY version DESC LIMIT 1')
    .get(name);
  if (row && row['purpose'] !== purpose) {
    throw new PermanentError(
      'dataset.purpose',
      `${name} is a dataset for ${String(row['purpose'])}. Give one for ${purpose} another name, so that the two cannot be joined.`,
    );
  }
  return Number(row?.['version'] ?? 0);
}

async function make(
  workshop: Workshop,
  shelf: Shelf,
  last: number,
  { books, name, purpose, k, onProgress }: BuildOptions,
): Promise<Card> {
  const { did, database } = books;
  const builtAt = Date.now();
  const consents = await readConsents(database, did, Number.MAX_SAFE_INTEGER);
  const judge = judgeFor(consents, purpose, builtAt);
  const gathered = await gather(workshop, {
    database,
    did,
    key: shelf.key(name),
    isWanted: (event, { author, consent }) => judge(event, author, consent),
    onRead: (rows) => {
      onProgress('events read', rows);
    },
  });
  if (gathered.rows === 0) {
    throw new PermanentError(
      'dataset.empty',
      `No member's consent lets an event be used for ${purpose} now, so there is nothing to build.`,
    );
  }
  await suppress(workshop, k);
  const ledger = await readLedgerHead(database);
  const earlier = last === 0 ? undefined : await findEarlier(shelf.release({ name, version: last }));
  const partitions: Card['partitions'] = [];
  for (const partition of await listPartitions(workshop)) {
    partitions.push(await writePartition(workshop, partition, shelf.draft.release, last + 1, earlier));
    onProgress('files written', partitions.length);
  }
  const card: Card = {
    v: 1,
    typ: 'sheaf.dataset',
    union: did,
    name,
    version: last + 1,
    purpose,
    builtAt,
    columns: columnsVersion,
    k,
    members: gathered.authors.size,
    rows: gathered.rows,
    suppressed: await countSuppressed(workshop),
    ledger,
    partitions,
  };
  for (const [file, text] of Object.entries(describeDataset(card))) {
    writeFileSync(join(shelf.draft.release, file), text, { flush: true });
  }
  await writeOrigins(workshop, shelf.draft.origins);
  noteDraft(shelf, card);
  await enterInBooks(workshop, books, card, shelf, { gathered, consents });
  putInPlace(shelf, card);
  return card;
}

interface Earlier {
  folder: string;
  card: Card;
}

/** The version before, if its files can be carried over: an operator may have moved it away. */
async function findEarlier(folder: string): Promise<Earlier | undefined> {
  if (!existsSync(join(folder, 'dataset.json'))) return undefined;
  const { card } = await readCard(folder);
  return card.columns === columnsVersion ? { folder, card } : undefined;
}

/** Writes the file of one partition, or carries over that of the version before if it holds the same rows. */
async function writePartition(
  workshop: Workshop,
  partition: Partition,
  release: string,
  version: number,
  earlier: Earlier | undefined,
): Promise<Card['partitions'][number]> {
  const { day, type, rows } = partition;
  const path = join(release, partitionPath(partition));
  mkdirSync(dirname(path), { recursive: true });
  const before = earlier?.card.partitions.find((each) => each.day === day && each.type === type);
  if (earlier && before && (await isSame(workshop, partition, earlier.folder, before))) {
    carryOver(join(earlier.folder, partitionPath(partition)), path);
    return before;
  }
  await workshop.run(
    `COPY (SELECT ${releasedColumns} FROM (${rowsOf(partition)}) ORDER BY place)
     TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  syncToDisk(path);
  return { day, type, rows, bytes: statSync(path).size, sha256: await hashFile(path), since: version };
}

async function isSame(
  workshop: Workshop,
  partition: Partition,
  folder: string,
  before: Card['partitions'][number],
): Promise<boolean> {
  const path = join(folder, partitionPath(partition));
  if (before.rows !== partition.rows || !existsSync(path) || (await hashFile(path)) !== before.sha256)
    return false;
  const written = `SELECT ${releasedColumns}, file_row_number AS place
    FROM read_parquet(${sqlPath(path)}, file_row_number = true, hive_partitioning = false)`;
  return (await workshop.rows(`(${rowsOf(partition)} EXCEPT ${written}) LIMIT 1`)).length === 0;
}

/** The same bytes on the disk once, where the file system can say so. */
function carryOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    syncToDisk(to);
  }
}

async function countSuppressed(workshop: Workshop): Promise<Record<string, number>> {
  const rows = await workshop.rows(
    'SELECT name, count(*) AS count FROM (SELECT unnest(suppressed) AS name FROM released) GROUP BY name',
  );
  const countsByName = new Map(rows.map((row) => [row['name'], Number(row['count'])]));
  return Object.fromEntries(
    rareColumns.flatMap(({ name }) => {
      const count = countsByName.get(name);
      return count === undefined ? [] : [[name, count]];
    }),
  );
}

/** Which row of which file came from which event and consent; kept by the union, never released. */
async function writeOrigins(workshop: Workshop, path: string): Promise<void> {
  await workshop.run(
    `COPY (
       SELECT r.day, r.type, r.rowid - min(r.rowid) OVER (PARTITION BY r.day, r.type) AS place,
         r.ledger, r.event, e.batch, e.consent
       FROM released r JOIN entries e ON e.ledger = r.ledger ORDER BY r.rowid)
     TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  syncToDisk(path);
}

/** Stretches of events of one entry that are in this version. */
const stretches = `
  SELECT ledger, min(event) AS first, max(event) AS last
  FROM (SELECT ledger, event, event - row_number() OVER (PARTITION BY ledger ORDER BY event) AS run FROM released)
  GROUP BY ledger, run ORDER BY ledger, first`;

/**
 * One transaction: nothing that this version rests on was taken back since it was read, and here is what it holds. So a
 * recall either finds this version in the books, or this version lacks what was recalled.
 */
async function enterInBooks(
  workshop: Workshop,
  { did, database }: BuildOptions['books'],
  card: Card,
  shelf: Shelf,
  basis: { gathered: Gathered; consents: HeldConsents },
): Promise<void> {
  const rows = await workshop.rows(stretches);
  const originsHash = await hashFile(shelf.draft.origins);
  const cardHash = hashOf(describeDataset(card)['dataset.json'] ?? '');
  database.exec('BEGIN IMMEDIATE');
  try {
    if (hasChanged(database, did, card, basis)) {
      throw new RecoverableError(
        'dataset.changed',
        'While it was built, a member recalled something or changed a consent. Nothing was kept; build it again.',
      );
    }
    const { lastInsertRowid: id } = database
      .prepare(
        'INSERT INTO datasets (name, version, purpose, card_sha256, origins_sha256, at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(card.name, card.version, card.purpose, cardHash, originsHash, card.builtAt);
    const insert = database.prepare(
      'INSERT INTO dataset_rows (ledger_index, first_event, last_event, dataset) VALUES (?, ?, ?, ?)',
    );
    for (const row of rows) insert.run(Number(row['ledger']), Number(row['first']), Number(row['last']), id);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function hasChanged(
  database: DatabaseSync,
  did: string,
  card: Card,
  { gathered, consents }: { gathered: Gathered; consents: HeldConsents },
): boolean {
  const newest = readNewest(database, Number.MAX_SAFE_INTEGER);
  const usable = countUsableEvents(database, did, card.ledger.entries);
  return (
    [...gathered.authors].some((author) => newest.get(author) !== consents.newestByAuthor.get(author)) ||
    [...gathered.usableByEntry].some(([entry, count]) => usable.get(entry) !== count)
  );
}
