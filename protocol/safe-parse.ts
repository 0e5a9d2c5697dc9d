import type * as z from 'zod/mini';

/** What a value comes to by a schema; `error`: in which places it is not of its form. */
export type Parsed<T> =
  { success: true; data: T } | { success: false; data?: undefined; error: Pick<z.core.$ZodError, 'issues'> };

const measureless: z.core.$ZodIssue = { code: 'custom', path: [], message: 'has a length that is no number' };

/**
 * Reads a value by a schema, whatever it is. Zod's own does not take everything: its checks of a length also read the
 * `length` of what is no string and no list, and throw where that is an object that has no value, such as
 * `{"length": {"valueOf": 1, "toString": 1}}`.
 */
export function safeParse<T extends z.ZodMiniType>(schema: T, value: unknown): Parsed<z.output<T>> {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? { success: true, data: parsed.data } : { success: false, error: parsed.error };
  } catch (error) {
    if (error instanceof TypeError) return { success: false, error: { issues: [{ ...measureless }] } };
    throw error;
  }
}
