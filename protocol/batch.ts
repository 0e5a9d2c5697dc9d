import * as z from 'zod/mini';

import { fromUtf8, toUtf8, type Bytes } from './bytes.ts';
import { PermanentError } from './error.ts';
import { gunzip, gzip } from './gzip.ts';
import { limits } from './limits.ts';
import { recordIdSchema, unionDidSchema } from './manifest.ts';
import { merkleRoot } from './merkle.ts';
import { safeParse } from './safe-parse.ts';
import { sealOverhead } from './seal.ts';

/** Sizes a sealed batch may have, in bytes, so that its size says little about its content. */
export const sizeClasses = [2_000, 4_000, 8_000, 16_000, limits.recordData] as const;

/** Bytes before the gzip stream that give its length, big endian; zeros fill up to the size class. */
const lengthPrefix = 4;

/** First line of a batch. `seq` and `previous` (a data CID) chain a member's batches at one union. */
export const batchHeaderSchema = z.strictObject({
  v: z.literal(1),
  typ: z.literal('sheaf.batch'),
  aud: unionDidSchema,
  /** Record id of the consent under which the events are contributed. */
  consent: recordIdSchema,
  seq: z.int().check(z.nonnegative()),
  previous: z.nullable(recordIdSchema),
  count: z.int().check(z.positive(), z.lte(limits.batchEvents)),
  /** Merkle root over the event lines (RFC 9162). */
  root: z.string().check(z.regex(/^u[\w-]{43}$/)),
  /** For each event the page visit it belongs to, numbered within this batch from 0. */
  visits: z.array(z.int().check(z.nonnegative())).check(z.maxLength(limits.batchEvents)),
});
export type BatchHeader = z.infer<typeof batchHeaderSchema>;

/** What the header says beside what follows from the lines. */
export type BatchAddress = Pick<BatchHeader, 'aud' | 'consent' | 'seq' | 'previous'>;

/** One event on its way into a batch: its line (protocol/event.ts) and its page visit (any id; only equality counts). */
export interface BatchLine {
  line: string;
  visit: string;
}

/**
 * Header and lines → gzip → length prefix and padding, ready to be sealed.
 *
 * @returns the padded bytes, or `undefined` if they do not fit the largest size class, or would inflate beyond the limit.
 */
export async function encodeBatch(
  address: BatchAddress,
  lines: readonly BatchLine[],
): Promise<Bytes | undefined> {
  const header: BatchHeader = {
    v: 1,
    typ: 'sheaf.batch',
    ...address,
    count: lines.length,
    root: await merkleRoot(lines.map(({ line }) => toUtf8(line))),
    visits: numberVisits(lines),
  };
  const text = [JSON.stringify(header), ...lines.map(({ line }) => line)].join('\n');
  const bytes = toUtf8(text);
  if (bytes.length > limits.batchInflated) return undefined;
  const packed = await gzip(bytes);
  const size = sizeClasses.find((each) => each >= lengthPrefix + packed.length + sealOverhead);
  if (size === undefined) return undefined;
  const padded = new Uint8Array(size - sealOverhead);
  new DataView(padded.buffer).setUint32(0, packed.length);
  padded.set(packed, lengthPrefix);
  return padded;
}

function numberVisits(lines: readonly BatchLine[]): number[] {
  const numbersByVisit = new Map<string, number>();
  return lines.map(({ visit }) => {
    const number = numbersByVisit.get(visit) ?? numbersByVisit.size;
    numbersByVisit.set(visit, number);
    return number;
  });
}

/**
 * The longest run from the start of `lines` that fits one batch, and its bytes. Events are packed by compressed size,
 * never by count: a guess from the measured ratio first, then halving.
 *
 * @throws PermanentError `batch.event-too-large` if not even the first line fits.
 */
export async function packBatch(
  address: BatchAddress,
  lines: readonly BatchLine[],
): Promise<{ count: number; bytes: Bytes }> {
  let fits: { count: number; bytes: Bytes } | undefined;
  let tooMany = Math.min(lines.length, limits.batchEvents) + 1;
  let count = tooMany - 1;
  while (count > (fits?.count ?? 0)) {
    const bytes = await encodeBatch(address, lines.slice(0, count));
    if (bytes) fits = { count, bytes };
    else tooMany = count;
    count = Math.floor(((fits?.count ?? 0) + tooMany) / 2);
  }
  if (!fits)
    throw new PermanentError('batch.event-too-large', 'This event is too large to be shared; delete it.');
  return fits;
}

/** A batch whose header and lines agree with each other; nothing is said yet about who sent it. */
export interface DecodedBatch {
  header: BatchHeader;
  lines: string[];
}

/**
 * Undoes `encodeBatch` and checks what the header says of the lines.
 *
 * @throws PermanentError `batch.padding`, `batch.gzip`, `batch.header`, `batch.count`, `batch.visits`, `batch.root`
 */
export async function decodeBatch(padded: Uint8Array): Promise<DecodedBatch> {
  const lines = (await unpack(padded)).split('\n');
  const header = safeParse(batchHeaderSchema, parseJson(lines.shift() ?? ''));
  if (!header.success) throw refuse('header', 'its header cannot be read');
  const { count, visits, root } = header.data;
  if (lines.length !== count)
    throw refuse('count', `its header says ${count} events, it holds ${lines.length}`);
  if (lines.some((line) => line.length > limits.eventLineChars))
    throw refuse('count', 'an event line is too long');
  if (visits.length !== count || !isNumberedInOrder(visits))
    throw refuse('visits', 'its page visits are misnumbered');
  if (root !== (await merkleRoot(lines.map(toUtf8))))
    throw refuse('root', 'its Merkle root is of other events');
  return { header: header.data, lines };
}

async function unpack(padded: Uint8Array): Promise<string> {
  const view = new DataView(padded.buffer, padded.byteOffset, padded.byteLength);
  const length = padded.length < lengthPrefix ? -1 : view.getUint32(0);
  const end = lengthPrefix + length;
  const isSized = sizeClasses.some((size) => size === padded.length + sealOverhead);
  if (!isSized || length < 0 || end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) {
    throw refuse('padding', 'its padding is wrong');
  }
  try {
    return fromUtf8(await gunzip(padded.subarray(lengthPrefix, end), limits.batchInflated));
  } catch (cause) {
    throw refuse('gzip', 'it cannot be decompressed', { cause });
  }
}

/** Numbers start at 0 and each new one is the next: there is one way to number, so that it can carry no message. */
function isNumberedInOrder(visits: readonly number[]): boolean {
  let next = 0;
  return visits.every((visit) => {
    if (visit === next) next += 1;
    return visit < next;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(reason: string, sentence: string, options?: ErrorOptions): PermanentError {
  return new PermanentError(`batch.${reason}`, `The batch is refused: ${sentence}.`, options);
}
