import { join } from 'node:path';

import type { Worker } from 'playwright-core';
import { build } from 'vite';

import type { ChromiumBrowser } from '../scripts/browsers/chromium.ts';

/** The extension's background worker. */
export async function findWorker({ context }: ChromiumBrowser): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/**
 * Bundles a file of this folder with what it imports, minified as the extension is, and puts its exports into a global
 * of the worker: `sheafBench`.
 */
export async function loadInto(worker: Worker, file: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^@\//, replacement: `${join(import.meta.dirname, '..')}/` },
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' },
      ],
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rolldownOptions: { output: { strict: true } },
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'sheafBench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  await worker.evaluate(`${output.output[0].code};globalThis.sheafBench = sheafBench`);
}
