import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { ChildTarget } from './child-target.ts';
import { browserSession } from './chromium-targets.ts';
import { within } from './deadline.ts';
import { BrowserError } from './errors.ts';

/** The extension's open popup. */
export interface Popup {
  /** Evaluates an expression or calls a function in the popup and awaits it; arguments and result as JSON. */
  evaluate<T, A extends readonly unknown[]>(
    code: string | ((...args: A) => T),
    ...args: A
  ): Promise<Awaited<T>>;
  /** Waits for an element, at most 10 s, and clicks its middle with the mouse: a real user gesture. */
  click(selector: string): Promise<void>;
  /** Saves a PNG of the popup as it is, once the browser has fitted it to its content. */
  screenshot(path: string): Promise<void>;
  /** Closes it. It may have closed by itself already. */
  close(): Promise<void>;
}

declare const chrome: { action: { openPopup(): Promise<void> } };

const DEADLINE_MS = 10_000;

/** Runs in the popup: resolves with the middle of the element in CSS pixels once it is there and has a size. */
async function middleOf(selector: string): Promise<{ x: number; y: number }> {
  for (;;) {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect();
    if (box !== undefined && box.width > 0 && box.height > 0) {
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Runs in the popup: resolves when it is loaded and kept its size for ten frames. */
async function settle(): Promise<void> {
  await document.fonts.ready;
  let size = '';
  for (let same = 0; same < 10 || document.readyState !== 'complete'; same++) {
    const now = `${innerWidth}×${innerHeight}`;
    if (now !== size) same = 0;
    size = now;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function drive(browser: CDPSession, targetId: string, colorScheme: string | undefined): Promise<Popup> {
  const target = await ChildTarget.attach(browser, targetId);
  if (colorScheme !== undefined) {
    const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
    await target.send('Emulation.setEmulatedMedia', { features });
  }
  const evaluate: Popup['evaluate'] = async <T, A extends readonly unknown[]>(
    code: string | ((...args: A) => T),
    ...args: A
  ): Promise<Awaited<T>> => {
    const expression = typeof code === 'string' ? code : `(${String(code)})(...${JSON.stringify(args)})`;
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: false };
    const { result, exceptionDetails } = await target.send('Runtime.evaluate', options);
    if (exceptionDetails !== undefined) {
      const why = exceptionDetails.exception?.description ?? exceptionDetails.text;
      throw new BrowserError('script-threw', `In the popup: ${why}`);
    }
    return result.value;
  };
  return {
    evaluate,
    async click(selector) {
      const where = await within(evaluate(middleOf, selector), DEADLINE_MS, `${selector} in the popup`);
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
        const button = type === 'mouseMoved' ? 'none' : 'left';
        await target.send('Input.dispatchMouseEvent', { type, ...where, button, clickCount: 1 });
      }
    },
    async screenshot(path) {
      await within(evaluate(settle), DEADLINE_MS, 'the popup to take its size');
      const shot = await target.send('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, Buffer.from(shot.data, 'base64'));
    },
    async close() {
      // The popup may have closed by itself in the meantime; what counts is that it is gone.
      await Promise.allSettled([browser.send('Target.closeTarget', { targetId })]);
      await within(target.closed, DEADLINE_MS, 'the popup to close');
      await Promise.allSettled([browser.detach()]);
    },
  };
}

/**
 * Opens the extension's real action popup over the active tab.
 * @param control a page of the extension that is not the active tab
 * @param extensionOrigin `chrome-extension://…`, no slash at the end
 * @throws BrowserError `protocol` when the browser refuses; `deadline` when no popup appears
 */
export async function openPopup(
  control: Page,
  extensionOrigin: string,
  colorScheme?: string,
): Promise<Popup> {
  const browser = await browserSession(control.context());
  try {
    const { targetInfos } = await browser.send('Target.getTargets');
    const before = new Set(targetInfos.map((one) => one.targetId));
    const { promise: appeared, resolve } = Promise.withResolvers<string>();
    const look = ({ targetInfo }: { targetInfo: { targetId: string; type: string; url: string } }) => {
      const { targetId, type, url } = targetInfo;
      if (type === 'page' && !before.has(targetId) && url.startsWith(`${extensionOrigin}/`))
        resolve(targetId);
    };
    browser.on('Target.targetCreated', look);
    browser.on('Target.targetInfoChanged', look);
    await browser.send('Target.setDiscoverTargets', { discover: true });
    await within(
      control.evaluate(() => chrome.action.openPopup()),
      DEADLINE_MS,
      'action.openPopup()',
    );
    const targetId = await within(appeared, DEADLINE_MS, 'the popup to appear');
    return await drive(browser, targetId, colorScheme);
  } catch (error) {
    await browser.detach();
    throw error;
  }
}
