import { join } from 'node:path';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { launchChromium, type ChromiumBrowser } from '../browsers/chromium.ts';

export interface LiveOptions {
  extensionDir: string;
  executablePath: string;
  /** Port of the demo union; absent: the one it had, or its default. */
  port: number | undefined;
  /** Where union and browser profile are kept between two starts. */
  folder: string;
  say: (line: string) => void;
}

/**
 * The demo union and a browser with the extension, until the person closes the browser or presses Ctrl-C. What they
 * did is there again at the next start.
 */
export async function runLive({
  extensionDir,
  executablePath,
  port,
  folder,
  say,
}: LiveOptions): Promise<void> {
  const union = await startUnion({ dataDir: join(folder, 'union'), port, host: '127.0.0.1', log: () => {} });
  const stopped = untilInterrupted();
  let browser: ChromiumBrowser | undefined;
  try {
    browser = await launchChromium({
      extensionDir,
      executablePath,
      headless: false,
      profileDir: join(folder, 'browser'),
    });
    await openWelcome(browser, union);
    for (const line of explain(union, folder)) say(line);
    await Promise.race([stopped, browser.closed]);
    say('Closing the browser and the union…');
  } finally {
    await browser?.close();
    await union.close();
  }
  say('Stopped. Everything is kept for the next start.');
}

/** One welcome tab with the union's address filled in, in place of the empty one that an installation opens. */
async function openWelcome(browser: ChromiumBrowser, union: RunningUnion): Promise<void> {
  const address = encodeURIComponent(new URL(union.url).host);
  const welcome = await browser.openExtensionPage(`/welcome.html?union=${address}`);
  const closeOther = async (url: string, close: () => Promise<void>) => {
    if (url.endsWith('/welcome.html') || url === 'about:blank') await close();
  };
  for (const page of browser.context.pages())
    if (page !== welcome) await closeOther(page.url(), () => page.close());
  browser.context.on('page', (page) => {
    void page.waitForURL('**/welcome.html', { timeout: 5_000 }).then(
      () => page.close(),
      () => undefined,
    );
  });
  await welcome.bringToFront();
}

function explain(union: RunningUnion, folder: string): string[] {
  return [
    '',
    `A demo data union runs at ${union.url}`,
    'A browser with Sheaf is open on its welcome page, that address filled in.',
    '',
    '  1. Press "Look it up", read what the union asks for, tick what you agree to, and agree.',
    '  2. Browse a little.',
    '  3. Open Sheaf from the toolbar (the puzzle piece), then Review: read, delete, share.',
    '',
    `Everything is kept in ${folder}; delete that folder to start anew.`,
    'To stop: close the browser, or press Ctrl-C here.',
  ];
}

/** Stays in force afterwards: npm passes a Ctrl-C on once more, which must not cut the closing short. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
