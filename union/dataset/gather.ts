import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import { categories, type EventType } from '@sheaf/protocol/category';
import { PermanentError } from '@sheaf/protocol/error';
import type { WireEvent } from '@sheaf/protocol/event';

import { readUsableEvents, type UsableEvent } from '../steward/usable-events.ts';
import { columns, lineShape } from './columns.ts';
import { sqlText, type Workshop } from './workshop.ts';

/** Which rows are taken, and under which names. */
export interface Gathering {
  database: DatabaseSync;
  did: string;
  /** Key of the pseudonyms, 32 bytes. */
  key: Uint8Array;
  isWanted: (event: WireEvent, row: UsableEvent) => boolean;
  /** Told every few thousand rows how many were looked at. */
  onRead: (rows: number) => void;
}

/** Ledger entries that rows were taken from, and how many usable events each had. */
export interface Gathered {
  authors: Set<string>;
  usableByEntry: Map<number, number>;
  rows: number;
}

/** One row an event, its line not read yet. */
export const rawTable =
  'CREATE TABLE raw (ledger INTEGER, event INTEGER, member VARCHAR, day VARCHAR, type VARCHAR, line VARCHAR)';

/** Rows between two moments in which the program can be stopped. */
const breath = 4_096;

/**
 * Reads the ledger into the workshop: `raw` one row an event, `entries` one row a batch, `facts` the events by column,
 * with nothing left out yet.
 *
 * @throws PermanentError `dataset.line` if a line in the books cannot be read
 */
export async function gather(workshop: Workshop, gathering: Gathering): Promise<Gathered> {
  const gathered: Gathered = { authors: new Set(), usableByEntry: new Map(), rows: 0 };
  const entries = new Map<number, [string, string]>();
  await workshop.run(rawTable);
  await workshop.append('raw', readRows(gathering, gathered, entries));
  await workshop.run('CREATE TABLE entries (ledger INTEGER, batch VARCHAR, consent VARCHAR)');
  await workshop.append('entries', listEntries(entries));
  await readFacts(workshop);
  return gathered;
}

/** Makes `facts` of `raw`. */
export async function readFacts(workshop: Workshop): Promise<void> {
  const read = columns.map(({ name, from }) => `${from} AS ${name}`).join(', ');
  await workshop.run(
    `CREATE TABLE facts AS SELECT ledger, event, member, day, type, e."at" AS moment, ${read}
     FROM (SELECT *, json_transform(line, ${sqlText(JSON.stringify(lineShape))}) AS e FROM raw)`,
  );
  await workshop.run('DROP TABLE raw');
}

async function* readRows(
  { database, did, key, isWanted, onRead }: Gathering,
  gathered: Gathered,
  entries: Map<number, [string, string]>,
): AsyncGenerator<(number | string)[]> {
  const nameMember = pseudonymsBy(key);
  let seen = 0;
  for (const row of readUsableEvents(database, did)) {
    seen += 1;
    if (seen % breath === 0) {
      onRead(seen);
      await new Promise(setImmediate);
    }
    gathered.usableByEntry.set(row.ledger, (gathered.usableByEntry.get(row.ledger) ?? 0) + 1);
    const event = readLine(row);
    if (!isWanted(event, row)) continue;
    gathered.authors.add(row.author);
    gathered.rows += 1;
    entries.set(row.ledger, [row.batch, row.consent]);
    yield [row.ledger, row.index, nameMember(row.author), toDay(event.at), event.type, toPlainLine(event)];
  }
  onRead(seen);
}

async function* listEntries(entries: Map<number, [string, string]>): AsyncGenerator<(number | string)[]> {
  for (const [ledger, [batch, consent]] of entries) yield [ledger, batch, consent];
}

const types = new Set<string>(Object.values(categories).flatMap((category) => category.types));

/** The steward took the line by its schema; what matters for a folder's name and the reading is looked at again. */
function readLine({ ledger, index, line }: UsableEvent): WireEvent {
  let event: Partial<WireEvent> | null = {};
  try {
    event = JSON.parse(line) as Partial<WireEvent> | null;
  } catch {
    // Told below, like every other line that is none.
  }
  if (typeof event?.site === 'string' && types.has(event.type as EventType) && isMoment(event.at)) {
    return event as WireEvent;
  }
  throw new PermanentError(
    'dataset.line',
    `Event ${index} of ledger entry ${ledger} is not in a form that this program knows. ` +
      'If a newer version of it kept these books, use that; else restore the database from your copy.',
  );
}

function isMoment(at: unknown): at is number {
  return Number.isSafeInteger(at) && Number(at) >= 0;
}

/** Latest moment that has a date of four digits in its year; a member may date an event as they like. */
const lastMoment = Date.UTC(9999, 11, 31);

/** UTC day, `YYYY-MM-DD`. */
function toDay(at: number): string {
  return new Date(Math.min(at, lastMoment)).toISOString().slice(0, 10);
}

/**
 * The event said again, so that two readers of JSON cannot read two things in it (a key twice, half a character), and
 * the one that chose the partition is the one that decides.
 */
function toPlainLine(event: WireEvent): string {
  const line = JSON.stringify(event);
  if (!line.includes('\\u')) return line;
  return JSON.stringify(event, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\u{fffd}') : value,
  );
}

/** A keyed hash of each DID; whoever lacks the key cannot make it from a DID, nor from another dataset's. */
function pseudonymsBy(key: Uint8Array): (did: string) => string {
  const names = new Map<string, string>();
  return (did) => {
    let name = names.get(did);
    if (name === undefined) {
      name = createHmac('sha256', key).update(did).digest('base64url').slice(0, 22);
      names.set(did, name);
    }
    return name;
  };
}
