import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { PermanentError } from '@sheaf/protocol/error';
import * as z from 'zod/mini';

import { lockFile } from '../node/data-folder.ts';
import { syncToDisk, writeDurably } from '../node/durable-file.ts';
import type { DatasetVersion } from '../steward/datasets.ts';

/** A dataset's name is a folder's name, and part of addresses. */
export const datasetNameSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

/** Where a union's datasets lie, beneath its data folder. What is released and what is kept never share a folder. */
export interface Shelf {
  /** What may be handed out. */
  release(version: DatasetVersion): string;
  /** Which row came from where; for the union alone. */
  origins(version: DatasetVersion): string;
  /** Key of a dataset's pseudonyms; made at the first call. */
  key(name: string): Buffer;
  /** Where one version is made. */
  draft: { folder: string; release: string; origins: string; note: string; work: string };
}

export function toShelf(dataDir: string): Shelf {
  const kept = join(dataDir, 'dataset-origins');
  const folder = join(dataDir, 'dataset-draft');
  return {
    release: ({ name, version }) => join(dataDir, 'datasets', name, String(version)),
    origins: ({ name, version }) => join(kept, name, `${version}.parquet`),
    key: (name) => {
      const path = join(kept, name, 'key');
      if (!existsSync(path)) {
        mkdirSync(join(kept, name), { recursive: true, mode: 0o700 });
        writeDurably(path, randomBytes(32).toString('base64url'));
      }
      const key = Buffer.from(readFileSync(path, 'utf8'), 'base64url');
      if (key.length === 32) return key;
      throw new PermanentError(
        'dataset.key',
        `${path} is not the key of this dataset's pseudonyms. Restore it from your copy, or build under another name.`,
      );
    },
    draft: {
      folder,
      release: join(folder, 'release'),
      origins: join(folder, 'origins.parquet'),
      note: join(folder, 'version.json'),
      work: join(folder, 'work'),
    },
  };
}

const noteSchema = z.strictObject({ name: datasetNameSchema, version: z.int().check(z.positive()) });

/**
 * Holds the shelf for one build or check, and brings it in order first: a draft that the books know is put in its place,
 * any other is thrown away. The books decide; whatever a crash left behind is settled by the next who comes.
 *
 * @returns a function that lets go
 * @throws PermanentError `store.locked` if another build or check is under way
 */
export function takeShelf(dataDir: string, shelf: Shelf, database: DatabaseSync): () => void {
  const unlock = lockFile(
    join(dataDir, 'datasets.lock'),
    'Another dataset is being built or checked here. Wait until that has ended.',
  );
  try {
    if (existsSync(shelf.draft.note)) {
      const note = noteSchema.parse(JSON.parse(readFileSync(shelf.draft.note, 'utf8')));
      if (isInBooks(database, note)) putInPlace(shelf, note);
    }
    clearDraft(shelf);
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Writes beside a draft which version it is; from then on the books decide whether it counts. */
export function noteDraft(shelf: Shelf, { name, version }: DatasetVersion): void {
  writeDurably(shelf.draft.note, JSON.stringify({ name, version }));
  syncToDisk(shelf.draft.folder);
}

/** Moves a draft to where it belongs; safe to repeat. */
export function putInPlace(shelf: Shelf, version: DatasetVersion): void {
  for (const [from, to] of [
    [shelf.draft.origins, shelf.origins(version)],
    [shelf.draft.release, shelf.release(version)],
  ] as const) {
    if (!existsSync(from)) continue;
    const parent = join(to, '..');
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    renameSync(from, to);
    syncToDisk(parent);
  }
}

/** Takes away what is left of a draft. */
export function clearDraft({ draft }: Shelf): void {
  rmSync(draft.folder, { recursive: true, force: true });
}

function isInBooks(database: DatabaseSync, { name, version }: DatasetVersion): boolean {
  return (
    database.prepare('SELECT 1 FROM datasets WHERE name = ? AND version = ?').get(name, version) !== undefined
  );
}
