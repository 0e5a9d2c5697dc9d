import { joinRequestSchema } from '@sheaf/protocol/consent';

import type { Database } from '../node/database.ts';
import type { Inbox, Unanswered } from './inbox.ts';
import { checkAddress, checkTerms, readBody } from './read-body.ts';

/** Admits whoever asks in the right form: `admission: "automatic"`. A member is admitted once. */
export async function admitMember(
  { recordId }: Unanswered,
  { database, inbox, union }: { database: Database; inbox: Inbox; union: string },
): Promise<void> {
  const record = await inbox.read(recordId);
  if (!record) return;
  checkAddress(record, 'joinRequest', union);
  await checkTerms(record, readBody(record, joinRequestSchema), union, inbox);
  await database.transact(() =>
    database.run(
      'INSERT INTO members (did, join_request, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      record.author,
      recordId,
      Date.now(),
    ),
  );
}

/** Whether the union has admitted this DID; inside a transaction. */
export function isMember(database: Database, did: string): boolean {
  return database.select('SELECT 1 FROM members WHERE did = ?', did).length > 0;
}
