import { pathToFileURL } from 'node:url';
import { stat } from 'node:fs/promises';
import { BrowserError } from './errors.ts';
import type { FirefoxSession } from './firefox-session.ts';

/** Optional permissions as in `permissions.request`, with Firefox's data collection permissions. */
export interface OptionalPermissions {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
  readonly data_collection?: readonly string[];
}

/** An add-on that is installed until the browser closes. */
export interface Addon {
  readonly id: string;
  /** `moz-extension://…`, no slash at the end; the same at every start */
  readonly origin: string;
}

/** Host part of every driven add-on's pages, instead of the random one. */
const UUID = '5ea0f5ea-0f5e-4a0f-85ea-0f5ea0f5ea0f';

/** The add-on id out of an unpacked folder's or an archive's manifest, read by the browser. */
async function readAddonId(session: FirefoxSession, path: string): Promise<string> {
  const { href } = pathToFileURL(path);
  const manifestUrl = (await stat(path)).isDirectory()
    ? `${href}/manifest.json`
    : `jar:${href}!/manifest.json`;
  const id = await session.evaluateInChrome<Promise<string | null>, [string]>(async (url) => {
    const manifest = await (await fetch(url)).json();
    return manifest.browser_specific_settings?.gecko?.id ?? null;
  }, manifestUrl);
  if (id === null) {
    throw new BrowserError(
      'extension-did-not-load',
      `The manifest in ${path} has no browser_specific_settings.gecko.id. Is this the Firefox build?`,
    );
  }
  return id;
}

/**
 * Installs an unpacked folder or an archive (.zip, .xpi) as a temporary add-on.
 * @param path absolute path
 * @throws BrowserError `extension-did-not-load` with the browser's reason
 */
export async function installAddon(session: FirefoxSession, path: string): Promise<Addon> {
  try {
    const id = await readAddonId(session, path);
    const uuids = JSON.stringify({ [id]: UUID });
    await session.evaluateInChrome(
      `Services.prefs.setStringPref('extensions.webextensions.uuids', ${JSON.stringify(uuids)})`,
    );
    await session.send('Addon:Install', { path, temporary: true });
    return { id, origin: `moz-extension://${UUID}` };
  } catch (error) {
    if (error instanceof BrowserError && error.code === 'extension-did-not-load') throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new BrowserError('extension-did-not-load', `Firefox does not take ${path}: ${why}`, {
      cause: error,
    });
  }
}

/** Source of an expression for the add-on's internal object. */
const extensionOf = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

/** Stops the add-on's background as the browser does when it is idle; resolves when it is stopped. */
export async function stopBackground(session: FirefoxSession, id: string): Promise<void> {
  const state = await session.evaluateInChrome<Promise<string>, []>(`(async () => {
    const extension = ${extensionOf(id)};
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    return extension.backgroundState;
  })()`);
  if (state !== 'stopped') throw new BrowserError('protocol', `The background did not stop: it is ${state}.`);
}

/** Gives or takes optional permissions without a prompt; resolves when the add-on has been told. */
export async function changePermissions(
  session: FirefoxSession,
  id: string,
  change: 'add' | 'remove',
  permissions: OptionalPermissions,
): Promise<void> {
  const full = { permissions: [], origins: [], data_collection: [], ...permissions };
  await session.evaluateInChrome(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.${change}(${JSON.stringify(id)}, ${JSON.stringify(full)}, ${extensionOf(id)});
  })()`);
}
