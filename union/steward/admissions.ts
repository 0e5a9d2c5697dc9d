import type { Admission } from '@sheaf/protocol/admission';
import { commitInvitation } from '@sheaf/protocol/invitation';

import type { Database, SqlRow } from '../node/database.ts';

/** Notes that a request is not granted, with the reason the person reads; inside a transaction. */
export function enterRefusedRequest(
  database: Database,
  request: { recordId: string; author: string },
  because: string,
  at: number,
): void {
  database.run(
    `INSERT INTO admissions (join_request, did, state, because, at) VALUES (?, ?, 'refused', ?, ?)
     ON CONFLICT DO NOTHING`,
    request.recordId,
    request.author,
    because,
    at,
  );
}

/** The answer that a row of `admissions` calls for. It depends on the row alone. */
export function toAdmission(row: SqlRow): { body: Admission; at: number } {
  const at = Number(row['at']);
  const body: Admission = {
    v: 1,
    typ: 'sheaf.admission',
    aud: String(row['did']),
    joinRequest: String(row['join_request']),
    state: row['state'] === 'removed' ? 'removed' : 'refused',
    because: String(row['because']),
    at,
  };
  return { body, at };
}

/** The invitation that this person's commitment speaks of, whether or not it has uses left. */
export async function findInvitation(
  database: Database,
  commitment: string,
  author: string,
): Promise<string | undefined> {
  const rows = await database.transact(() => database.select('SELECT code_hash FROM invitations'));
  for (const row of rows) {
    const codeHash = String(row['code_hash']);
    if ((await commitInvitation(codeHash, author)) === commitment) return codeHash;
  }
  return undefined;
}

/**
 * Uses an invitation for one person; inside a transaction. A person uses one once, however often they ask.
 * @returns false if it has no uses left
 */
export function takeInvitation(database: Database, codeHash: string, did: string): boolean {
  database.run(
    `INSERT INTO invitation_uses (did, code_hash)
     SELECT ?, code_hash FROM invitations
     WHERE code_hash = ? AND uses > (SELECT count(*) FROM invitation_uses WHERE code_hash = invitations.code_hash)
     ON CONFLICT DO NOTHING`,
    did,
    codeHash,
  );
  return database.select('SELECT 1 FROM invitation_uses WHERE did = ?', did).length > 0;
}
