import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'wxt';

import { buildExtension } from '../scripts/build/build-extension.ts';

const root = join(import.meta.dirname, '..');

/** Folders of two builds that differ in nothing but the Web5 code. */
export interface Variants {
  withUnionClient: string;
  withoutUnionClient: string;
}

/** Builds the extension as it is published, and once more without any Web5 code, below `folder`. */
export async function buildVariants(browser: 'chrome' | 'firefox', folder: string): Promise<Variants> {
  const withUnionClient = join(folder, `${browser}-with`);
  await cp(await buildExtension(browser), withUnionClient, { recursive: true });
  const outDir = join(folder, `${browser}-without`);
  await build({
    root,
    browser,
    outDir,
    vite: () => ({
      plugins: [
        {
          name: 'bench:without-union-client',
          enforce: 'pre' as const,
          resolveId: (source: string) =>
            source.endsWith('/load-union-client.ts')
              ? join(import.meta.dirname, 'without-union-client.ts')
              : null,
        },
      ],
    }),
  });
  const withoutUnionClient = join(outDir, `${browser}-mv3`);
  await rm(join(withoutUnionClient, 'union-client.js'));
  return { withUnionClient, withoutUnionClient };
}
