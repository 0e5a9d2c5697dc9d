import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onExit } from './on-exit.ts';

/** A browser profile folder. */
export interface Profile {
  /** absolute path */
  readonly dir: string;
  /** Deletes the folder if it is a temporary one; leaves a folder that was asked for. */
  remove(): Promise<void>;
}

/** A closing browser may still be writing its last files when its main process is gone. */
const REMOVE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/**
 * The folder to keep a browser profile in.
 * @param asked a folder that is to be kept (made if it is missing); without it, a temporary folder is
 *   made, and deleted by `remove()` or at the latest when this process ends
 * @param browser goes into the temporary folder's name
 */
export async function makeProfile(asked: string | undefined, browser: string): Promise<Profile> {
  if (asked !== undefined) {
    const dir = resolve(asked);
    await mkdir(dir, { recursive: true });
    return { dir, remove: async () => {} };
  }
  const dir = await mkdtemp(join(tmpdir(), `sheaf-${browser}-`));
  const withdraw = onExit(() => rmSync(dir, REMOVE));
  return {
    dir,
    remove: async () => {
      await rm(dir, REMOVE);
      withdraw();
    },
  };
}
