import { consentWordSchema, type ConsentWord, type Withdrawal } from '@sheaf/protocol/consent';
import { paths } from '@sheaf/protocol/dwn-protocol';
import type { VerifiedRecord } from '@sheaf/protocol/record';

import type { Database } from '../node/database.ts';
import type { Inbox, Unanswered } from './inbox.ts';
import { isMember } from './members.ts';
import { checkAddress, checkTerms, readBody, refuse } from './read-body.ts';

interface Rooms {
  database: Database;
  inbox: Inbox;
  union: string;
}

/** What a member said on the `consent` path, and its place in the order of arrival. */
export interface HeldWord {
  recordId: string;
  position: number;
  word: ConsentWord;
}

/**
 * Takes a member's consent, or its withdrawal, into the union's books.
 * @throws PermanentError `consent.…`
 */
export async function keepConsent({ recordId }: Unanswered, rooms: Rooms): Promise<void> {
  const { database, inbox } = rooms;
  const record = await inbox.read(recordId);
  if (!record) return;
  const word = await readWord(record, rooms);
  const version =
    word.typ === 'sheaf.consent' ? word.manifest.version : await findWithdrawn(record, word, rooms);
  await database.transact(() =>
    database.run(
      `INSERT INTO consents (record_id, author, data_cid, manifest_version, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      recordId,
      record.author,
      record.dataCid,
      version,
      Date.now(),
    ),
  );
}

/** Everything that one member said of consent and this union holds, in the order of arrival. */
export async function listWords(author: string, rooms: Rooms): Promise<HeldWord[]> {
  const rows = await rooms.database.transact(() =>
    rooms.database.select(
      `SELECT c.record_id, m.id FROM consents c JOIN messageStoreMessages m ON m.recordId = c.record_id
       WHERE c.author = ? AND m.interface = 'Records' AND m.method = 'Write' AND m.isLatestBaseState = 1
       ORDER BY m.id`,
      author,
    ),
  );
  const words: HeldWord[] = [];
  for (const row of rows) {
    const recordId = String(row['record_id']);
    const record = await rooms.inbox.read(recordId);
    if (record)
      words.push({ recordId, position: Number(row['id']), word: readBody(record, consentWordSchema) });
  }
  return words;
}

/** The version of the terms that the consent was given under which a withdrawal ends. */
async function findWithdrawn(
  record: VerifiedRecord,
  { consent }: Withdrawal,
  { inbox }: Rooms,
): Promise<number> {
  const withdrawn = await inbox.read(consent);
  const isTheirs = withdrawn?.author === record.author && withdrawn.protocolPath === paths.consent;
  const word = isTheirs ? readBody(withdrawn, consentWordSchema) : undefined;
  if (word?.typ === 'sheaf.consent') return word.manifest.version;
  throw refuse(record, 'unknown', 'the consent it withdraws was never given to this union');
}

async function readWord(record: VerifiedRecord, { database, inbox, union }: Rooms): Promise<ConsentWord> {
  checkAddress(record, 'consent', union);
  const word = readBody(record, consentWordSchema);
  if (word.typ === 'sheaf.consent') await checkTerms(record, word, union, inbox);
  else if (word.aud !== union) throw refuse(record, 'aud', 'it is meant for another union');
  if (!(await database.transact(() => isMember(database, record.author)))) {
    throw refuse(record, 'not-a-member', 'its author is not a member');
  }
  return word;
}
