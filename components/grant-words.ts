import type { WantedGrant } from '@sheaf/protocol/grants';
import type { TermsDifference } from '@sheaf/protocol/terms';

import { categoryPhrases, joinWords, purposePhrases } from './agreement-words.ts';
import { countOf, formatDate } from './moments.ts';

/** So many sites are named in a sentence that is read in passing; of more, how many they are. */
const mostNamed = 4;

/** What is agreed for one category, in a sentence. */
export function describeGrant(name: string, { category, purposes, sites, expiresAt }: WantedGrant): string {
  const uses = joinWords(purposes.map((purpose) => purposePhrases[purpose]));
  const end = expiresAt === undefined ? 'until you stop it' : `until ${formatDate(expiresAt)}`;
  return `${name} may use ${categoryPhrases[category]} for ${uses}, ${describeSites(sites, mostNamed)}, ${end}.`;
}

/** @param most sites that are named; of more, how many they are */
export function describeSites({ rule, sites }: WantedGrant['sites'], most = Infinity): string {
  const named = sites.length > most ? countOf(sites.length, 'site') : joinWords(sites);
  if (rule === 'only') return `only on ${named}`;
  return sites.length === 0 ? 'on every site' : `on every site except ${named}`;
}

/** What a difference between two versions of the terms is about. */
export const differenceNames: Record<TermsDifference['about'], string> = {
  category: 'What it asks for',
  purpose: 'What it may use it for',
  retention: 'How long it keeps it',
  share: 'Your share of what it earns',
  hold: 'How long you can look before it is sent',
  terms: 'Its terms',
  reason: 'Why it asks',
  leaving: 'How to leave',
  key: 'Its keys',
  name: 'What it calls itself',
};
