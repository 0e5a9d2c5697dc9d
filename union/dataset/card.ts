import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { PermanentError } from '@sheaf/protocol/error';
import { purposeSchema, unionDidSchema } from '@sheaf/protocol/manifest';
import * as z from 'zod/mini';

import { datasetNameSchema } from './shelf.ts';

const count = z.int().check(z.nonnegative());
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const daySchema = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const typeSchema = z.string().check(z.regex(/^[a-z]+\.[a-z]+$/));

/** What a released version says of itself: `dataset.json`, the one description that the others follow from. */
export const cardSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.dataset'),
  union: unionDidSchema,
  name: datasetNameSchema,
  version: z.int().check(z.positive()),
  purpose: purposeSchema,
  /** Milliseconds since the epoch; consents are judged as of then. */
  builtAt: count,
  /** Form of the rows (columns.ts). */
  columns: z.int().check(z.positive()),
  /** Fewest members that a value of a rare column must have to be released. */
  k: z.int().check(z.gte(2)),
  members: count,
  rows: count,
  /** Values left out, by column. */
  suppressed: z.record(z.string(), count),
  /** The ledger it was made from: its first `entries`, whose Merkle root is `head` (RFC 9162). */
  ledger: z.strictObject({ entries: count, head: z.string() }),
  partitions: z.array(
    z.strictObject({
      day: daySchema,
      type: typeSchema,
      rows: count,
      bytes: count,
      sha256: sha256Schema,
      /** Version in which this very file first came out. */
      since: z.int().check(z.positive()),
    }),
  ),
});
export type Card = z.infer<typeof cardSchema>;

/** Largest card that is read, bytes: some hundred thousand partitions. */
const largestCard = 50_000_000;

/** @throws PermanentError `dataset.card` if there is none in the folder of a release, or it cannot be used */
export async function readCard(release: string): Promise<{ card: Card; sha256: string }> {
  const path = join(release, 'dataset.json');
  try {
    const bytes = await readFile(path);
    if (bytes.length > largestCard) throw new Error('too large');
    return { card: cardSchema.parse(JSON.parse(bytes.toString())), sha256: hashOf(bytes) };
  } catch (cause) {
    throw new PermanentError(
      'dataset.card',
      `${path} is missing or is not the description of a dataset. Restore the folder from your copy, or build anew.`,
      { cause },
    );
  }
}

/** Path of a partition's file beneath the release. The folders' names are Hive's: readers take columns from them. */
export function partitionPath({ day, type }: { day: string; type: string }): string {
  return join('data', `day=${daySchema.parse(day)}`, `type=${typeSchema.parse(type)}`, 'rows.parquet');
}

/** SHA-256 of bytes, in hex. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
