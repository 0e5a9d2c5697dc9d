import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportLedger } from '../../../scripts/demo/export-ledger.ts';
import { openBooks } from '../../../union/cli/books.ts';
import type { UnionConfigInput } from '../../../union/config.ts';
import { startUnion } from '../../../union/main.ts';
import { createWeb5Client } from '@/utils/member/web5-client.ts';

/** A real union on loopback with a store of its own, which survives `stop` and `start`. */
export async function startTestUnion() {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-union-'));
  const start = (port?: number, config?: UnionConfigInput) =>
    startUnion({ dataDir, port, config, host: '127.0.0.1', log: () => {} });
  let running = await start(0);
  const { did, port } = running;
  return {
    did,
    stop: () => running.close(),
    async start(config?: UnionConfigInput) {
      running = await start(port, config);
    },
    exportLedger: () => exportLedger(dataDir),
    /** How each batch of a member follows the one before, by the union's books. */
    readChain(author: string): string[] {
      const { database } = openBooks(dataDir);
      const rows = database
        .prepare('SELECT chain FROM ledger WHERE author = ? ORDER BY ledger_index')
        .all(author);
      database.close();
      return rows.map(({ chain }) => String(chain));
    },
    async remove() {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the union client script does in a browser (entrypoints/union-client.ts). */
export function provideUnionClient(): void {
  Object.assign(globalThis, { sheafUnionClient: { createWeb5Client } });
}
