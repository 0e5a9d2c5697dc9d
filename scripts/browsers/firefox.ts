import type { SitePorts } from './chromium-flags.ts';
import { within } from './deadline.ts';
import { findExtension } from './extension-folder.ts';
import { ensureFirefox } from './find.ts';
import {
  changePermissions,
  installAddon,
  stopBackground,
  type Addon,
  type OptionalPermissions,
} from './firefox-addon.ts';
import { firefoxPrefs, type Prefs } from './firefox-prefs.ts';
import { startFirefox, type FirefoxProcess } from './firefox-process.ts';
import { FirefoxSession } from './firefox-session.ts';
import { Marionette } from './marionette.ts';
import { makeProfile } from './profile.ts';

export interface FirefoxOptions {
  /** folder of the built extension, or its archive */
  readonly extensionDir: string;
  /** a profile to keep; without it, a temporary one is made and deleted at the end */
  readonly profileDir?: string;
  readonly headless: boolean;
  /** searched with `ensureFirefox` if not given */
  readonly executablePath?: string;
  /** leads every host name to a site server; without it, the browser sees the real network */
  readonly sites?: SitePorts;
  /** answers every `permissions.request` with yes, without showing a prompt */
  readonly acceptPermissionPrompts: boolean;
  /** further preferences, such as `{ 'ui.systemUsesDarkTheme': 1 }` */
  readonly prefs?: Prefs;
}

const CONNECT_MS = 20_000;
const CLOSE_MS = 20_000;
const TIMEOUTS_MS = { script: 30_000, pageLoad: 30_000, implicit: 0 };

/**
 * A running Firefox with our extension in it. Operations run one after the other, in the order they were
 * called; pages of the extension (`extensionOrigin`) are driven like any other page.
 */
export class FirefoxBrowser extends FirefoxSession {
  readonly extensionId: string;
  /** `moz-extension://…`, no slash at the end; the same at every start */
  readonly extensionOrigin: string;
  /** Resolves when the browser is gone, also when the person closed it. */
  readonly closed: Promise<void>;
  readonly #shutDown: () => Promise<void>;

  /** @internal made by `launchFirefox` */
  constructor(marionette: Marionette, addon: Addon, closed: Promise<void>, shutDown: () => Promise<void>) {
    super(marionette);
    this.extensionId = addon.id;
    this.extensionOrigin = addon.origin;
    this.closed = closed;
    this.#shutDown = shutDown;
  }

  /** Opens a page of the extension, such as `/settings.html#privacy`, in a new current tab; answers its handle. */
  openExtensionPage(path: string): Promise<string> {
    return this.newTab(new URL(path, `${this.extensionOrigin}/`).href);
  }

  /** Stops the background page; resolves when it is stopped. The next event wakes it. */
  stopBackground(): Promise<void> {
    return stopBackground(this, this.extensionId);
  }

  /** Gives optional permissions without a prompt. */
  grant(permissions: OptionalPermissions): Promise<void> {
    return changePermissions(this, this.extensionId, 'add', permissions);
  }

  /** Takes optional permissions away. */
  revoke(permissions: OptionalPermissions): Promise<void> {
    return changePermissions(this, this.extensionId, 'remove', permissions);
  }

  /** Closes the browser and deletes a temporary profile. May be called twice. */
  close(): Promise<void> {
    return this.#shutDown();
  }
}

/** Asks Firefox to quit, and ends it if it does not. */
async function quit(firefox: FirefoxProcess, marionette: Marionette | undefined): Promise<void> {
  // The answer may be lost together with the connection: what counts is the end of the process.
  marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  if (marionette === undefined) firefox.kill();
  try {
    await within(firefox.gone, CLOSE_MS, 'Firefox to quit');
  } catch {
    firefox.kill();
    await firefox.gone;
  } finally {
    marionette?.close();
  }
}

/**
 * Starts Firefox with the built extension in it, as a temporary add-on.
 * @throws BrowserError `browser-not-found`, `browser-did-not-start`, `extension-did-not-load`
 */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxBrowser> {
  const { headless, sites, acceptPermissionPrompts, prefs: extra = {} } = options;
  const extension = await findExtension(options.extensionDir);
  const executablePath = options.executablePath ?? (await ensureFirefox());
  const profile = await makeProfile(options.profileDir, 'firefox');
  let firefox: FirefoxProcess;
  try {
    const prefs = firefoxPrefs({ sites, acceptPermissionPrompts, extra });
    firefox = await startFirefox({ executablePath, profileDir: profile.dir, headless, prefs });
  } catch (error) {
    await profile.remove();
    throw error;
  }
  const closed = firefox.gone.then(() => profile.remove());
  let marionette: Marionette | undefined;
  const shutDown = async () => {
    await quit(firefox, marionette);
    await closed;
  };
  try {
    marionette = await Marionette.connect(firefox.marionettePort, CONNECT_MS);
    // Marionette takes the capabilities bare, without WebDriver's `alwaysMatch`.
    const capabilities = { acceptInsecureCerts: sites !== undefined, timeouts: TIMEOUTS_MS };
    await marionette.send('WebDriver:NewSession', capabilities);
    const addon = await installAddon(new FirefoxSession(marionette), extension);
    return new FirefoxBrowser(marionette, addon, closed, shutDown);
  } catch (error) {
    await shutDown();
    throw error;
  }
}
