import { PermanentError } from '@sheaf/protocol/error';
import { safeParse } from '@sheaf/protocol/safe-parse';
import * as z from 'zod/mini';

import { damagedError } from '@/utils/member/backup-file.ts';
import {
  backupIdentitySchema,
  backupRows,
  backupSettingsSchema,
  backupSummarySchema,
} from '@/utils/store/backup-rows.ts';

/** Everything that a line of a backup can be, in the order in which they come. */
const lineSchemas = {
  summary: backupSummarySchema,
  settings: backupSettingsSchema,
  identity: backupIdentitySchema,
  ...backupRows,
};

type Lines = typeof lineSchemas;
export type LineKind = keyof Lines;
export type LineContent<K extends LineKind> = z.output<Lines[K]>;
export type Line = { [K in LineKind]: { kind: K; content: LineContent<K> } }[LineKind];

const kinds = Object.keys(lineSchemas) as LineKind[];
const lineSchema = z.tuple([z.enum(kinds), z.unknown()]);

/**
 * One line of a backup: `["events",{…}]`.
 * @throws PermanentError `backup.row` if something is in the database that no backup could give back
 */
export function toLine<K extends LineKind>(kind: K, content: LineContent<K>): string {
  const encoded = z.safeEncode(lineSchemas[kind], content);
  if (encoded.success) return JSON.stringify([kind, encoded.data]);
  const where = encoded.error.issues.map(({ path }) => path.join('.') || 'it').join(', ');
  throw new PermanentError(
    'backup.row',
    `Something in your record is not as Sheaf writes it (${kind}: ${where}), and no backup was made. Nothing is lost; please report it.`,
  );
}

/**
 * Reads the lines of a chunk, each by its schema.
 * @param least the kind of the line before; kinds come in their order
 * @throws PermanentError `backup.damaged`
 */
export function readLines(text: string, least: LineKind = 'summary'): Line[] {
  let order = kinds.indexOf(least);
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const parsed = safeParse(lineSchema, parseJson(line));
    if (!parsed.success) throw damagedError();
    const [kind, content] = parsed.data;
    const place = kinds.indexOf(kind);
    const read = safeParse(lineSchemas[kind] as z.ZodMiniType, content);
    if (place < order || !read.success) throw damagedError();
    order = place;
    return [{ kind, content: read.data } as Line];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
