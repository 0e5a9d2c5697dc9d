import { realpath } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { openBehind } from './chromium-targets.ts';
import { within } from './deadline.ts';
import { BrowserError } from './errors.ts';

/** The part of chrome://extensions' private API that is used here. */
interface DeveloperPrivate {
  getExtensionsInfo(): Promise<ExtensionInfo[]>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
  onItemStateChanged: { addListener(listener: () => void): void };
}

interface ExtensionInfo {
  id: string;
  path?: string;
  state: string;
  manifestErrors: { message: string }[];
}

declare const chrome: { developerPrivate: DeveloperPrivate };

const DEADLINE_MS = 20_000;

async function onExtensionsPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openBehind(context, 'chrome://extensions', DEADLINE_MS);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Resolves with the installed unpacked extension at `paths` once the browser lists it. */
async function awaitExtension(page: Page, paths: readonly string[]): Promise<ExtensionInfo> {
  return page.evaluate(async (wanted) => {
    const { promise, resolve } = Promise.withResolvers<ExtensionInfo>();
    const look = async () => {
      const all = await chrome.developerPrivate.getExtensionsInfo();
      const ours = all.find((one) => one.path !== undefined && wanted.includes(one.path));
      if (ours !== undefined) resolve(ours);
    };
    chrome.developerPrivate.onItemStateChanged.addListener(() => void look());
    await look();
    return promise;
  }, paths);
}

/**
 * Id of the unpacked extension that was loaded from `extensionDir`, as chrome://extensions lists it:
 * it depends neither on a worker that runs nor on a page that the extension opens.
 * @throws BrowserError `extension-did-not-load`
 */
export async function findExtensionId(context: BrowserContext, extensionDir: string): Promise<string> {
  const paths = [extensionDir, await realpath(extensionDir)];
  const info = await onExtensionsPage(context, async (page) => {
    const found = within(awaitExtension(page, paths), DEADLINE_MS, `the extension in ${extensionDir}`);
    return found.catch((error: unknown) => {
      throw new BrowserError(
        'extension-did-not-load',
        `The browser does not list the extension in ${extensionDir}. Is its manifest valid, and does this browser take --load-extension (Google Chrome and Edge do not)?`,
        { cause: error },
      );
    });
  });
  if (info.state === 'ENABLED') return info.id;
  const reasons = info.manifestErrors.map((one) => one.message).join('; ');
  throw new BrowserError(
    'extension-did-not-load',
    `The browser lists the extension in ${extensionDir} as ${info.state}. ${reasons}`,
  );
}

/**
 * Lets the extension have `patterns` (match patterns out of its optional host permissions) as soon as it
 * asks: it does not have them yet, but its next `permissions.request` resolves true without the prompt,
 * which nothing could click.
 */
export async function grantHosts(
  context: BrowserContext,
  extensionId: string,
  patterns: readonly string[],
): Promise<void> {
  await onExtensionsPage(context, (page) =>
    page.evaluate(
      async ([id, hosts]) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
      },
      [extensionId, patterns] as const,
    ),
  );
}
