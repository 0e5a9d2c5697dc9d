import { consentSchema, type Consent } from '@sheaf/protocol/consent';
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

/** Takes a member's consent into the union's books. */
export async function keepConsent({ recordId }: Unanswered, rooms: Rooms): Promise<void> {
  const { database, inbox } = rooms;
  const record = await inbox.read(recordId);
  if (!record) return;
  const consent = await readConsent(record, rooms);
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

/**
 * The consent of one member that a contribution names, if the union holds it.
 * @throws PermanentError `consent.…` if the union refuses it.
 */
export async function findConsent(
  recordId: string,
  author: string,
  rooms: Rooms,
): Promise<Consent | undefined> {
  const record = await rooms.inbox.read(recordId);
  const isTheirs = record?.author === author && record.protocolPath === paths.consent;
  return isTheirs ? readConsent(record, rooms) : undefined;
}

async function readConsent(record: VerifiedRecord, { database, inbox, union }: Rooms): Promise<Consent> {
  checkAddress(record, 'consent', union);
  const consent = readBody(record, consentSchema);
  await checkTerms(record, consent, union, inbox);
  if (!(await database.transact(() => isMember(database, record.author)))) {
    throw refuse(record, 'not-a-member', 'its author is not a member');
  }
  return consent;
}
