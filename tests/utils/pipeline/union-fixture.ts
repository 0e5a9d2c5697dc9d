import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { startUnion } from '../../../union/main.ts';
import { createWeb5Client } from '@/utils/member/web5-client.ts';

/** One line of `sheaf-union export`. */
export interface ExportedEvent {
  ledger: number;
  batch: string;
  author: string;
  index: number;
  line: string;
}

/** A real union on loopback with a store of its own, which survives `stop` and `start`. */
export async function startTestUnion() {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-union-'));
  const start = (port?: number) => startUnion({ dataDir, port, host: '127.0.0.1', log: () => {} });
  let running = await start(0);
  const { did, port } = running;
  return {
    did,
    stop: () => running.close(),
    async start() {
      running = await start(port);
    },
    exportLedger: () => exportLedger(dataDir),
    async remove() {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the union's own command. */
async function exportLedger(dataDir: string): Promise<ExportedEvent[]> {
  const bin = join(import.meta.dirname, '../../../union/bin.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [bin, 'export', '--data', dataDir]);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExportedEvent);
}

/** What the union client script does in a browser (entrypoints/union-client.ts). */
export function provideUnionClient(): void {
  Object.assign(globalThis, { sheafUnionClient: { createWeb5Client } });
}
