import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';
import { within } from './deadline.ts';
import { BrowserError, messageOf } from './errors.ts';

const DEADLINE_MS = 15_000;
const GONE = 'the page is closed (a popup closes when another window or tab gets the focus)';

/** A reply as the browser would send it for a command that failed. */
function failure(message: string): string {
  return JSON.stringify({ error: { message } });
}

/**
 * Speaks the DevTools protocol with one target through a session with the browser. For targets that
 * Playwright does not show as pages, such as an extension's popup.
 */
export class ChildTarget {
  readonly targetId: string;
  /** Resolves when the target is gone. */
  readonly closed: Promise<void>;
  readonly #browser: CDPSession;
  readonly #sessionId: string;
  readonly #replies = new EventEmitter();
  #lastId = 0;
  #isClosed = false;

  private constructor(browser: CDPSession, targetId: string, sessionId: string) {
    this.#browser = browser;
    this.targetId = targetId;
    this.#sessionId = sessionId;
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      this.#replies.emit(String(JSON.parse(event.message).id), event.message);
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.closed = promise;
    browser.on('Target.targetDestroyed', (event) => {
      if (event.targetId !== targetId) return;
      this.#isClosed = true;
      for (const id of this.#replies.eventNames()) this.#replies.emit(id, failure(GONE));
      resolve();
    });
  }

  /** Attaches to a target through a session that discovers targets (`Target.setDiscoverTargets`). */
  static async attach(browser: CDPSession, targetId: string): Promise<ChildTarget> {
    // Playwright's sessions cannot address flattened child sessions, hence the nested form.
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new ChildTarget(browser, targetId, sessionId);
  }

  /**
   * Sends one command and resolves with its result.
   * @throws BrowserError `protocol` with the browser's own message, or when the target is gone
   */
  readonly send: CDPSession['send'] = async (method, params) => {
    if (this.#isClosed) throw new BrowserError('protocol', `${method}: ${GONE}`);
    const id = ++this.#lastId;
    const { promise, resolve } = Promise.withResolvers<string>();
    this.#replies.once(String(id), resolve);
    try {
      const message = JSON.stringify({ id, method, params: params ?? {} });
      const sent = this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
      sent.catch((error: unknown) => resolve(failure(messageOf(error))));
      const { result, error } = JSON.parse(await within(promise, DEADLINE_MS, `the answer to ${method}`));
      if (error !== undefined) throw new BrowserError('protocol', `${method}: ${error.message}`);
      return result;
    } finally {
      this.#replies.off(String(id), resolve);
    }
  };
}
