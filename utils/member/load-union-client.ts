import { RecoverableError } from '@sheaf/protocol/error';

import type { createWeb5Client } from './web5-client.ts';

/** What entrypoints/union-client.ts offers. */
export interface UnionClientModule {
  createWeb5Client: typeof createWeb5Client;
}

/** The global scope as far as it matters here: a service worker has `importScripts`, a page has not. */
interface Scope {
  importScripts?(url: string): void;
  addEventListener(type: 'install', listener: () => void): void;
  sheafUnionClient?: UnionClientModule;
}

const scope = globalThis as Scope;
const path = '/union-client.js';

let loading: Promise<UnionClientModule> | undefined;

/**
 * Call synchronously when the background starts. A service worker may later import only scripts that it imported while
 * it was installed; nothing is needed elsewhere.
 */
export function prepareUnionClient(): void {
  if (scope.importScripts) scope.addEventListener('install', () => scope.importScripts?.(path));
}

/**
 * Loads the union client when it is first needed, and once.
 * @throws RecoverableError `member.client` if the script does not load
 */
export function loadUnionClient(): Promise<UnionClientModule> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<UnionClientModule> {
  try {
    if (!scope.sheafUnionClient) await runScript();
  } catch (cause) {
    throw loadError(cause);
  }
  if (!scope.sheafUnionClient) throw loadError('the script set no global');
  return scope.sheafUnionClient;
}

async function runScript(): Promise<void> {
  if (scope.importScripts) {
    scope.importScripts(path);
    return;
  }
  const script = document.createElement('script');
  script.src = path;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  }).finally(() => script.remove());
}

function loadError(cause: unknown): RecoverableError {
  return new RecoverableError(
    'member.client',
    'The part of Sheaf that talks to unions did not load; Sheaf tries again later. If it stays so, reinstall Sheaf.',
    { cause },
  );
}
