import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Plugin, Rolldown } from 'vite';

import { oneCopy, standIns, unreached, type ModulePattern } from './web5-modules.ts';

const unreachedPrefix = '\0unreached:';
const refusalId = '\0unreached-refusal';

/** What stands for an unreached export: any use of it throws an error with its name. */
const refusalCode = `
export function unreached(name) {
  const refuse = () => { throw new Error(name + ' is not part of the union client'); };
  return new Proxy(function () {}, { get: refuse, apply: refuse, construct: refuse });
}`;

/**
 * Makes `@web5/api` small enough for an extension. Applies to the union client's bundle only (entrypoints/union-client.ts);
 * which modules are left out or replaced, and why, is in web5-modules.ts.
 */
export function web5Build(): Plugin[] {
  const unused = new Set<ModulePattern>([...unreached, ...standIns]);

  function find<Pattern extends ModulePattern>(
    patterns: readonly Pattern[],
    id: string,
  ): Pattern | undefined {
    const found = patterns.find(({ module }) => module.test(id));
    if (found) unused.delete(found);
    return found;
  }

  return [
    {
      name: 'sheaf:web5',
      enforce: 'pre',
      apply: ({ build }) =>
        build?.lib !== undefined && build.lib !== false && build.lib.fileName === 'union-client',

      async resolveId(source, importer, options) {
        if (source === refusalId) return refusalId;
        if (importer === undefined) return null;
        const from = oneCopy.test(source) ? fromRoot('protocol/record.ts') : importer;
        const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
        if (!resolved || !resolved.id.includes('/node_modules/')) return resolved;
        const standIn = find(standIns, resolved.id);
        if (standIn) return fromRoot(standIn.use);
        if (find(unreached, resolved.id))
          return { id: unreachedPrefix + resolved.id, moduleSideEffects: false };
        // Packages publish no `sideEffects` mark; none here does anything by being imported.
        return { ...resolved, moduleSideEffects: false };
      },

      async load(id) {
        if (id === refusalId) return { code: refusalCode, moduleSideEffects: false };
        if (!id.startsWith(unreachedPrefix)) return null;
        const code = await readFile(id.slice(unreachedPrefix.length), 'utf8');
        const names = exportNames(this.parse(code));
        return [
          `import { unreached } from ${JSON.stringify(refusalId)};`,
          ...names.map((name) => `export const ${name} = /* @__PURE__ */ unreached('${name}');`),
        ].join('\n');
      },

      generateBundle() {
        const [stale] = unused;
        if (stale) this.error(`web5-modules.ts: ${String(stale.module)} matches no module any more.`);
      },
    },
  ];
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Names that a module without `export *` exports. */
function exportNames({ body }: ReturnType<Rolldown.PluginContext['parse']>): string[] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    const listed = specifiers.map(({ exported }) =>
      exported.type === 'Identifier' ? exported.name : exported.value,
    );
    if (!declaration) return listed;
    if (declaration.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    }
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
  });
}
