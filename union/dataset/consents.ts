import type { DatabaseSync } from 'node:sqlite';

import { fromUtf8 } from '@sheaf/protocol/bytes';
import { consentWordSchema, isCovered, type Consent } from '@sheaf/protocol/consent';
import { PermanentError } from '@sheaf/protocol/error';
import type { WireEvent } from '@sheaf/protocol/event';
import type { Purpose } from '@sheaf/protocol/manifest';
import { dataCidOf } from '@sheaf/protocol/record';

/** What a union's books hold of its members' consents and withdrawals at one moment. */
export interface HeldConsents {
  /** What each lets through, by record id; a withdrawal lets nothing through. */
  grantsByRecord: ReadonlyMap<string, Consent['grants']>;
  /** Record id of what each member said last. */
  newestByAuthor: ReadonlyMap<string, string>;
}

/**
 * Reads every consent and withdrawal that the union holds, with who said what last by a moment (ms since the epoch), and checks that each is the one that was signed.
 * @throws PermanentError `dataset.consent` if one is not
 */
export async function readConsents(
  database: DatabaseSync,
  did: string,
  through: number,
): Promise<HeldConsents> {
  const rows = database
    .prepare(
      `SELECT c.record_id, c.data_cid, m.encodedData AS data FROM consents c JOIN messageStoreMessages m
         ON m.recordId = c.record_id AND m.tenant = ? AND m.interface = 'Records' AND m.method = 'Write'
         AND m.isLatestBaseState = 1`,
    )
    .all(did);
  const grantsByRecord = new Map<string, Consent['grants']>();
  for (const row of rows) {
    const recordId = String(row['record_id']);
    grantsByRecord.set(recordId, await readGrants(recordId, String(row['data_cid']), String(row['data'])));
  }
  return { grantsByRecord, newestByAuthor: readNewest(database, through) };
}

/** Record id of the consent or withdrawal that each member gave last, by the order in which the union took them. */
export function readNewest(database: DatabaseSync, through: number): Map<string, string> {
  const rows = database
    .prepare('SELECT author, record_id FROM consents WHERE at <= ? ORDER BY at, rowid')
    .all(through);
  return new Map(rows.map((row) => [String(row['author']), String(row['record_id'])]));
}

async function readGrants(
  recordId: string,
  dataCid: string,
  encodedData: string,
): Promise<Consent['grants']> {
  const data = Buffer.from(encodedData, 'base64url');
  try {
    if ((await dataCidOf(data)) !== dataCid) throw new Error('its data has another CID');
    const word = consentWordSchema.parse(JSON.parse(fromUtf8(data)));
    return word.typ === 'sheaf.consent' ? word.grants : [];
  } catch (cause) {
    throw new PermanentError(
      'dataset.consent',
      `The consent ${recordId} in the database is not the one that was signed. Restore the database from your copy.`,
      { cause },
    );
  }
}

/** Whether an event, contributed by a member under a consent, may be used. */
export type Judge = (event: WireEvent, author: string, consent: string) => boolean;

/**
 * Judges for one purpose at one moment: the consent that the batch names must cover the event for it, and so must the
 * member's newest word, so that whoever has narrowed or withdrawn since is not in it. A grant that has expired by then covers
 * nothing. A consent that its author deleted from the node counts as withdrawn.
 *
 * @param now ms since the epoch
 */
export function judgeFor(held: HeldConsents, purpose: Purpose, now: number): Judge {
  const grantsByRecord = new Map(
    [...held.grantsByRecord].map(([recordId, grants]) => [
      recordId,
      { grants: grants.filter(({ purposes }) => purposes.includes(purpose)) },
    ]),
  );
  return (event, author, consent) =>
    [consent, held.newestByAuthor.get(author) ?? ''].every((recordId) => {
      const grants = grantsByRecord.get(recordId);
      return grants !== undefined && isCovered(grants, event, now);
    });
}
