import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findExtensionId, grantHosts } from './chromium-extensions-page.ts';
import { chromiumFlags, type SitePorts } from './chromium-flags.ts';
import { openPopup, type Popup } from './chromium-popup.ts';
import { browserPid, openBehind } from './chromium-targets.ts';
import { isWorkerRunning, stopWorker } from './chromium-worker.ts';
import { within } from './deadline.ts';
import { BrowserError, messageOf } from './errors.ts';
import { findExtension } from './extension-folder.ts';
import { ensureChromium } from './find.ts';
import { onExit } from './on-exit.ts';
import { makeProfile } from './profile.ts';

export interface ChromiumOptions {
  /** folder of the built extension */
  readonly extensionDir: string;
  /** a profile to keep; without it, a temporary one is made and deleted at the end */
  readonly profileDir?: string;
  readonly headless: boolean;
  /** searched with `ensureChromium` if not given */
  readonly executablePath?: string;
  /** leads every host name to a site server; without it, the browser sees the real network */
  readonly sites?: SitePorts;
  /** such as `de-DE` */
  readonly locale?: string;
  /** size of the pages; without it, 1280×800 headless and the window's own size otherwise */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly extraArgs?: readonly string[];
}

/** A running Chromium with our extension in it. */
export interface ChromiumBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page of the extension, such as `/settings.html#privacy`, in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Stops the background worker; resolves when it is stopped. The next event wakes it. */
  stopWorker(): Promise<void>;
  /** Whether the background worker runs; asking does not wake it. */
  isWorkerRunning(): Promise<boolean>;
  /** Makes the next `permissions.request` for these match patterns resolve true; grants nothing by itself. */
  grantHosts(patterns: readonly string[]): Promise<void>;
  /** Opens the action's popup over the active tab. It closes when another tab comes to the front. */
  openPopup(): Promise<Popup>;
  /** Resolves when the browser is gone, also when the person closed it. */
  readonly closed: Promise<void>;
  /** Closes the browser and deletes a temporary profile. May be called twice. */
  close(): Promise<void>;
}

const LAUNCH_MS = 60_000;
const CLOSE_MS = 20_000;
const DEADLINE_MS = 20_000;

function kill(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

async function startChromium(
  profile: string,
  dir: string,
  options: ChromiumOptions,
): Promise<BrowserContext> {
  const { headless, sites, locale, viewport, colorScheme, extraArgs = [] } = options;
  if (
    !headless &&
    process.platform === 'linux' &&
    !process.env['DISPLAY'] &&
    !process.env['WAYLAND_DISPLAY']
  ) {
    throw new BrowserError(
      'browser-did-not-start',
      'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Run it headless, or on a desktop.',
    );
  }
  const executablePath = options.executablePath ?? (await ensureChromium());
  try {
    return await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      // Chromium refuses to be sandboxed when root runs it.
      chromiumSandbox: process.getuid?.() !== 0,
      args: chromiumFlags({ extensionDir: dir, headless, sites, locale, extraArgs }),
      ignoreDefaultArgs: ['--disable-extensions'],
      viewport: viewport ?? (headless ? { width: 1280, height: 800 } : null),
      timeout: LAUNCH_MS,
      // Whoever started it decides what a signal means; `onExit` sees to the rest.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // Chromium on Linux takes the language of its interface from here.
      ...(locale === undefined
        ? {}
        : { locale, env: { ...process.env, LANGUAGE: locale.replace('-', '_') } }),
      ...(colorScheme === undefined ? {} : { colorScheme }),
    });
  } catch (error) {
    throw new BrowserError(
      'browser-did-not-start',
      `${executablePath} did not start. Set SHEAF_CHROMIUM to another Chromium if this one cannot run here. It said: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

/**
 * Starts Chromium with the built extension in it.
 * @throws BrowserError `browser-not-found`, `browser-did-not-start`, `extension-did-not-load`
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumBrowser> {
  const extensionDir = await findExtension(options.extensionDir);
  const profile = await makeProfile(options.profileDir, 'chromium');
  let context: BrowserContext;
  try {
    context = await startChromium(profile.dir, extensionDir, options);
  } catch (error) {
    await profile.remove();
    throw error;
  }
  const pid = await browserPid(context);
  const withdraw = onExit(() => kill(pid));
  const { promise: contextClosed, resolve: whenClosed } = Promise.withResolvers<void>();
  context.once('close', () => whenClosed());
  const closed = contextClosed.then(() => {
    withdraw();
    return profile.remove();
  });
  const close = async () => {
    try {
      await within(context.close(), CLOSE_MS, 'Chromium to close');
    } catch {
      kill(pid);
    }
    await within(closed, CLOSE_MS, 'Chromium to be gone');
  };
  try {
    const extensionId = await findExtensionId(context, extensionDir);
    return { ...driver(context, extensionId, options.colorScheme), closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function driver(context: BrowserContext, extensionId: string, colorScheme: string | undefined) {
  const origin = `chrome-extension://${extensionId}`;
  let control: Page | undefined;
  /** A tab in the background with the extension's rights, on a document that runs no code of the extension. */
  const controlPage = async (): Promise<Page> => {
    if (control === undefined || control.isClosed()) {
      control = await openBehind(context, `${origin}/manifest.json`, DEADLINE_MS);
    }
    return control;
  };
  return {
    context,
    extensionId,
    async openExtensionPage(path: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(new URL(path, `${origin}/`).href);
      return page;
    },
    stopWorker: async () => stopWorker(await controlPage(), origin),
    isWorkerRunning: async () => isWorkerRunning(await controlPage(), origin),
    grantHosts: (patterns: readonly string[]) => grantHosts(context, extensionId, patterns),
    openPopup: async () => openPopup(await controlPage(), origin, colorScheme),
  };
}
