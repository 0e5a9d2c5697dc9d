import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { extensionDir } from './build/build-extension.ts';
import { moduleListDir } from './build/list-modules.ts';
import { collectorScripts, measure, type Sizes } from './build/sizes.ts';

/** What may not be in a script that runs in web pages. */
const inPages = [
  /zod/,
  /dexie/,
  /polyfill/,
  /web5/,
  /dwn-sdk/,
  /tldts/,
  /preact/,
  /^utils\/(?!collect\/)/,
  /^protocol\//,
];

/** What may not be in a built script, by the script's name; the modules it is made of are the evidence. */
const forbidden: Record<string, RegExp[]> = {
  ...Object.fromEntries(collectorScripts.map((script) => [script, inPages])),
  'background.js': [
    /@web5\//,
    /bip39/,
    /dwn-sdk/,
    /^utils\/collect\//,
    /preact/,
    /^components\//,
    /^utils\/store\/backup-rows/,
    /node_modules\/zod\/v4\/(classic|locales)/,
  ],
  'union-client.js': [/dexie/, /preact/, /^utils\/(?!member\/)/, /level/, /bip39/, /dns-packet/],
  backup: [
    /@web5\//,
    /dwn-sdk/,
    /tldts/,
    /@hpke/,
    /^utils\/(?!store\/|messaging\/|member\/(?:backup-file|identity|lock-secret|parse-record|seal-secret)\.ts$|pipeline\/(?:backup-[a-z]+|continue-chain|expect-long|identity-lock|member)\.ts$)/,
    /zod\/v4\/(classic|locales)/,
  ],
  screens: [
    /@web5\//,
    /dwn-sdk/,
    /tldts/,
    /@hpke/,
    /^utils\/(?!store\/|messaging\/|member\/phrase\.ts$|privacy\/(?:rules|project|coarsen)\.ts$)/,
    /zod\/v4\/(classic|locales)/,
  ],
};

/** Bytes. */
const limits = { collector: 10_000, collectorGzip: 4_096, popupGzip: 54_300 };

const permissions = ['storage', 'unlimitedStorage', 'alarms', 'scripting'];

/** Every way in which a built extension is not as it must be, as sentences. */
export async function findFaults(browser: 'chrome' | 'firefox'): Promise<string[]> {
  const dir = extensionDir(browser);
  return [
    ...(await findForbiddenModules(browser)),
    ...checkManifest(
      JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>,
    ),
    ...checkSizes(await measure(dir)),
  ].map((fault) => `${browser}: ${fault}`);
}

async function findForbiddenModules(browser: string): Promise<string[]> {
  const dir = moduleListDir(`${browser}-mv3`);
  const faults: string[] = [];
  for (const list of await readdir(dir)) {
    const script = list.replace(/\.json$/, '');
    const isOfBackup = script.startsWith('chunks_backup-');
    const rules = forbidden[script] ?? forbidden[isOfBackup ? 'backup' : 'screens'] ?? [];
    const modules = JSON.parse(await readFile(join(dir, list), 'utf8')) as string[];
    const found = modules.filter((path) => rules.some((rule) => rule.test(path)));
    faults.push(...found.map((path) => `${script} contains ${path}`));
  }
  return faults;
}

/** @param manifest of a built extension */
export function checkManifest(manifest: Record<string, unknown>): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(manifest['manifest_version'] === 3, 'the manifest is not version 3');
  expect(manifest['incognito'] === 'not_allowed', 'private windows are not excluded');
  expect(
    isSameSet(manifest['permissions'], permissions),
    `permissions are ${JSON.stringify(manifest['permissions'])}`,
  );
  for (const key of [
    'host_permissions',
    'content_scripts',
    'externally_connectable',
    'web_accessible_resources',
  ]) {
    expect(manifest[key] === undefined, `the manifest has ${key}`);
  }
  expect(!JSON.stringify(manifest).includes('<all_urls>'), 'the manifest says <all_urls>');
  return faults;
}

function isSameSet(value: unknown, expected: readonly string[]): boolean {
  return (
    Array.isArray(value) && value.length === expected.length && expected.every((name) => value.includes(name))
  );
}

function checkSizes({ collectors, popupGzip }: Sizes): string[] {
  const faults: string[] = [];
  for (const [script, { raw, gzip }] of Object.entries(collectors)) {
    if (raw > limits.collector) faults.push(`${script} has ${raw} bytes, over ${limits.collector}`);
    if (gzip > limits.collectorGzip)
      faults.push(`${script} has ${gzip} bytes gzipped, over ${limits.collectorGzip}`);
  }
  if (popupGzip > limits.popupGzip)
    faults.push(`the popup has ${popupGzip} bytes gzipped, over ${limits.popupGzip}`);
  return faults;
}
