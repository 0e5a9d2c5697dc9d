import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Where the lists lie, one JSON array of paths a built script. */
export function moduleListDir(target: string): string {
  return join(root, '.output/modules', target);
}

/**
 * Writes down which modules each built script is made of, for `scripts/check-bundles.ts`: what is really inside a
 * bundle cannot be told from its imports.
 */
export function listModules(): Plugin {
  return {
    name: 'sheaf:list-modules',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      // Builds for a comparison go elsewhere and are not judged.
      if (!dir?.startsWith(join(root, '.output'))) return;
      const target = basename(dir);
      const lists = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? [{ file: chunk.fileName, modules: keptModules(chunk.modules) }] : [],
      );
      for (const { file, modules } of lists) {
        const path = join(moduleListDir(target), `${file.replaceAll('/', '_')}.json`);
        await mkdir(moduleListDir(target), { recursive: true });
        await writeFile(path, JSON.stringify(modules, null, 1));
      }
    },
  };
}

/** Modules of which anything is left after tree shaking. */
function keptModules(modules: Record<string, { code: string | null }>): string[] {
  return Object.entries(modules)
    .filter(([, { code }]) => code !== null && code !== '')
    .map(([id]) => (id.startsWith('\0') ? id.slice(1) : relative(root, id).replaceAll('\\', '/')))
    .sort();
}
