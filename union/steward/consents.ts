import { consentSchema, type Consent } from '@sheaf/protocol/consent';

import type { Database } from '../node/database.ts';
import type { Inbox, Unanswered } from './inbox.ts';
import { isMember } from './members.ts';
import { checkAddress, checkTerms, readBody, refuse } from './read-body.ts';

interface Rooms {
  database: Database;
  inbox: Inbox;
  union: string;
}

/** Takes a member's consent into the union's books. */
export async function keepConsent({ recordId }: Unanswered, rooms: Rooms): Promise<void> {
  const { database } = rooms;
  const found = await readConsent(recordId, rooms);
  if (!found) return;
  const { record, consent } = found;
  await database.transact(() =>
    database.run(
      `INSERT INTO consents (record_id, author, data_cid, manifest_version, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      recordId,
      record.author,
      record.dataCid,
      consent.manifest.version,
      Date.now(),
    ),
  );
}

/** The consent of one member that a contribution names, if the union holds it. */
export async function findConsent(
  recordId: string,
  author: string,
  rooms: Rooms,
): Promise<Consent | undefined> {
  const found = await readConsent(recordId, rooms);
  return found?.record.author === author ? found.consent : undefined;
}

/** @throws PermanentError `consent.…` if it is there and cannot be counted on. */
async function readConsent(recordId: string, { database, inbox, union }: Rooms) {
  const record = await inbox.read(recordId);
  if (!record) return undefined;
  checkAddress(record, 'consent', union);
  const consent = readBody(record, consentSchema);
  await checkTerms(record, consent, union, inbox);
  if (!(await database.transact(() => isMember(database, record.author)))) {
    throw refuse(record, 'not-a-member', 'its author is not a member');
  }
  return { record, consent };
}
