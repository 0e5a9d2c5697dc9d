import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env['SHEAF_FIXTURES'] ?? join(process.cwd(), '../shared/fixtures');

/** Folder of real saved pages, which are not ours to publish; undefined where it is not, and their tests are skipped. */
export const fixturesDir = existsSync(join(root, 'articles')) ? root : undefined;
if (!fixturesDir) console.info('Saved pages are not here (SHEAF_FIXTURES): their tests are skipped.');

/** A saved page as a document, without what would be loaded from elsewhere. */
export function parsePage(html: string): Document {
  const still = html.replaceAll(/<link[^>]*>|<\/?iframe[^>]*>/gi, '');
  return new DOMParser().parseFromString(still, 'text/html');
}
