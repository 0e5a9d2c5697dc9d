import * as z from 'zod/mini';

/** What a member opts in to, one sentence of plain language each, with the event types it lets through. */
export const categories = {
  browsing: {
    sentence: 'The pages you open: address without query, title, when, and from which site you came.',
    types: ['page.visit'],
  },
  engagement: {
    sentence:
      'How long a page had your attention, how far you scrolled, and to which sites its links took you.',
    types: ['page.engagement', 'link.click'],
  },
  search: {
    sentence: 'What you search for at search engines, and at which place the result stood that you chose.',
    types: ['search.query', 'search.click'],
  },
  reading: {
    sentence: 'What kind of text you read, on which topics and how much of it; never the text itself.',
    types: ['content.read'],
  },
  media: {
    sentence: 'Which parts of videos and recordings you played, and for how long.',
    types: ['media.watch', 'media.listen'],
  },
  shopping: {
    sentence:
      'Products you look at, put in a basket or order, with their prices; no addresses, no payment data.',
    types: ['commerce.view', 'commerce.cart', 'commerce.purchase'],
  },
} as const;

export type Category = keyof typeof categories;

export const categorySchema = z.enum(Object.keys(categories) as [Category, ...Category[]]);

export type EventType = (typeof categories)[Category]['types'][number];

const categoriesByType = new Map<EventType, Category>(
  (Object.keys(categories) as Category[]).flatMap((category) =>
    categories[category].types.map((type): [EventType, Category] => [type, category]),
  ),
);

/**
 * The category whose consent lets this type of event through.
 * @throws Error for a type that is none
 */
export function categoryOf(type: EventType): Category {
  const category = categoriesByType.get(type);
  if (!category) throw new Error(`There is no event type ${type}.`);
  return category;
}
