import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One line of `sheaf-union export`. */
export interface ExportedEvent {
  ledger: number;
  batch: string;
  author: string;
  index: number;
  line: string;
}

const bin = join(import.meta.dirname, '../../union/bin.ts');

/** The union's ledger as the union's own command gives it out. */
export async function exportLedger(dataDir: string): Promise<ExportedEvent[]> {
  const options = { maxBuffer: 100_000_000 };
  const { stdout } = await promisify(execFile)(process.execPath, [bin, 'export', '--data', dataDir], options);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExportedEvent);
}
