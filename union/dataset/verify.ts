import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { PermanentError } from '@sheaf/protocol/error';

import type { DatasetVersion } from '../steward/datasets.ts';
import type { Progress } from './build.ts';
import { hashFile, partitionPath, readCard, type Card } from './card.ts';
import { columns, columnsVersion, framingColumns, rareColumns, type Column } from './columns.ts';
import { judgeFor, readConsents } from './consents.ts';
import { describeDataset } from './describe.ts';
import { gather } from './gather.ts';
import { readLedgerHead } from './ledger-head.ts';
import { clearDraft, takeShelf, toShelf, type Shelf } from './shelf.ts';
import { releasedColumns } from './suppress.ts';
import { openWorkshop, sqlPath, type Workshop } from './workshop.ts';

export interface VerifyOptions {
  dataDir: string;
  books: { did: string; database: DatabaseSync };
  name: string;
  /** Absent: the newest. */
  version?: number | undefined;
  signal: AbortSignal;
  onProgress: Progress;
}

/** A version that is what the ledger says. */
export interface Verified {
  card: Card;
  /** Rows whose events were recalled or deleted since, and which therefore cannot be looked up any more. */
  gone: number;
}

/**
 * Checks a version against the books: that its files are those that were built; that each row is an event of the ledger, of
 * a batch, a member and a consent that covered it for the purpose then; that each column says what the line says, or
 * nothing and so in `suppressed`; and that fewer than k members share no value of a rare column. It does not check that
 * nothing was left out for no reason, nor the ledger's lines against what members signed (`sheaf-union verify`).
 *
 * @throws PermanentError `dataset.none`; `dataset.form` if another version of this program built it; `dataset.card`;
 *   `dataset.differs` with what does
 */
export async function verifyDataset(options: VerifyOptions): Promise<Verified> {
  const { dataDir, books, signal } = options;
  const shelf = toShelf(dataDir);
  const release = takeShelf(dataDir, shelf, books.database);
  let workshop: Workshop | undefined;
  try {
    const row = findVersion(books.database, options);
    const version = { name: options.name, version: Number(row['version']) };
    const { card, sha256 } = await readCard(shelf.release(version));
    if (card.columns !== columnsVersion) {
      throw new PermanentError(
        'dataset.form',
        'Another version of this program built it, with other columns. Check it with that.',
      );
    }
    const originsHash = await hashFile(shelf.origins(version)).catch(() => undefined);
    const problems = [
      ...(sha256 === row['card_sha256'] ? [] : ['dataset.json is not the one that was built']),
      ...(originsHash === row['origins_sha256'] ? [] : ['the file of origins is not the one that was built']),
      ...(await checkFiles(shelf.release(version), card)),
    ];
    failOn(problems, version);
    workshop = await openWorkshop(
      shelf.draft.work,
      [shelf.release(version), join(shelf.origins(version), '..')],
      signal,
    );
    const { problems: inRows, gone } = await checkRows(workshop, shelf, card, Number(row['id']), options);
    failOn(inRows, version);
    return { card, gone };
  } finally {
    workshop?.close();
    clearDraft(shelf);
    release();
  }
}

function findVersion(database: DatabaseSync, { name, version }: VerifyOptions) {
  const row = database
    .prepare(
      'SELECT * FROM datasets WHERE name = ? AND version = coalesce(?, version) ORDER BY version DESC LIMIT 1',
    )
    .get(name, version ?? null);
  if (row) return row;
  const which = version === undefined ? name : `${name} ${version}`;
  throw new PermanentError('dataset.none', `No dataset ${which} was built; see: sheaf-union dataset list`);
}

function failOn(problems: readonly string[], { name, version }: DatasetVersion): void {
  if (problems.length === 0) return;
  const more = problems.length > 10 ? `; and ${problems.length - 10} more` : '';
  throw new PermanentError(
    'dataset.differs',
    `${name} ${version} is not what the books say: ${problems.slice(0, 10).join('; ')}${more}. ` +
      'Restore it from your copy, or build the next version and hand that out.',
  );
}

/** That a release holds the files it was built with, and no other. */
async function checkFiles(release: string, card: Card): Promise<string[]> {
  const described = describeDataset(card);
  const hashesByPath = new Map(card.partitions.map((each) => [partitionPath(each), each.sha256]));
  const problems: string[] = [];
  for (const [file, text] of Object.entries(described)) {
    const found = await readFile(join(release, file), 'utf8').catch(() => undefined);
    if (found !== text) problems.push(`${file} is ${found === undefined ? 'missing' : 'changed'}`);
  }
  for (const [path, sha256] of hashesByPath) {
    const found = await hashFile(join(release, path)).catch(() => undefined);
    if (found !== sha256) problems.push(`${path} is ${found === undefined ? 'missing' : 'changed'}`);
  }
  for (const entry of await readdir(release, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(release.length + 1);
    if (!entry.isDirectory() && !hashesByPath.has(path) && !Object.hasOwn(described, path)) {
      problems.push(`${path} does not belong to it`);
    }
  }
  return problems;
}

async function checkRows(
  workshop: Workshop,
  shelf: Shelf,
  card: Card,
  id: number,
  { books: { did, database }, onProgress }: VerifyOptions,
): Promise<{ problems: string[]; gone: number }> {
  const judge = judgeFor(await readConsents(database, did, card.builtAt), card.purpose, card.builtAt);
  const isHeld = readStretches(database, id);
  let uncovered = 0;
  const gathered = await gather(workshop, {
    database,
    did,
    key: shelf.key(card.name),
    isWanted: (event, row) => {
      if (!isHeld(row.ledger, row.index)) return false;
      if (!judge(event, row.author, row.consent)) uncovered += 1;
      return true;
    },
    onRead: (rows) => {
      onProgress('events read', rows);
    },
  });
  await readShown(workshop, shelf, card, onProgress);
  const head = await readLedgerHead(database, card.ledger.entries);
  const count = async (sql: string) =>
    Number((await workshop.rows(`SELECT count(*) AS n FROM ${sql}`))[0]?.['n']);
  const held = countStretches(database, id);
  const problemsBySentence = {
    'the ledger is not the one that it was built from': Number(
      head.head !== card.ledger.head || head.entries !== card.ledger.entries,
    ),
    'rows come from an event that no consent covered then': uncovered,
    'rows are of no event that the books name': await count(
      'shown s ANTI JOIN origins o ON o.day = s.day AND o.type = s.type AND o.place = s.place',
    ),
    'events that the books name have no row':
      Math.abs(held - (await count('shown'))) + Math.abs(held - (await count('origins'))),
    'rows name another batch or consent than the ledger': await count(
      'origins o JOIN entries e ON e.ledger = o.ledger WHERE o.batch <> e.batch OR o.consent <> e.consent',
    ),
    'rows do not say what the member sent': await count(
      `shown s JOIN origins o ON o.day = s.day AND o.type = s.type AND o.place = s.place
       JOIN facts f ON f.ledger = o.ledger AND f.event = o.event WHERE NOT (${saysTheSame})`,
    ),
    ...(await countRare(workshop, card.k)),
  };
  return {
    problems: Object.entries(problemsBySentence)
      .filter(([, number]) => number > 0)
      .map(([sentence, number]) => (number > 1 ? `${sentence} (${number})` : sentence)),
    gone: held - gathered.rows,
  };
}

/** Whether a version held an event of the ledger, by the books. */
function readStretches(database: DatabaseSync, id: number): (ledger: number, event: number) => boolean {
  const rows = database
    .prepare('SELECT ledger_index, first_event, last_event FROM dataset_rows WHERE dataset = ?')
    .all(id);
  const byEntry = Map.groupBy(rows, (row) => Number(row['ledger_index']));
  return (ledger, event) =>
    (byEntry.get(ledger) ?? []).some(
      (row) => Number(row['first_event']) <= event && event <= Number(row['last_event']),
    );
}

function countStretches(database: DatabaseSync, id: number): number {
  const row = database
    .prepare('SELECT sum(last_event - first_event + 1) AS n FROM dataset_rows WHERE dataset = ?')
    .get(id);
  return Number(row?.['n']);
}

/** Makes `shown` of the release's files, and `origins`. */
async function readShown(workshop: Workshop, shelf: Shelf, card: Card, onProgress: Progress): Promise<void> {
  const typed = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await workshop.run(
    `CREATE TABLE shown (day VARCHAR, type VARCHAR, place BIGINT, member ${framingColumns.member.type}, ${typed},
       suppressed ${framingColumns.suppressed.type})`,
  );
  for (const [index, partition] of card.partitions.entries()) {
    const path = join(shelf.release(card), partitionPath(partition));
    await workshop.run(
      `INSERT INTO shown BY NAME SELECT ? AS day, ? AS type, file_row_number AS place, ${releasedColumns}
       FROM read_parquet(${sqlPath(path)}, file_row_number = true, hive_partitioning = false)`,
      partition.day,
      partition.type,
    );
    onProgress('files read', index + 1);
  }
  await workshop.run(
    `CREATE TABLE origins AS FROM read_parquet(${sqlPath(shelf.origins(card))}, hive_partitioning = false)`,
  );
}

const saysTheSame = [
  's.day = f.day AND s.type = f.type AND s.member = f.member',
  ...columns.map((column) =>
    column.rare ? saysItOrHides(column) : `s.${column.name} IS NOT DISTINCT FROM f.${column.name}`,
  ),
].join(' AND ');

/** Either the value is there and not called suppressed, or it is called so and (of a list, in part) not there. */
function saysItOrHides({ name, type }: Column): string {
  const hidden = `list_contains(s.suppressed, '${name}')`;
  const rest =
    type === 'VARCHAR[]'
      ? `list_has_all(f.${name}, s.${name}) AND len(s.${name}) < len(f.${name})`
      : `s.${name} IS NULL AND f.${name} IS NOT NULL`;
  return `CASE WHEN ${hidden} THEN coalesce(${rest}, false) ELSE s.${name} IS NOT DISTINCT FROM f.${name} END`;
}

/** Values that are shown and that fewer than k members of the version have, by a sentence about their column. */
async function countRare(workshop: Workshop, k: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, type } of rareColumns) {
    const values = type === 'VARCHAR[]' ? `unnest(${name})` : name;
    const rows = await workshop.rows(
      `SELECT 1 FROM (SELECT member, ${values} AS value FROM shown) WHERE value IS NOT NULL
       GROUP BY value HAVING count(DISTINCT member) < ${k}`,
    );
    counts[`values of ${name} are shared by fewer than ${k} members`] = rows.length;
  }
  return counts;
}
