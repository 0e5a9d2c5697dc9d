import * as z from 'zod/mini';

/**
 * How much of an event a union gets, the member's to choose for each union and category; each says less than the one
 * before. What is stored has lost what the privacy filters take out already.
 */
export const details = {
  full: { name: 'Full', sentence: 'The address and the title, as they are in your record.' },
  path: { name: 'Path', sentence: 'The address without any parameters after “?”, and the title.' },
  site: { name: 'Site', sentence: 'Only which site it was: no address and no title.' },
  nothing: { name: 'Nothing', sentence: 'Nothing of this kind is shared with this union.' },
} as const satisfies Record<string, { name: string; sentence: string }>;

export type Detail = keyof typeof details;

export const detailSchema = z.enum(Object.keys(details) as [Detail, ...Detail[]]);
