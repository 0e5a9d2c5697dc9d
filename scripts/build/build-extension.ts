import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { moduleListDir } from './list-modules.ts';

const root = join(import.meta.dirname, '../..');

/** Folder of the built extension, as it is installed from. */
export function extensionDir(browser: 'chrome' | 'firefox'): string {
  return join(root, '.output', `${browser}-mv3`);
}

/**
 * Builds the extension for production, the very build that is published.
 * @returns the folder it is in
 * @throws Error with the build's own words
 */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  await rm(moduleListDir(`${browser}-mv3`), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser], { cwd: root });
  return extensionDir(browser);
}
