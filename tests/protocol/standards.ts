import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env['SHEAF_FIXTURES'] ?? join(import.meta.dirname, '../../../shared/fixtures');

/** Says in a test's name why it may be skipped. */
export const whereStandardsLie = 'from ../shared/fixtures or SHEAF_FIXTURES, else skipped';

/** A published test vector file, or undefined where the fixtures are not at hand. */
export function readStandard(name: string): Buffer | undefined {
  const path = join(folder, 'standards', name);
  return existsSync(path) ? readFileSync(path) : undefined;
}
