import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Every file of a browser's profile that holds one of the secrets, as `name: file`. Bytes are looked for as they are and
 * in hex and base64 (both alphabets, every alignment), texts in UTF-8, and all of that in UTF-16. The formats that
 * browsers compress with (Snappy, LZ4) leave as it is what did not stand before, as random bytes never do; a text that
 * may be broken up by them is best given in several pieces.
 *
 * @param dir folder of the profile; the browser is closed
 */
export async function findInProfile(
  dir: string,
  secrets: Record<string, Uint8Array | readonly string[]>,
): Promise<string[]> {
  const forms = Object.entries(secrets).map(([name, secret]) => ({ name, forms: listForms(secret) }));
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const secret of forms) {
      if (secret.forms.some((form) => bytes.includes(form)))
        found.push(`${secret.name}: ${relative(dir, path)}`);
    }
  }
  return found;
}

function listForms(secret: Uint8Array | readonly string[]): Buffer[] {
  const texts = secret instanceof Uint8Array ? listTexts(Buffer.from(secret)) : secret;
  return [
    ...(secret instanceof Uint8Array ? [Buffer.from(secret)] : []),
    ...texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]),
  ];
}

function listTexts(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].flatMap((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url');
    // What stands at the ends hangs on the neighbours.
    const inner = shifted.slice(shift === 0 ? 0 : shift + 1, -2);
    return [inner, inner.replaceAll('-', '+').replaceAll('_', '/')];
  });
  return [hex, hex.toUpperCase(), ...base64];
}
