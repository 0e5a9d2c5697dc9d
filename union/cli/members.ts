import { PermanentError } from '@sheaf/protocol/error';

import { openBooks, type Books } from './books.ts';
import { parseAbout, parseOptions } from './options.ts';
import { UsageError } from './usage.ts';

/** Somebody who asked to join, and how that stands. `since` is ms since the epoch. */
interface Person {
  did: string;
  state: 'member' | 'waiting' | 'refused' | 'removed';
  since: number;
  /** What a refused or removed person was told. */
  because: string | null;
  /** The record that the state goes back to. */
  joinRequest: string;
}

/** Each person once, as they stand after the last thing that was decided. */
const people = `
  WITH said AS (
    SELECT did, 'member' AS state, at AS since, NULL AS because, join_request, 2 AS weight FROM members
    UNION ALL
    SELECT author, 'waiting', at, NULL, record_id, 1 FROM join_requests
      WHERE record_id NOT IN (SELECT join_request FROM admissions)
    UNION ALL
    SELECT did, state, at, because, join_request, CASE state WHEN 'removed' THEN 3 ELSE 0 END FROM admissions)
  SELECT did, state, since, because, join_request AS joinRequest FROM (
    SELECT *, row_number() OVER (PARTITION BY did ORDER BY weight DESC, since DESC) AS place FROM said)
  WHERE place = 1`;

function listPeople({ database }: Books): Person[] {
  return database.prepare(`${people} ORDER BY since`).all() as unknown as Person[];
}

function findPerson({ database }: Books, did: string): Person | undefined {
  return database.prepare(`SELECT * FROM (${people}) WHERE did = ?`).get(did) as unknown as
    Person | undefined;
}

/** `sheaf-union members`: everyone who asked to join, oldest first, as JSON Lines or for people. */
export function members(args: string[]): void {
  const options = parseOptions(args, { json: { type: 'boolean', default: false } });
  withBooks(options.data, (books) => {
    const all = listPeople(books);
    if (options.json) for (const person of all) console.log(JSON.stringify(person));
    else if (all.length === 0) console.log('Nobody has asked to join yet.');
    else for (const person of all) console.log(describe(person));
  });
}

function describe({ did, state, since, because }: Person): string {
  const line = `${state.padEnd(9)}${new Date(since).toISOString().slice(0, 16).replace('T', ' ')}  ${did}`;
  return because === null ? line : `${line}  ${because}`;
}

/** `sheaf-union approve`: lets in somebody who waits. */
export function approve(args: string[]): void {
  const { did, data } = parseAbout(args, {});
  withBooks(data, (books) => {
    const { joinRequest } = expectState(books, did, 'waiting');
    books.database
      .prepare('INSERT INTO members (did, join_request, at) VALUES (?, ?, ?)')
      .run(did, joinRequest, Date.now());
  });
  console.log(`${did} is let in. The union tells them when it runs.`);
}

/** `sheaf-union refuse`: does not let in somebody who waits, and says why. */
export function refuse(args: string[]): void {
  const { did, because } = decide(args, 'waiting', 'refused');
  console.log(`${did} is refused and reads: ${because}`);
}

/** `sheaf-union remove`: ends a membership, and says why. */
export function remove(args: string[]): void {
  const { did, because } = decide(args, 'member', 'removed');
  console.log(`${did} is removed and reads: ${because}`);
}

function decide(args: string[], from: 'waiting' | 'member', to: 'refused' | 'removed') {
  const { did, data, because } = parseAbout(args, { because: { type: 'string' } });
  if (typeof because !== 'string' || because.trim() === '' || because.length > 1_000) {
    throw new UsageError('Say why with --because, in a sentence of at most 1,000 characters.');
  }
  withBooks(data, (books) => {
    const { joinRequest } = expectState(books, did, from);
    books.database
      .prepare('INSERT INTO admissions (join_request, did, state, because, at) VALUES (?, ?, ?, ?, ?)')
      .run(joinRequest, did, to, because, Date.now());
  });
  return { did, because };
}

/** @throws PermanentError `members.state` if that is not how they stand */
function expectState(books: Books, did: string, state: 'member' | 'waiting'): Person {
  const person = findPerson(books, did);
  if (person?.state === state) return person;
  const words = { member: 'is a member', waiting: 'waits', refused: 'was refused', removed: 'was removed' };
  const standing = person ? `${did} ${words[person.state]}` : `${did} has not asked to join`;
  const wanted = state === 'member' ? 'Only a member can be removed' : 'Only who waits can be answered';
  throw new PermanentError('members.state', `${standing}. ${wanted}; see: sheaf-union members`);
}

/** One decision is one transaction; the union, which may run meanwhile, waits for it. */
function withBooks(data: string, work: (books: Books) => void): void {
  const books = openBooks(data, 'decide');
  try {
    books.database.exec('BEGIN IMMEDIATE');
    work(books);
    books.database.exec('COMMIT');
  } finally {
    books.database.close();
  }
}
