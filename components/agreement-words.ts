import type { Category } from '@sheaf/protocol/category';
import type { Purpose } from '@sheaf/protocol/manifest';

/** What a category is called inside a sentence. */
export const categoryPhrases: Record<Category, string> = {
  browsing: 'the pages you open',
  engagement: 'how long a page has your attention, and where its links take you',
  search: 'what you search for',
  reading: 'what kind of text you read',
  media: 'what you play',
  shopping: 'what you shop for',
};

/** Heading of a category's checkbox. */
export const categoryNames: Record<Category, string> = {
  browsing: 'Pages you open',
  engagement: 'Attention',
  search: 'Searches',
  reading: 'Reading',
  media: 'Videos and recordings',
  shopping: 'Shopping',
};

/** What a purpose is called inside a sentence. */
export const purposePhrases: Record<Purpose, string> = {
  research: 'research whose results are published',
  insights: 'statistics about many members together',
  'train-ai': 'training AI models',
  'sell-access': 'selling access to the pool',
};

/** Heading of a purpose's checkbox. */
export const purposeNames: Record<Purpose, string> = {
  research: 'Research',
  insights: 'Statistics',
  'train-ai': 'Training AI',
  'sell-access': 'Selling access',
};

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** `a`, `a and b`, `a, b, and c`. */
export function joinWords(words: readonly string[]): string {
  return lists.format(words);
}
