import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';

/** Runs within the extension's background; `scope` is its global object. Sent as source text: it closes over nothing. */
export type Inside<A, T> = (scope: typeof globalThis, argument: A) => T | Promise<T>;

/** A browser with the built extension, in which a member captures visits of all sites. */
export interface Member {
  readonly browser: 'Chromium' | 'Firefox';
  /** Opens an address in the web tab. */
  go(url: string): Promise<void>;
  /** Runs an expression in the web tab's page. */
  run(expression: string): Promise<unknown>;
  /** Asks the background, as a screen does. */
  ask<V extends Verb>(verb: V, payload: Payload<V>): Promise<Replies[V]>;
  /** Every table of the extension's store, read from a screen. */
  readTables(): Promise<Record<string, unknown[]>>;
  /** Runs in a screen of the extension. */
  inScreen<A, T>(code: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  inBackground<A, T>(code: Inside<A, T>, argument: A): Promise<T>;
  /** Stops the background as the browser does. The next message wakes it. */
  stopBackground(): Promise<void>;
  /** Whether the background runs; asking does not wake it. */
  isBackgroundRunning(): Promise<boolean>;
  /** Replaces the extension by itself, or by the same under another version; its screens are closed by that. */
  replace(version?: string): Promise<void>;
  /** Signals all processes of the browser. */
  signal(signal: NodeJS.Signals): Promise<void>;
  /** Ends the browser without a word, does something to its profile, and starts it again on that. */
  restart(how: 'SIGKILL' | 'close', meanwhile?: (profileDir: string) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Runs in a screen of the extension. */
export async function askInside([verb, payload]: [string, unknown]): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown }> } };
  };
  const reply = await chrome.runtime.sendMessage({ verb, payload });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}
