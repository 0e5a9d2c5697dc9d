import { admissionSchema } from '@sheaf/protocol/admission';
import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import type { Consent, ConsentGrant, JoinRequest } from '@sheaf/protocol/consent';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { commitInvitation, hashInvitation } from '@sheaf/protocol/invitation';

import type { SignedRecord, UnionClient } from '@/utils/member/union-client.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { addUnion, endMembership, forgetRefused, readUnion, updateUnion } from '@/utils/store/unions.ts';
import { keepFirstWord, replaceDraft } from '@/utils/store/words.ts';
import { asOf } from './as-of.ts';
import { asksFor, readAgreed } from './change-consent.ts';
import type { Connect } from './connect.ts';
import { whileIdentityHolds } from './identity-lock.ts';
import { lookUpUnion } from './look-up.ts';
import { memberOf } from './member.ts';
import { sendDated } from './send.ts';
import { sendWords } from './send-words.ts';
import { signWord } from './sign-word.ts';
import { readUnionRecords, readUnionRecordsAs } from './union-records.ts';

const hourMs = 60 * 60 * 1000;

/** What the member agreed to when joining. */
interface Agreed {
  union: string;
  manifestRecord: string;
  grants: ConsentGrant[];
  /** The code that the union gave out, if it did: it is told only that it is known (protocol/invitation.ts). */
  invitation?: string | undefined;
  /** Of each kind the union gets the least, until the member gives it more. */
  isLeast?: boolean | undefined;
}

/**
 * Joins a union under what the member read and agreed to. The union is kept with a signed join request; its answer
 * and the consent follow by `advanceMembership`, whenever that is.
 *
 * @throws PermanentError `join.manifest-changed` if the union's terms are no longer those that were read;
 *   `join.more-than-asked` if more is agreed to than the union asks for; `join.already`; `join.known` if the union has
 *   the member and this browser does not know of it
 */
export async function joinUnion(agreed: Agreed, connect: Connect): Promise<void> {
  await whileIdentityHolds(() => join(agreed, connect));
}

async function join(agreed: Agreed, connect: Connect): Promise<void> {
  const { keys, manifest, manifestRecord } = await lookUpUnion(agreed.union);
  if (manifestRecord !== agreed.manifestRecord) {
    throw new PermanentError(
      'join.manifest-changed',
      'The union changed its terms just now. Read them again.',
    );
  }
  if (!asksFor(manifest, agreed.grants)) {
    throw new PermanentError(
      'join.more-than-asked',
      'This is more than the union asks for. Look it up again.',
    );
  }
  const { did: memberDid } = await memberOf(keys.did);
  const terms = { aud: keys.did, manifest: { record: manifestRecord, version: manifest.version } };
  const request: JoinRequest = {
    v: 1,
    typ: 'sheaf.joinRequest',
    ...terms,
    ...(agreed.invitation !== undefined && {
      invitation: await commitInvitation(await hashInvitation(agreed.invitation), memberDid),
    }),
  };
  const consent: Consent = {
    v: 1,
    typ: 'sheaf.consent',
    ...terms,
    givenAt: Date.now(),
    grants: agreed.grants,
  };
  const client = await connect({ did: keys.did, keys });
  if (!(await readUnion(keys.did)) && (await isAdmitted({ did: keys.did, keys, memberDid }, client))) {
    throw new PermanentError(
      'join.known',
      'This union knows you as its member from before. Take your membership up again on the page “Your identity”, so that it goes on where it was.',
    );
  }
  const joinRequest = await signRequest(keys.did, toJson(request), client);
  // Who was refused may ask again, with a new request.
  await forgetRefused(keys.did);
  const isNew = await addUnion({
    did: keys.did,
    keys,
    manifest,
    manifestRecord,
    memberDid,
    status: 'joining',
    joinRequest,
    consent,
    joinedAt: Date.now(),
    checkedAt: Date.now(),
    holdMs: manifest.holdHours * hourMs,
    ...(agreed.isLeast && { details: leastDetails(agreed.grants) }),
  });
  if (!isNew) throw new PermanentError('join.already', 'You are a member of this union already.');
}

/** The least of each kind that is still something. */
function leastDetails(grants: readonly ConsentGrant[]): NonNullable<UnionRow['details']> {
  return Object.fromEntries(grants.map(({ category }) => [category, 'site']));
}

/**
 * Takes a membership one step further, as far as the union's answers allow: request → admitted → consent sent. Safe to
 * repeat and to interrupt anywhere.
 *
 * @returns the membership as it is now
 */
export async function advanceMembership(union: UnionRow, client: UnionClient): Promise<UnionRow> {
  if (union.status === 'joining') {
    if (!(await isAdmitted(union, client))) {
      const asking = { ...union, joinRequest: await ask(union, client) };
      if (!(await isAdmitted(asking, client))) return endIfDenied(asking, client);
    }
    const agreed = union.consentRecord ? union : await signFirst(union, client);
    await sendWords(agreed, client, Date.now);
    await updateUnion(union.did, { status: 'member' });
    return { ...agreed, status: 'member' };
  }
  return union;
}

/** @returns the request that the union has */
async function ask({ did, joinRequest }: UnionRow, client: UnionClient): Promise<SignedRecord> {
  return sendDated(client, joinRequest, 'join request', Date.now, async () => {
    const renewed = await signRequest(did, joinRequest.data, client);
    await updateUnion(did, { joinRequest: renewed });
    return renewed;
  });
}

function signRequest(did: string, data: Bytes, client: UnionClient): Promise<SignedRecord> {
  return client.signRecord({ path: paths.joinRequest, recipient: did, format: formats.json, data });
}

/** @returns the union with what the member agrees to by now, signed */
async function signFirst({ did }: UnionRow, client: UnionClient): Promise<UnionRow> {
  for (;;) {
    const union = await readAgreed(did);
    if (union.consentRecord) return union;
    const consent = asOf(union.consent, Date.now());
    if (consent !== union.consent) await replaceDraft(did, consent);
    const consentRecord = await signWord(consent, client);
    if (await keepFirstWord(did, consent, consentRecord)) return { ...union, consent, consentRecord };
  }
}

/**
 * Ends a membership, or the wait for one, if the union said that it does not let the member in, or no longer.
 * @returns the membership as it is now
 */
export async function endIfDenied(union: UnionRow, client: UnionClient): Promise<UnionRow> {
  const answers = await readUnionRecordsAs(union, client, paths.admission, admissionSchema);
  const denial = answers.find(
    ({ content }) =>
      content.aud === union.memberDid &&
      // A refusal is of one request; the member may have made another since.
      (content.state === 'removed' || content.joinRequest === union.joinRequest.message.recordId),
  );
  if (!denial) return union;
  const { state: status, because, at } = denial.content;
  const answer = { because, at };
  await endMembership(union.did, status, answer);
  return { ...union, status, answer };
}

async function isAdmitted(
  union: Pick<UnionRow, 'did' | 'keys' | 'memberDid'>,
  client: UnionClient,
): Promise<boolean> {
  return (await readUnionRecords(union, client, paths.member)).length > 0;
}

function toJson(content: JoinRequest): Bytes {
  return toUtf8(JSON.stringify(content));
}
