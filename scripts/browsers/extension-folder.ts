import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BrowserError, messageOf } from './errors.ts';

/**
 * Absolute path of a built extension, after a look whether there is one. An archive is taken as it is.
 * @param path folder with a manifest.json, or an archive
 * @throws BrowserError `extension-did-not-load`, sooner and clearer than the browser would say it
 */
export async function findExtension(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    if ((await stat(absolute)).isDirectory()) {
      JSON.parse(await readFile(join(absolute, 'manifest.json'), 'utf8'));
    }
    return absolute;
  } catch (error) {
    throw new BrowserError(
      'extension-did-not-load',
      `There is no built extension in ${absolute}: ${messageOf(error)}. Build it first.`,
      { cause: error },
    );
  }
}
