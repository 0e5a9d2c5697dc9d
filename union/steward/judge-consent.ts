import type { Consent } from '@sheaf/protocol/consent';
import { limits } from '@sheaf/protocol/limits';
import type { VerifiedRecord } from '@sheaf/protocol/record';

import type { HeldWord } from './consents.ts';
import { refuse } from './read-body.ts';

/** A batch as far as it matters which consent it rests on. */
interface Resting {
  record: VerifiedRecord;
  /** Its place in the order of arrival at the node. */
  position: number;
  /** When its author says it was sealed; ms since the epoch. */
  sealedAt: number;
}

/**
 * The consents that must all cover an event of a batch: the one it names, and each that its author gave later and that
 * was here before it. What was made after a later word, by its own date or by its arrival, does not rest on the earlier
 * one: the order of arrival is the union's own knowledge and holds whatever a member's clock says.
 *
 * @param words everything the author said of consent, in the order of arrival
 * @throws PermanentError `contribution.consent`, `.before-consent`, `.withdrawn`, `.replaced`
 */
export function findConsents(
  { record, position, sealedAt }: Resting,
  consentId: string,
  words: readonly HeldWord[],
): Consent[] {
  const named = words.find(({ recordId }) => recordId === consentId);
  if (named?.word.typ !== 'sheaf.consent') {
    throw refuse(record, 'consent', 'the consent it names is not held by this union');
  }
  if (sealedAt + limits.clockSlackMs < named.word.givenAt) {
    throw refuse(record, 'before-consent', 'it is dated before the consent it names was given');
  }
  const consents = [named.word];
  for (const { word, position: since } of words.filter((each) => each.position > named.position)) {
    if (word.typ === 'sheaf.withdrawal') {
      if (since < position || word.at <= sealedAt) {
        throw refuse(record, 'withdrawn', 'its author had withdrawn the consent it names');
      }
    } else if (word.givenAt <= sealedAt) {
      throw refuse(
        record,
        'replaced',
        'its author had given another consent by then, which it does not name',
      );
    } else if (since < position) consents.push(word);
  }
  return consents;
}
