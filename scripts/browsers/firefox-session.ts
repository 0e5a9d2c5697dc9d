import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { poll } from './deadline.ts';
import { BrowserError } from './errors.ts';
import type { Marionette } from './marionette.ts';

/** An expression, or a function that is sent as source text; either may answer with a promise. */
export type Code<A extends readonly unknown[], T> = string | ((...args: A) => T);

const text = z.object({ value: z.string() });
const element = z.object({ value: z.record(z.string(), z.string()) });
const handle = z.object({ handle: z.string() });
const handles = z.array(z.string());

const WAIT_MS = 10_000;

/** Runs in the page: true once an element is there, false after `forMs` milliseconds. */
function appears(selector: string, forMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) !== null) resolve(true);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    setTimeout(() => resolve(false), forMs);
    look();
  });
}

/** Runs in the page: resolves when it is laid out and painted in this size. */
async function takeSize(width: number, height: number): Promise<void> {
  const fits = () => innerWidth === width && innerHeight === height;
  while (!fits()) await new Promise((resolve) => addEventListener('resize', resolve, { once: true }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/**
 * What can be done in one Firefox window over Marionette. Operations run one after the other, in the order
 * they were called, because Marionette has one current tab and one current context.
 */
export class FirefoxSession {
  readonly #marionette: Marionette;
  #last: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  #inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const next = this.#last.then(operation);
    this.#last = next.catch(() => {});
    return next;
  }

  /** Sends one Marionette command in its turn. */
  send(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#inTurn(() => this.#marionette.send(command, parameters));
  }

  async #execute<A extends readonly unknown[], T>(code: Code<A, T>, args: A): Promise<Awaited<T>> {
    const call = typeof code === 'string' ? code : `(${String(code)})(...arguments)`;
    // JSON on both ways: the same rules as in other browsers, and no element references.
    const script = `
      const run = async (...args) => { const given = await (function () { return (${call}); })(...args);
        return JSON.stringify(given === undefined ? {} : { given }); };
      return run(...arguments).catch((error) => JSON.stringify({ thrown: String(error?.stack ? error + '\\n' + error.stack : error) }));`;
    const parameters = { script, args: JSON.parse(JSON.stringify(args)), sandbox: null };
    const answer = text.parse(await this.#marionette.send('WebDriver:ExecuteScript', parameters));
    const { given, thrown } = JSON.parse(answer.value);
    if (thrown !== undefined) throw new BrowserError('script-threw', `In Firefox: ${String(thrown)}`);
    return given;
  }

  /**
   * Evaluates in the current tab's page; arguments and result travel as JSON.
   * @throws BrowserError `script-threw` with the page's error
   */
  evaluate<T, A extends readonly unknown[]>(code: Code<A, T>, ...args: A): Promise<Awaited<T>> {
    return this.#inTurn(() => this.#execute<A, T>(code, args));
  }

  /** Evaluates with the browser's own rights, in the window of the current tab. */
  evaluateInChrome<T, A extends readonly unknown[]>(code: Code<A, T>, ...args: A): Promise<Awaited<T>> {
    return this.#inTurn(async (): Promise<Awaited<T>> => {
      await this.#marionette.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await this.#execute<A, T>(code, args);
      } finally {
        await this.#marionette.send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  /** Loads an address in the current tab and waits for its load event. */
  async navigate(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  /** Opens a tab, makes it the current one and answers its handle. */
  async newTab(url?: string): Promise<string> {
    const tab = handle.parse(await this.send('WebDriver:NewWindow', { type: 'tab', focus: true }));
    await this.switchTo(tab.handle);
    if (url !== undefined) await this.navigate(url);
    return tab.handle;
  }

  /** Handles of all tabs. */
  async tabs(): Promise<string[]> {
    return handles.parse(await this.send('WebDriver:GetWindowHandles'));
  }

  /** Makes a tab the current one and brings it to the front, unless it is to stay where it is. */
  async switchTo(tab: string, { toFront = true } = {}): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle: tab, focus: toFront });
  }

  /** Closes a tab (the current one by default); the last one that is left becomes the current one. */
  async closeTab(tab?: string): Promise<void> {
    if (tab !== undefined) await this.switchTo(tab);
    const left = handles.parse(await this.send('WebDriver:CloseWindow'));
    const next = left.at(-1);
    if (next !== undefined) await this.switchTo(next);
  }

  /**
   * Waits until an element is in the current tab's page, also across navigations.
   * @throws BrowserError `deadline`
   */
  async waitFor(selector: string, deadlineMs = WAIT_MS): Promise<void> {
    await poll(
      async () => {
        try {
          return (await this.evaluate(appears, selector, Math.min(deadlineMs, 1000))) || undefined;
        } catch (error) {
          // A navigation takes the script down with its page: look again in the next page.
          if (error instanceof BrowserError && error.code === 'protocol') return undefined;
          throw error;
        }
      },
      deadlineMs,
      `${selector} in the page`,
    );
  }

  /** Waits for an element and clicks it as a person would: a real user gesture. */
  async click(selector: string): Promise<void> {
    await this.waitFor(selector);
    const found = await this.send('WebDriver:FindElement', { using: 'css selector', value: selector });
    const [id] = Object.values(element.parse(found).value);
    await this.send('WebDriver:ElementClick', { id });
  }

  /** Saves the current tab's page as a PNG, in `size` (CSS pixels) or in the window's. */
  async screenshot(path: string, size?: { width: number; height: number }): Promise<void> {
    if (size !== undefined) await this.#resize(size);
    const shot = await this.send('WebDriver:TakeScreenshot', { full: false, hash: false });
    await writeFile(path, Buffer.from(text.parse(shot).value, 'base64'));
    if (size !== undefined) await this.#resize(undefined);
  }

  /** Gives the page a size of its own, whatever the window's; undefined gives it the window's again. */
  async #resize(size: { width: number; height: number } | undefined): Promise<void> {
    await this.evaluateInChrome(`(() => {
      const { style } = gBrowser.selectedBrowser;
      const size = ${JSON.stringify(size ?? null)};
      for (const side of ['width', 'height']) for (const rule of [side, 'min-' + side, 'max-' + side]) {
        if (size === null) style.removeProperty(rule); else style.setProperty(rule, size[side] + 'px');
      }
    })()`);
    if (size === undefined) return;
    await this.evaluate(takeSize, size.width, size.height);
  }
}
