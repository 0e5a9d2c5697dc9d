import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { toUnionDid } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';
import { admissionModeSchema, manifestSchema } from '@sheaf/protocol/manifest';
import * as z from 'zod/mini';

const perSecond = z.number().check(z.gt(0), z.lte(1_000_000));
const bucketSchema = z.strictObject({
  /** Requests that may come at once. */
  burst: z.int().check(z.gte(1), z.lte(1_000_000)),
  /** Requests a second after that. */
  perSecond,
});
export type BucketSize = z.infer<typeof bucketSchema>;

/** How many requests the edge serves one author and one network address; the defaults leave room for a backlog. */
const ratesSchema = z.strictObject({
  author: z._default(bucketSchema, { burst: 120, perSecond: 2 }),
  address: z._default(bucketSchema, { burst: 600, perSecond: 20 }),
  /** The node stands behind a proxy that sets `X-Forwarded-For`: take its last entry as the address. */
  behindProxy: z._default(z.boolean(), false),
});
export type Rates = z.infer<typeof ratesSchema>;

const terms = { v: true, typ: true, union: true, keys: true, validUntil: true } as const;

/** What an operator decides: the manifest's content, who is admitted, how much the edge serves. */
const configSchema = z.extend(z.omit(manifestSchema, terms), {
  admission: z._default(admissionModeSchema, 'automatic'),
  rates: z.prefault(ratesSchema, {}),
});
export type UnionConfig = z.infer<typeof configSchema>;
export type UnionConfigInput = z.input<typeof configSchema>;

/**
 * Checks a configuration.
 * @param source where it comes from, for the message.
 * @throws PermanentError `config.invalid` that names each field and what is wrong with it.
 */
export function parseConfig(input: unknown, source: string): UnionConfig {
  const parsed = configSchema.safeParse(input, { error: z.locales.en().localeError });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.map(String).join('.') : 'the whole'}: ${message}`,
  );
  throw new PermanentError('config.invalid', `${source} cannot be used. ${problems.join('; ')}.`);
}

/** @throws PermanentError `config.file`, `config.invalid` */
export function readConfig(path: string): UnionConfig {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? `is not JSON: ${cause.message}` : 'cannot be read';
    throw new PermanentError('config.file', `${path} ${reason}.`, { cause });
  }
  return parseConfig(input, path);
}

/** The configuration of a union that was started without one. */
export function readDemoConfig(): UnionConfig {
  return readConfig(join(import.meta.dirname, 'demo.json'));
}

/** @throws PermanentError `config.did` if it is not the did:web of a host. */
export function checkDid(did: string): string {
  let root: string | undefined;
  try {
    root = toUnionDid(did);
  } catch (cause) {
    throw new PermanentError('config.did', didSentence(did), { cause });
  }
  if (root !== did) throw new PermanentError('config.did', didSentence(did));
  return did;
}

function didSentence(did: string): string {
  return `${did} is not the did:web of a host; it looks like did:web:union.example.org.`;
}
