import type { Category } from '@sheaf/protocol/category';
import type { Consent } from '@sheaf/protocol/consent';
import { PermanentError } from '@sheaf/protocol/error';

import type { RecallScope, UnionRow } from '@/utils/store/database.ts';
import { stopSharing } from '@/utils/store/unions.ts';
import { commitWord } from '@/utils/store/words.ts';
import { give, readAgreed } from './change-consent.ts';
import type { Connect } from './connect.ts';
import { countRecall, recall } from './recall.ts';
import { resealUnsent } from './reseal.ts';
import { signWord } from './sign-word.ts';

/** What a member takes back: one category, or, where none is named, everything they agreed to with a union. */
export interface Withdrawn {
  union: string;
  category?: Category | undefined;
  /** Also what was shared of it is taken back. */
  isRecalled: boolean;
}

/**
 * Takes back what a member agreed to with a union. It holds at once: what is sealed and not sent, and rests on it, never
 * leaves. The signed word goes out with the next delivery, and again until it is taken. Interrupted anywhere, it can be
 * asked for again.
 *
 * @throws PermanentError `consent.no-member`; `consent.unsigned` if nothing was agreed to yet that could be taken back
 */
export async function withdraw(
  { union: did, category, isRecalled }: Withdrawn,
  connect: Connect,
): Promise<void> {
  while (!(await takeBack(await readAgreed(did), category, connect)));
  const what: RecallScope =
    category === undefined ? { scope: 'everything' } : { scope: 'category', category };
  const { events, isMore } = await countRecall({ union: did, what });
  if (isRecalled && (events > 0 || isMore)) await recall({ union: did, what }, connect);
}

/** @returns false if another agreement stands by now */
async function takeBack(union: UnionRow, category: Category | undefined, connect: Connect): Promise<boolean> {
  if (union.withdrawn) return true;
  const grants =
    category === undefined ? [] : union.consent.grants.filter((grant) => grant.category !== category);
  if (grants.length === union.consent.grants.length) return true;
  if (grants.length === 0) return withdrawAll(union, connect);
  const consent: Consent = { ...union.consent, givenAt: Date.now(), grants };
  return give(union, consent, undefined, connect);
}

/** Takes back everything that stands. @returns false if another agreement stands by now */
async function withdrawAll({ did, keys, consentRecord }: UnionRow, connect: Connect): Promise<boolean> {
  if (!consentRecord) {
    throw new PermanentError(
      'consent.unsigned',
      'The union has not let you in yet, so there is nothing to take back. Leave it if you changed your mind.',
    );
  }
  // Also where it cannot be signed at this moment, because the keys are locked.
  await stopSharing(did);
  const consent = consentRecord.message.recordId;
  const client = await connect({ did, keys });
  const word = { v: 1, typ: 'sheaf.withdrawal', aud: did, consent, at: Date.now() } as const;
  if (!(await commitWord(did, consent, { word, record: await signWord(word, client) }))) return false;
  await resealUnsent(did, client, Date.now);
  return true;
}
