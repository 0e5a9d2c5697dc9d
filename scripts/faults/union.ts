import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { startProcess, type RunningProcess } from '../demo/union-process.ts';
import demo from '../../union/demo.json' with { type: 'json' };
import { openProxy, passOn, type FaultProxy } from './proxy.ts';

/** An event in a union's ledger. */
export interface LedgerEvent {
  author: string;
  batch: string;
  line: { type: string; url?: string };
}

/** A union's own process behind a proxy, which has the union's address. */
export interface FaultyUnion {
  did: string;
  /** Host and port that a member types. */
  address: string;
  dataDir: string;
  proxy: FaultProxy;
  /** Ends the process without a word. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Every event that it counted, as another process reads it in its database. */
  readLedger(): LedgerEvent[];
  close(): Promise<void>;
}

/** Another address of this computer than 127.0.0.1; a Mac has no other but IPv6's. */
const unionHost = process.platform === 'darwin' ? '::1' : '127.0.0.2';

/** More than any fault takes: what is measured here is not the limit on rates. */
const rates = {
  author: { burst: 100_000, perSecond: 10_000 },
  address: { burst: 100_000, perSecond: 10_000 },
};

/** @param name what the member sees */
export async function openUnion(name: string): Promise<FaultyUnion> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-faults-'));
  const config = join(dataDir, 'config.json');
  await writeFile(config, JSON.stringify({ ...demo, name, rates }));
  const proxy = await openProxy(unionHost);
  const did = `did:web:127.0.0.1%3A${proxy.port}`;
  const start = () => startProcess(dataDir, '--host', unionHost, '--did', did, '--config', config);
  let process: RunningProcess | undefined = await start();
  return {
    did,
    address: `127.0.0.1:${proxy.port}`,
    dataDir,
    proxy,
    async kill() {
      await process?.end('SIGKILL');
      process = undefined;
    },
    async start() {
      process ??= await start();
    },
    readLedger: () => readLedger(dataDir),
    async close() {
      proxy.rule = passOn;
      await process?.end('SIGKILL');
      await proxy.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function readLedger(dataDir: string): LedgerEvent[] {
  const database = new DatabaseSync(join(dataDir, 'union.db'), { readOnly: true });
  try {
    const rows = database
      .prepare(
        `SELECT author, record_id AS batch, line FROM ledger_events JOIN ledger USING (ledger_index)
         WHERE ledger_events.refused IS NULL`,
      )
      .all() as { author: string; batch: string; line: string }[];
    return rows.map((row) => ({ ...row, line: JSON.parse(row.line) as LedgerEvent['line'] }));
  } finally {
    database.close();
  }
}
