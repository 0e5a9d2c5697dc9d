import { PermanentError } from '@sheaf/protocol/error';

import { adoptTerms as keepTerms } from '@/utils/store/words.ts';

/**
 * The member has seen that the union asks for less: those terms stand from now on, and asking for more again pauses.
 * @throws PermanentError `consent.manifest-changed` if these are not its terms any more, or ask for more
 */
export async function adoptTerms(union: string, manifestRecord: string): Promise<void> {
  if (await keepTerms(union, manifestRecord)) return;
  throw new PermanentError(
    'consent.manifest-changed',
    'The union changed its terms just now. Read them again.',
  );
}
