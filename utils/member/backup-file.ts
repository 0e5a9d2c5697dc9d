import { concatBytes, fromBase64url, fromUtf8, toBase64url, toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import { PermanentError } from '@sheaf/protocol/error';
import { gunzip, gzip } from '@sheaf/protocol/gzip';
import { safeParse } from '@sheaf/protocol/safe-parse';
import * as z from 'zod/mini';

import { createSalt, deriveKey, iterations } from './lock-secret.ts';

/** What a file is refused beyond, before anything of it is worked on. Bytes unless the name says otherwise. */
export const backupLimits = {
  file: 4 * 2 ** 30,
  header: 1_000,
  chunk: 17_000_000,
  /** What a chunk may inflate to. */
  inflated: 16_000_000,
  chunks: 100_000,
} as const;

/** Length of a chunk before it, big-endian. */
const lengthBytes = 4;
/** GCM's tag, and gzip's header and trailer around nothing. */
const smallestChunk = 16 + 18;

const kindSchema = z.looseObject({ typ: z.literal('sheaf.backup'), v: z.int() });

const headerSchema = z.strictObject({
  typ: z.literal('sheaf.backup'),
  v: z.literal(1),
  /** When it was made, ms since the epoch. */
  madeAt: z.int().check(z.nonnegative()),
  /** Version of the database whose rows it holds. */
  database: z.int().check(z.positive()),
  kdf: z.strictObject({
    name: z.literal('PBKDF2-HMAC-SHA256'),
    iterations: z.int().check(z.positive(), z.lte(10_000_000)),
    salt: z.string().check(z.regex(/^[\w-]{21}[AQgw]$/)),
  }),
  cipher: z.literal('AES-256-GCM'),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Makes the parts of a backup file, in their order (docs/backup.md). */
export interface BackupSealer {
  head: Bytes;
  /** Seals the next chunk. @param isLast none comes after it */
  seal: (text: string, isLast: boolean) => Promise<Bytes>;
}

/** Begins a backup file under a passphrase. */
export async function beginBackup(
  passphrase: string,
  { madeAt, database }: Pick<BackupHeader, 'madeAt' | 'database'>,
): Promise<BackupSealer> {
  const salt = createSalt();
  const header: BackupHeader = {
    typ: 'sheaf.backup',
    v: 1,
    madeAt,
    database,
    kdf: { name: 'PBKDF2-HMAC-SHA256', iterations, salt: toBase64url(salt) },
    cipher: 'AES-256-GCM',
  };
  const head = toUtf8(`${JSON.stringify(header)}\n`);
  const key = await deriveKey(passphrase, salt, iterations);
  let number = 0;
  return {
    head,
    async seal(text, isLast) {
      const params = toParams(head, number, isLast);
      number += 1;
      const sealed = new Uint8Array(await crypto.subtle.encrypt(params, key, await gzip(toUtf8(text))));
      return concatBytes(toUint32(sealed.length), sealed);
    },
  };
}

/** A backup file whose outside is whole: which chunks it has, all of them as long as they say. */
export interface SealedBackup {
  header: BackupHeader;
  chunks: number;
  /**
   * @returns reads one chunk, by its number from 0
   * @throws PermanentError `backup.passphrase` if it is not the one that the file was made with
   */
  unlock: (passphrase: string) => Promise<(number: number) => Promise<string>>;
}

/**
 * Looks at a backup file from outside, without its passphrase; reads no more of it than its header and the lengths of
 * its chunks.
 *
 * @throws PermanentError `backup.too-large`, `backup.not-one`, `backup.later`, `backup.cut-off`
 */
export async function readBackupFile(file: Blob): Promise<SealedBackup> {
  if (file.size > backupLimits.file) {
    throw refuse('too-large', 'This file is larger than any backup that Sheaf reads.');
  }
  const { header, head } = await readHeader(file);
  const places = await findChunks(file, head.length);
  return {
    header,
    chunks: places.length,
    async unlock(passphrase) {
      const { salt, iterations: rounds } = header.kdf;
      const key = await deriveKey(passphrase, fromBase64url(salt), rounds);
      const read = async (number: number) => {
        const place = places[number];
        if (!place) throw new RangeError(`no chunk ${number}`);
        const bytes = await readBytes(file, place.from, place.to);
        return openChunk(bytes, key, toParams(head, number, number === places.length - 1));
      };
      // What opens the first chunk is the passphrase; what does not open another is damage.
      await read(0).catch((error: unknown) => {
        throw error instanceof PermanentError ? passphraseError() : error;
      });
      return read;
    },
  };
}

async function readHeader(file: Blob): Promise<{ header: BackupHeader; head: Bytes }> {
  const start = await readBytes(file, 0, backupLimits.header);
  const end = start.indexOf(0x0a);
  const head = start.slice(0, end + 1);
  const json = parseJson(head);
  const kind = safeParse(kindSchema, json);
  if (!kind.success) throw refuse('not-one', 'This file is not a backup of Sheaf.');
  if (kind.data.v > 1) throw laterError();
  const header = safeParse(headerSchema, json);
  if (!header.success) throw refuse('not-one', 'The beginning of this backup is not as Sheaf writes it.');
  return { header: header.data, head };
}

/** The file was made by a Sheaf that is newer than this one. */
export function laterError(): PermanentError {
  return refuse('later', 'This backup was made by a later version of Sheaf. Update Sheaf, then restore it.');
}

function passphraseError(): PermanentError {
  return refuse(
    'passphrase',
    'This passphrase does not open the backup. Try again; if you are sure of it, the file was changed.',
  );
}

/** The file, or what is in it, is not as Sheaf wrote it. */
export function damagedError(): PermanentError {
  return refuse(
    'damaged',
    'This backup is damaged. Nothing of it was restored; try another copy of the file.',
  );
}

async function findChunks(file: Blob, start: number): Promise<{ from: number; to: number }[]> {
  const places: { from: number; to: number }[] = [];
  for (let from = start; from < file.size;) {
    const length = fromUint32(await readBytes(file, from, from + lengthBytes));
    const to = from + lengthBytes + length;
    const isChunk = length >= smallestChunk && length <= backupLimits.chunk && to <= file.size;
    if (!isChunk || places.length === backupLimits.chunks) throw cutError();
    places.push({ from: from + lengthBytes, to });
    from = to;
  }
  if (places.length === 0) throw cutError();
  return places;
}

function cutError(): PermanentError {
  return refuse(
    'cut-off',
    'This backup is not whole: it was cut off or changed. Try another copy of the file.',
  );
}

async function openChunk(bytes: Bytes, key: CryptoKey, params: AesGcmParams): Promise<string> {
  try {
    const packed = new Uint8Array(await crypto.subtle.decrypt(params, key, bytes));
    return fromUtf8(await gunzip(packed, backupLimits.inflated));
  } catch (error) {
    if (error instanceof DOMException && error.name !== 'OperationError') throw error;
    throw damagedError();
  }
}

/** The key is used for this one file, so that the chunk's number is never used twice with it. */
function toParams(head: Bytes, number: number, isLast: boolean): AesGcmParams {
  const iv = concatBytes(new Uint8Array(8), toUint32(number));
  return {
    name: 'AES-GCM',
    iv,
    additionalData: concatBytes(head, toUint32(number), Uint8Array.of(isLast ? 1 : 0)),
  };
}

async function readBytes(file: Blob, from: number, to: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function toUint32(value: number): Bytes {
  const bytes = new Uint8Array(lengthBytes);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function fromUint32(bytes: Bytes): number {
  return bytes.length === lengthBytes ? new DataView(bytes.buffer).getUint32(0) : 0;
}

function refuse(reason: string, sentence: string): PermanentError {
  return new PermanentError(`backup.${reason}`, sentence);
}
