import type { Category } from './category.ts';

/** What Firefox calls the data of a category (`data_collection_permissions` of an add-on's manifest). */
export const dataTypes = {
  browsing: 'browsingActivity',
  engagement: 'websiteActivity',
  search: 'searchTerms',
  reading: 'websiteContent',
  media: 'websiteActivity',
  shopping: 'websiteActivity',
} as const satisfies Record<Category, string>;
