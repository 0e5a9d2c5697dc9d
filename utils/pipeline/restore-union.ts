import { consentWordSchema, type Consent, type ConsentWord } from '@sheaf/protocol/consent';
import { toUnionDid } from '@sheaf/protocol/did';
import { paths } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import type { Manifest } from '@sheaf/protocol/manifest';
import type { TermsDifference } from '@sheaf/protocol/terms';

import { parseRecordJson } from '@/utils/member/parse-record.ts';
import type { ResolvedUnion } from '@/utils/member/resolve-union.ts';
import type { UnionClient } from '@/utils/member/union-client.ts';
import type { Replies } from '@/utils/messaging/replies.ts';
import type { StoredRecord, UnionRow, WordRow } from '@/utils/store/database.ts';
import { addRestoredUnion } from '@/utils/store/earlier.ts';
import { readUnion } from '@/utils/store/unions.ts';
import type { Connect } from './connect.ts';
import { continueChain } from './continue-chain.ts';
import { findEarlierBatches } from './earlier-batches.ts';
import { whileIdentityHolds } from './identity-lock.ts';
import { endIfDenied } from './join.ts';
import { lookUpUnion } from './look-up.ts';
import { memberOf } from './member.ts';
import { listOwnRecords } from './own-records.ts';
import { readCountersignatures } from './send-words.ts';
import { readUnionRecords } from './union-records.ts';

const hourMs = 60 * 60 * 1000;

/**
 * Takes up a membership of an earlier browser again, from what the union holds: the member's own join request, consent
 * and contributions, and the union's answers. All is read before anything is kept, so that it can be tried again.
 *
 * An agreement of the member that cannot be read is passed over, and named.
 *
 * @param address host name, address or did:web, as a person types it
 * @throws PermanentError `restore.already`, `restore.nothing`, and what `lookUpUnion` throws; RecoverableError while the
 *   union cannot be reached
 */
export async function restoreUnion(address: string, connect: Connect): Promise<Replies['restoreUnion']> {
  return whileIdentityHolds(() => restore(address, connect));
}

async function restore(address: string, connect: Connect): Promise<Replies['restoreUnion']> {
  const did = toUnionDid(address);
  if (await readUnion(did)) throw alreadyError();
  const resolved = await lookUpUnion(did);
  const { name } = resolved.manifest;
  const client = await connect({ did, keys: resolved.keys });
  const membership = await readMembership(resolved, (await memberOf(did)).did, client);
  if (!membership) throw nothingError(name);
  const batches = await findEarlierBatches(membership.union, client);
  if (!(await addRestoredUnion(membership, continueChain(batches, Date.now()), batches)))
    throw alreadyError();
  return { name, batches: batches.length, passedOver: membership.passedOver };
}

/** @returns undefined if the union has no agreement of this member, or never admitted them */
async function readMembership(
  { keys, manifest, manifestRecord }: ResolvedUnion,
  memberDid: string,
  client: UnionClient,
): Promise<{ union: UnionRow; words: WordRow[]; passedOver: string[] } | undefined> {
  const own = { did: keys.did, keys, memberDid };
  let joinRequest: StoredRecord | undefined;
  let joinedAt = 0;
  await listOwnRecords(own, client, paths.joinRequest, ({ dateCreated }, stored) => {
    joinRequest = stored;
    joinedAt = Date.parse(dateCreated);
  });
  const { words, passedOver } = await readWords(own, client);
  const standing = words.flatMap(({ word, record }) =>
    word.typ === 'sheaf.consent' ? [{ consent: word, consentRecord: record }] : [],
  );
  const agreed = standing.at(-1);
  const isAdmitted = (await readUnionRecords(own, client, paths.member)).length > 0;
  if (!joinRequest || !agreed || !isAdmitted) return undefined;
  const receipt = words.find(({ id }) => id === agreed.consentRecord.message.recordId)?.receipt;
  const last = words.at(-1)?.word;
  const union: UnionRow = {
    ...own,
    manifest,
    manifestRecord,
    status: 'member',
    joinRequest,
    ...agreed,
    ...(receipt !== undefined && { consentReceipt: receipt }),
    ...(last?.typ === 'sheaf.withdrawal' && { withdrawn: { at: last.at } }),
    ...offerOthers(manifest, manifestRecord, agreed.consent),
    joinedAt,
    checkedAt: Date.now(),
    holdMs: manifest.holdHours * hourMs,
  };
  // It writes nothing while the union is not kept yet.
  return { union: await endIfDenied(union, client), words, passedOver };
}

/** Everything the member said of consent, oldest first, with the union's countersignatures. */
async function readWords(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
): Promise<{ words: WordRow[]; passedOver: string[] }> {
  const found: { word: ConsentWord; record: StoredRecord }[] = [];
  const passedOver = await listOwnRecords(union, client, paths.consent, (verified, record) => {
    const word = parseRecordJson(verified, consentWordSchema);
    if (word.aud === union.did) found.push({ word, record });
  });
  const find = await readCountersignatures(union, client);
  const words = found.map(({ word, record }, number): WordRow => {
    const receipt = find(record);
    return {
      id: record.message.recordId,
      union: union.did,
      number,
      word,
      record,
      ...(receipt === undefined ? { state: 'sent' } : { state: 'countersigned', receipt }),
    };
  });
  return { words, passedOver };
}

/** Terms that came after those agreed to are to be decided on; what those said is not known here any more. */
function offerOthers(
  manifest: Manifest,
  manifestRecord: string,
  { manifest: agreed }: Consent,
): Pick<UnionRow, 'offer'> {
  if (agreed.version >= manifest.version) return {};
  const after = `These are its terms in version ${manifest.version}; you agreed to version ${agreed.version}.`;
  const differences: TermsDifference[] = [{ about: 'terms', after, isWider: true }];
  return { offer: { manifest, manifestRecord, at: Date.now(), differences } };
}

function alreadyError(): PermanentError {
  return new PermanentError('restore.already', 'You have this union here already.');
}

function nothingError(name: string): PermanentError {
  return new PermanentError(
    'restore.nothing',
    `${name} has no agreement that was signed with this phrase. Check the address; if it is right, you were not a member with this phrase, and can join.`,
  );
}
