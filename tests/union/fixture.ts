import type { UnionConfigInput } from '@/union/config.ts';
import { readDemoConfig } from '@/union/config.ts';
import { startUnion, type RunningUnion } from '@/union/main.ts';
import { makeFolder, selectFrom } from './folder.ts';

/** Rates that no test meets by accident. */
export const ample = { burst: 100_000, perSecond: 100_000 };

export interface TestUnion extends RunningUnion {
  dataDir: string;
  /** One word of the log for each thing it was told. */
  logged: string[];
  /** Rows of the union's database as another process sees them. */
  select(sql: string): Record<string, unknown>[];
  /** Closes the union and removes what it kept. */
  remove(): Promise<void>;
}

/** A real union on a free port with a folder of its own. */
export async function startTestUnion(config: Partial<UnionConfigInput> = {}): Promise<TestUnion> {
  const folder = makeFolder();
  const logged: string[] = [];
  const union = await startUnion({
    dataDir: folder.path,
    port: 0,
    host: '127.0.0.1',
    config: { ...readDemoConfig(), rates: { author: ample, address: ample }, ...config },
    log: (event, fields) => logged.push([event, ...Object.values(fields ?? {})].join(' ')),
  });
  return {
    ...union,
    dataDir: folder.path,
    logged,
    select: (sql) => selectFrom(folder.path, sql),
    remove: async () => {
      await union.close();
      folder.remove();
    },
  };
}
