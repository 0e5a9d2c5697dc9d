import * as z from 'zod/mini';

import { memberDidSchema, recordIdSchema } from './manifest.ts';

/**
 * The union's signed word that somebody is not, or no longer, a member; the data of an `admission` record whose
 * recipient it is. Being admitted is said by a `member` record instead.
 */
export const admissionSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.admission'),
  aud: memberDidSchema,
  /** Record id of the join request that is answered, for `removed` the one that was once admitted. */
  joinRequest: recordIdSchema,
  state: z.enum(['refused', 'removed']),
  /** Why, in the union's words. */
  because: z.string().check(z.minLength(1), z.maxLength(1_000)),
  at: z.int().check(z.nonnegative()),
});
export type Admission = z.infer<typeof admissionSchema>;
