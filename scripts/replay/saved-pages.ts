import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

import * as z from 'zod';

import type { Answer } from '../sites/serve.ts';

const selector = z.string().check(z.minLength(1), z.maxLength(1_000));

/** What is done on a page once it is open, one after the other. */
const actionSchema = z.union([
  z.strictObject({ scroll: z.union([z.literal('end'), z.int()]) }),
  z.strictObject({ click: selector }),
  /** By the keyboard: Enter on it, which also reaches what something else covers. */
  z.strictObject({ press: selector }),
  z.strictObject({ play: selector }),
  z.strictObject({ wait: z.int().check(z.nonnegative(), z.lte(60_000)) }),
]);
export type Action = z.infer<typeof actionSchema>;

const pageSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000)),
  /** Path inside the folder. */
  file: z.string().check(z.minLength(1), z.maxLength(500)),
  contentType: z.optional(z.string().check(z.maxLength(100))),
  /** The page's own scripts run; without it, it stays as it was saved. */
  scripts: z.optional(z.boolean()),
  actions: z.optional(z.array(actionSchema).check(z.maxLength(100))),
});

const indexSchema = z.strictObject({ pages: z.array(pageSchema).check(z.minLength(1), z.maxLength(1_000)) });

/** Bytes. */
const limits = { index: 1_000_000, file: 20_000_000 };

export interface SavedPage {
  url: string;
  actions: readonly Action[];
  answer: Answer;
}

/**
 * Reads a folder of saved pages: its `index.json` (docs/replay.md) and the files that it names.
 * @throws Error that says which line to mend, for an index that is no such index, and for a file that is not in the folder
 */
export async function readSavedPages(folder: string): Promise<SavedPage[]> {
  const path = join(folder, 'index.json');
  const parsed = indexSchema.safeParse(parseJson(path, (await readLimited(path, limits.index)).toString()));
  if (!parsed.success) throw new Error(`${path} is no index of pages:\n${z.prettifyError(parsed.error)}`);
  const root = await realpath(folder);
  return Promise.all(
    parsed.data.pages.map(async ({ url, file, contentType, scripts, actions = [] }) => {
      const found = await realpath(join(root, file)).catch(() => undefined);
      if (found === undefined) throw new Error(`${path} names ${file}, which is not in the folder.`);
      if (!found.startsWith(root + sep))
        throw new Error(`${path} names ${file}, which lies outside the folder.`);
      const headers = scripts ? {} : { 'content-security-policy': "script-src 'none'" };
      const body = await readLimited(found, limits.file);
      return { url, actions, answer: { type: contentType ?? 'text/html; charset=utf-8', headers, body } };
    }),
  );
}

async function readLimited(path: string, bytes: number): Promise<Buffer> {
  const { size } = await stat(path).catch(() => {
    throw new Error(`There is no ${path}. A folder of saved pages has an index.json: see docs/replay.md.`);
  });
  if (size > bytes) throw new Error(`${path} has ${size} bytes; at most ${bytes} are read.`);
  return readFile(path);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}
