import { hkdfSync } from 'node:crypto';

import { readPhrase } from '../../utils/member/phrase.ts';
import { findInProfile } from './find-in-profile.ts';

/** What a profile holds of all by which one could be a member at a union; where, by what it is. */
export function findSecrets(
  profile: string,
  { words, passphrase, union }: { words: readonly string[]; passphrase: string; union: string },
): Promise<string[]> {
  const root = readPhrase(words.join(' '));
  if (!(root instanceof Uint8Array)) throw new Error('the phrase is none');
  const seed = new Uint8Array(hkdfSync('sha256', root, 'sheaf.member/1', union, 32));
  const runs = words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
  return findInProfile(profile, { root, seed, phrase: runs, passphrase: [passphrase] });
}
