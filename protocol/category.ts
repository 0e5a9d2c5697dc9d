import * as z from 'zod/mini';

/** What a member opts in to, one sentence of plain language each, with the event types it lets through. */
export const categories = {
  browsing: {
    sentence: 'The pages you open: address without query, title, and when.',
    types: ['page.visit'],
  },
  engagement: {
    sentence: 'How long a page had your attention, and how far you scrolled.',
    types: ['page.engagement'],
  },
} as const;

export type Category = keyof typeof categories;

export const categorySchema = z.enum(Object.keys(categories) as [Category, ...Category[]]);

export type EventType = (typeof categories)[Category]['types'][number];

const categoriesByType: Record<EventType, Category> = {
  'page.visit': 'browsing',
  'page.engagement': 'engagement',
};

/** The category whose consent lets this type of event through. */
export function categoryOf(type: EventType): Category {
  return categoriesByType[type];
}
