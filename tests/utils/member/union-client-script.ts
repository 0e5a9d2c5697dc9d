import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { build, type Rolldown } from 'vite';

import { web5Build } from '@/scripts/build/web5.ts';

/** The union client as it is shipped: minified, with everything left out that web5-modules.ts leaves out. */
export async function buildUnionClient(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: web5Build(),
    build: {
      write: false,
      rolldownOptions: { output: { strict: true } },
      lib: {
        entry: join(import.meta.dirname, '../../../utils/member/web5-client.ts'),
        name: 'sheafUnionClient',
        fileName: 'union-client',
        formats: ['iife'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output.flatMap((one) => one.output);
  if (chunk?.type !== 'chunk') throw new Error('The build made no script.');
  return chunk.code;
}

/** Does what `importScripts` and a script element do. */
export async function installUnionClient(): Promise<void> {
  runInThisContext(await buildUnionClient());
}
