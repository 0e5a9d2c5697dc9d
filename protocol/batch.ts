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

/** Most bytes that the gzip stream of a batch may have. */
const room = limits.recordData - sealOverhead - lengthPrefix;

/**
 * Header and lines → gzip → length prefix and padding, ready to be sealed.
 *
 * @returns the padded bytes, or `undefined` if they do not fit the largest size class, or would inflate beyond the limit.
 */
export async function encodeBatch(
  address: BatchAddress,
  lines: readonly BatchLine[],
): Promise<Bytes | undefined> {
  const packed = await pack(address, lines, await rootOfLines(lines));
  return packed && packed.length <= room ? pad(packed) : undefined;
}

function rootOfLines(lines: readonly BatchLine[]): Promise<string> {
  return merkleRoot(lines.map(({ line }) => toUtf8(line)));
}

function pad(packed: Bytes): Bytes {
  const size = sizeClasses.find((each) => each >= lengthPrefix + packed.length + sealOverhead);
  const padded = new Uint8Array((size ?? limits.recordData) - sealOverhead);
  new DataView(padded.buffer).setUint32(0, packed.length);
  padded.set(packed, lengthPrefix);
  return padded;
}

/** @returns the gzip stream, or `undefined` if it would inflate beyond the limit */
async function pack(
  address: BatchAddress,
  lines: readonly BatchLine[],
  root: string,
): Promise<Bytes | undefined> {
  const header: BatchHeader = {
    v: 1,
    typ: 'sheaf.batch',
    ...address,
    count: lines.length,
    root,
    visits: numberVisits(lines),
  };
  const bytes = toUtf8([JSON.stringify(header), ...lines.map(({ line }) => line)].join('\n'));
  return bytes.length > limits.batchInflated ? undefined : gzip(bytes);
}

function numberVisits(lines: readonly BatchLine[]): number[] {
  const numbersByVisit = new Map<string, number>();
  return lines.map(({ visit }) => {
    const number = numbersByVisit.get(visit) ?? numbersByVisit.size;
    numbersByVisit.set(visit, number);
    return number;
  });
}

/** Stands for a root, which costs most, in a first try that only tells the ratio: as long, and as hard to compress. */
const anyRoot = 'uJ4Zq0mXvT2bW8kLr6yHcN1fPsD3aGe5RiKo9VxUhQtM';
/** Characters of the lines of everyday browsing to a byte of their gzip stream. */
const usualRatio = 6;
/** How full a batch is to be, and how full is full. */
const goal = { wanted: 0.975 * room, full: 0.95 * room };

/**
 * A run from the start of `lines` that fills one batch, and its bytes. Events are packed by compressed size, never by
 * count: a guess from the usual ratio first, then from what was measured.
 *
 * @throws PermanentError `batch.event-too-large` if not even the first line fits.
 */
export async function packBatch(
  address: BatchAddress,
  lines: readonly BatchLine[],
): Promise<{ count: number; bytes: Bytes }> {
  const all = Math.min(lines.length, limits.batchEvents);
  const ends = sumLengths(lines.slice(0, all));
  const countBelow = (chars: number) => ends.findLastIndex((end) => end <= chars) + 1;
  let fits: { count: number; packed: Bytes } | undefined;
  let [known, tooMany] = [1, all + 1];
  let count = Math.max(1, countBelow(usualRatio * room));
  let isTrial = count < all;
  while ((fits?.count ?? 0) + 1 < tooMany) {
    const run = lines.slice(0, count);
    const packed = await pack(address, run, isTrial ? anyRoot : await rootOfLines(run));
    const size = packed?.length ?? Infinity;
    if (!packed || size > room) tooMany = count;
    else if (isTrial) known = count;
    else fits = { count, packed };
    if (!isTrial && size <= room && size >= goal.full) break;
    isTrial = false;
    const guess = countBelow(((ends[count - 1] ?? 0) * goal.wanted) / size);
    count = Math.min(Math.max(guess, known, (fits?.count ?? 0) + 1), tooMany - 1);
  }
  if (fits) return { count: fits.count, bytes: pad(fits.packed) };
  throw new PermanentError('batch.event-too-large', 'This event is too large to be shared; delete it.');
}

/** Where each line ends, in characters from the start. */
function sumLengths(lines: readonly BatchLine[]): number[] {
  let end = 0;
  return lines.map(({ line }) => (end += line.length + 1));
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
