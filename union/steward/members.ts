import { joinRequestSchema } from '@sheaf/protocol/consent';
import type { Manifest } from '@sheaf/protocol/manifest';

import type { Database } from '../node/database.ts';
import { enterRefusedRequest, findInvitation, takeInvitation } from './admissions.ts';
import type { Inbox, Unanswered } from './inbox.ts';
import { checkAddress, checkTerms, readBody, refuse } from './read-body.ts';

interface Rooms {
  database: Database;
  inbox: Inbox;
  union: string;
  admission: NonNullable<Manifest['admission']>;
}

const sentences = {
  uninvited: 'This union lets in whoever has an invitation. Ask it for one, then ask again with its code.',
  unknown: 'The invitation code is not one of this union’s. Look at the link again, or ask for another.',
  used: 'The invitation was used as often as it may be. Ask the union for another.',
};

/**
 * Decides on a request to join: an invitation code lets in wherever it is good; without one it depends on the union
 * (`admission`). A member is admitted once; whoever was removed is not admitted again.
 *
 * @throws PermanentError `joinRequest.…` if it is not a request in the right form, or its author was removed
 */
export async function judgeRequest({ recordId }: Unanswered, rooms: Rooms): Promise<void> {
  const { database, inbox, union, admission } = rooms;
  const record = await inbox.read(recordId);
  if (!record) return;
  checkAddress(record, 'joinRequest', union);
  const request = readBody(record, joinRequestSchema);
  await checkTerms(record, request, union, inbox);
  const { author } = record;
  const { invitation } = request;
  const codeHash = invitation === undefined ? undefined : await findInvitation(database, invitation, author);
  await database.transact(() => {
    if (isRemoved(database, author)) throw refuse(record, 'removed', 'its author was removed');
    const now = Date.now();
    const isInvited = codeHash !== undefined && takeInvitation(database, codeHash, author);
    if (isInvited || admission === 'automatic') admit(database, author, recordId, now);
    else if (admission === 'approval') keepWaiting(database, author, recordId, now);
    else {
      const reason = invitation === undefined ? 'uninvited' : codeHash === undefined ? 'unknown' : 'used';
      enterRefusedRequest(database, { recordId, author }, sentences[reason], now);
    }
  });
}

function admit(database: Database, did: string, joinRequest: string, at: number): void {
  database.run(
    'INSERT INTO members (did, join_request, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    did,
    joinRequest,
    at,
  );
}

function keepWaiting(database: Database, author: string, recordId: string, at: number): void {
  database.run(
    'INSERT INTO join_requests (record_id, author, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    recordId,
    author,
    at,
  );
}

/** Whether the union has admitted this DID and not removed it since; inside a transaction. */
export function isMember(database: Database, did: string): boolean {
  return database.select('SELECT 1 FROM members WHERE did = ?', did).length > 0 && !isRemoved(database, did);
}

function isRemoved(database: Database, did: string): boolean {
  return database.select(`SELECT 1 FROM admissions WHERE did = ? AND state = 'removed'`, did).length > 0;
}
